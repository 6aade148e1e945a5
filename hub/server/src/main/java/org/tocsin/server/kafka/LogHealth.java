package org.tocsin.server.kafka;

import io.micronaut.core.async.publisher.Publishers;
import io.micronaut.health.HealthStatus;
import io.micronaut.management.health.indicator.HealthIndicator;
import io.micronaut.management.health.indicator.HealthResult;
import jakarta.inject.Singleton;
import org.reactivestreams.Publisher;
import org.tocsin.server.security.Participants;

/// Healthy while every engine runs and rights are sure to be current.
@OnKafka
@Singleton
final class LogHealth implements HealthIndicator {
    private final Startup startup;
    private final Engines engines;
    private final Participants participants;

    LogHealth(Startup startup, Engines engines, Participants participants) {
        this.startup = startup;
        this.engines = engines;
        this.participants = participants;
    }

    @Override
    public Publisher<HealthResult> getResult() {
        var healthy = startup.isReady() && engines.allRun() && participants.isLeased();
        return Publishers.just(
                HealthResult.builder("log", healthy ? HealthStatus.UP : HealthStatus.DOWN)
                        .details(engines.states())
                        .build());
    }
}
