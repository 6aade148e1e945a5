package org.tocsin.local.clock;

import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Property;
import io.micronaut.context.annotation.Replaces;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/// Gives every part of the hub a clock that a file can move forward, in place of its own.
@Factory
final class ForwardClocks {
    private static final long LOOK_MILLIS = 20;

    private final ClockFile file;
    private final ScheduledExecutorService looks =
            Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform().daemon().name("clock-file").factory());

    ForwardClocks(@Property(name = "hub.clock.file") String path) {
        this.file = new ClockFile(Path.of(path));
        var _ =
                looks.scheduleWithFixedDelay(
                        file::read, LOOK_MILLIS, LOOK_MILLIS, TimeUnit.MILLISECONDS);
    }

    @Singleton
    @Replaces(Clock.class)
    Clock clock() {
        return new ForwardClock(Clock.systemUTC(), file);
    }

    @PreDestroy
    void stop() {
        looks.shutdownNow();
    }
}
