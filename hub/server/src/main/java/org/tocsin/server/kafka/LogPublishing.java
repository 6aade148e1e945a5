package org.tocsin.server.kafka;

import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.KafkaException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tocsin.domain.advisory.Lane;
import org.tocsin.server.config.PublishingSettings;
import org.tocsin.topology.Topics;
import org.tocsin.topology.fact.Submitted;

/// Publishing by the log, with a producer for each lane, so that none waits for another.
@OnKafka
@Singleton
final class LogPublishing implements Publishing {
    private static final Logger LOG = LoggerFactory.getLogger(LogPublishing.class);

    private final Topics topics;
    private final PublishingSettings settings;
    private final Pending pending;
    private final LaneBook lanes;
    private final Map<Lane, Producer<byte[], byte[]>> producers = new EnumMap<>(Lane.class);

    LogPublishing(
            Clients clients,
            Topics topics,
            PublishingSettings settings,
            Pending pending,
            LaneBook lanes) {
        this.topics = topics;
        this.settings = settings;
        this.pending = pending;
        this.lanes = lanes;
        for (var lane : Lane.values()) {
            producers.put(
                    lane,
                    clients.producer("publish-" + lane.code(), settings.timeout(), Duration.ZERO));
        }
    }

    @Override
    public Answer submit(Submitted submitted, Duration wait) {
        var lane = lane(submitted);
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

    /// Cancellation and retraction overtake everything; a correction follows what it corrects.
    private Lane lane(Submitted submitted) {
        return switch (submitted) {
            case Submitted.End _ -> Lane.FLASH;
            case Submitted.Version(var submission) ->
                    lanes.lane(submission.id()).orElseGet(submission::lane);
        };
    }

    private Answer handedIn(Submitted submitted, Lane lane) {
        try {
            var record = topics.submitted(lane).record(submitted);
            var sent = Objects.requireNonNull(producers.get(lane)).send(record);
            sent.get(settings.timeout().toMillis(), TimeUnit.MILLISECONDS);
        } catch (KafkaException | ExecutionException | TimeoutException away) {
            return unavailable(submitted, away);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return unavailable(submitted, interrupted);
        }
        if (submitted instanceof Submitted.Version) {
            lanes.note(submitted.advisory(), lane);
        }
        return new Answer.Accepted(lane);
    }

    private Answer unavailable(Submitted submitted, Exception failure) {
        LOG.atWarn()
                .addKeyValue("advisory", submitted.advisory())
                .addKeyValue("cause", failure.getClass().getName())
                .log("A submission may not be on the log");
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

    @PreDestroy
    void stop() {
        producers.values().forEach(producer -> producer.close(settings.timeout()));
    }
}
