package org.tocsin.server.delivery;

import io.micronaut.context.annotation.Context;
import jakarta.annotation.PreDestroy;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tocsin.server.delivery.gate.Gate;

/// Forgets now and then what is kept no longer; each node does so for itself.
///
/// Source: SPECIFICATION.md D-6.
@Context
final class Housekeeping {
    private static final Logger LOG = LoggerFactory.getLogger(Housekeeping.class);
    private static final Duration PAUSE = Duration.ofMinutes(1);

    private final Gate gate;
    private final ScheduledExecutorService timer =
            Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform().daemon().name("housekeeping").factory());

    Housekeeping(Gate gate) {
        this.gate = gate;
        var _ =
                timer.scheduleWithFixedDelay(
                        this::tidy, PAUSE.toMillis(), PAUSE.toMillis(), TimeUnit.MILLISECONDS);
    }

    @PreDestroy
    void stop() {
        timer.shutdownNow();
    }

    private void tidy() {
        try {
            gate.tidy();
        } catch (RuntimeException failed) {
            LOG.atWarn()
                    .addKeyValue("cause", failed.getClass().getName())
                    .log("What is kept no longer could not be forgotten");
        }
    }
}
