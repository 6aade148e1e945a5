package org.tocsin.server.kafka;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.tocsin.domain.advisory.Lane;
import org.tocsin.server.config.PublishingSettings;
import org.tocsin.topology.Topics;
import org.tocsin.topology.fact.Submitted;

/// Publishing by the log.
@OnKafka
@Singleton
final class LogPublishing implements Publishing {
    private final Topics topics;
    private final PublishingSettings settings;
    private final Pending pending;
    private final Routing routing;
    private final LaneClaims claims;
    private final LaneProducers producers;
    private final LaneBook lanes;
    private final AuditFeed record;

    LogPublishing(
            Topics topics,
            PublishingSettings settings,
            Pending pending,
            Routing routing,
            LaneClaims claims,
            LaneProducers producers,
            LaneBook lanes,
            AuditFeed record) {
        this.topics = topics;
        this.settings = settings;
        this.pending = pending;
        this.routing = routing;
        this.claims = claims;
        this.producers = producers;
        this.lanes = lanes;
        this.record = record;
    }

    @Override
    public Answer submit(Submitted submitted, Duration wait) {
        return switch (submitted) {
            case Submitted.End _, Submitted.ByHub _ -> submit(submitted, Lane.FLASH, wait);
            case Submitted.Version version when isTooEarly(version) -> unavailable();
            case Submitted.Version version ->
                    routing.route(version, claims::claim)
                            .map(route -> submit(route.version(), route.lane(), wait))
                            .orElseGet(this::unavailable);
            case Submitted.Reviewed reviewed -> submit(reviewed, reviewed.lane(), wait);
            case Submitted.Erased _ ->
                    throw new IllegalArgumentException("nobody hands in what was erased");
        };
    }

    /// The lane of what a correction corrects may stand in what the node has not read yet.
    private boolean isTooEarly(Submitted.Version version) {
        var isAllRead = record.hasCaughtUp();
        return !isAllRead
                && version.submission().version() > 1
                && lanes.lane(version.advisory()).isEmpty();
    }

    private Answer submit(Submitted submitted, Lane lane, Duration wait) {
        if (wait.isZero()) {
            return handedIn(submitted, lane);
        }
        var decision = submitted.decision();
        var expected = pending.expect(decision);
        try {
            return switch (handedIn(submitted, lane)) {
                case Answer.Accepted accepted -> awaited(expected, wait, accepted);
                case Answer other -> other;
            };
        } finally {
            pending.forget(decision);
        }
    }

    private Answer handedIn(Submitted submitted, Lane lane) {
        return producers
                .send(lane, topics.submitted(lane).record(submitted))
                .<Answer>map(_ -> new Answer.Accepted(lane))
                .orElseGet(this::unavailable);
    }

    private Answer unavailable() {
        return new Answer.Unavailable(settings.retryAfter());
    }

    private static Answer awaited(
            CompletableFuture<Answer> expected, Duration wait, Answer.Accepted accepted) {
        try {
            return expected.get(wait.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException | TimeoutException notYet) {
            return accepted;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return accepted;
        }
    }
}
