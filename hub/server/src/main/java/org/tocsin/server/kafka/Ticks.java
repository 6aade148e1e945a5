package org.tocsin.server.kafka;

import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tocsin.topology.fact.Tick;

/// Puts the time on the log once a second. Every node does; who is told the same time twice does
/// not care.
@OnKafka
@Singleton
final class Ticks {
    private static final Logger LOG = LoggerFactory.getLogger(Ticks.class);

    private final Ledger ledger;
    private final Clock clock;
    private final ScheduledExecutorService timer =
            Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform().daemon().name("ticks").factory());

    Ticks(Ledger ledger, Clock clock) {
        this.ledger = ledger;
        this.clock = clock;
    }

    @SuppressWarnings("FutureReturnValueIgnored") // It goes on until it is stopped.
    void start() {
        timer.scheduleAtFixedRate(this::tick, 0, 1, TimeUnit.SECONDS);
    }

    @PreDestroy
    void stop() {
        timer.shutdownNow();
    }

    private void tick() {
        try {
            ledger.note(new Tick(clock.instant().truncatedTo(ChronoUnit.SECONDS)));
        } catch (RuntimeException away) {
            LOG.atWarn().addKeyValue("cause", away.getClass().getName()).log("A tick is missed");
        }
    }
}
