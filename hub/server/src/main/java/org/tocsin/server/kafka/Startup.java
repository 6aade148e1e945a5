package org.tocsin.server.kafka;

import io.micronaut.context.annotation.Context;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tocsin.server.security.Readiness;

/// Starts what this package runs, as soon as brokers and registry are there, and says when it runs.
///
/// The server answers meanwhile; its health says that it is not ready.
@OnKafka
@Context
final class Startup implements Readiness {
    private static final Logger LOG = LoggerFactory.getLogger(Startup.class);
    private static final Duration BETWEEN_TRIES = Duration.ofMillis(500);

    private final Preparation preparation;
    private final Nodes nodes;
    private final RightsFeed rights;
    private final SubscriptionFeed subscriptions;
    private final DeliveryFeed delivery;
    private final ReviewFeed reviews;
    private final LaneClaims claims;
    private final Pending pending;
    private final Engines engines;
    private final AuditFeed audit;
    private final Ticks ticks;
    private final Thread thread = Thread.ofPlatform().daemon().name("startup").unstarted(this::run);
    private volatile boolean prepared;

    Startup(
            Preparation preparation,
            Nodes nodes,
            RightsFeed rights,
            SubscriptionFeed subscriptions,
            DeliveryFeed delivery,
            ReviewFeed reviews,
            LaneClaims claims,
            Pending pending,
            Engines engines,
            AuditFeed audit,
            Ticks ticks) {
        this.preparation = preparation;
        this.nodes = nodes;
        this.rights = rights;
        this.subscriptions = subscriptions;
        this.delivery = delivery;
        this.reviews = reviews;
        this.claims = claims;
        this.pending = pending;
        this.engines = engines;
        this.audit = audit;
        this.ticks = ticks;
    }

    @Override
    public boolean isReady() {
        return prepared
                && rights.hasCaughtUp()
                && subscriptions.hasCaughtUp()
                && claims.hasCaughtUp()
                && reviews.hasCaughtUp()
                && delivery.hasCaughtUp();
    }

    @PostConstruct
    void start() {
        thread.start();
    }

    @PreDestroy
    void stop() {
        thread.interrupt();
    }

    private void run() {
        try {
            while (!isLogUsable()) {
                Thread.sleep(BETWEEN_TRIES);
            }
            nodes.start();
            rights.start();
            subscriptions.start();
            delivery.start();
            reviews.start();
            claims.start();
            pending.start();
            engines.start();
            audit.start();
            ticks.start();
            prepared = true;
        } catch (InterruptedException stopping) {
            LOG.info("The hub stops before it has started");
        }
    }

    private boolean isLogUsable() throws InterruptedException {
        try {
            return preparation.isDone();
        } catch (RuntimeException failure) {
            LOG.atWarn().addKeyValue("cause", failure.toString()).log("The log cannot be used yet");
            return false;
        }
    }
}
