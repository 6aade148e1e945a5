package org.tocsin.server.kafka;

import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.tocsin.domain.advisory.AdvisoryId;
import org.tocsin.domain.advisory.Lane;
import org.tocsin.server.config.PublishingSettings;
import org.tocsin.topology.Topics;
import org.tocsin.topology.fact.Claimed;

/// Claims a lane for an advisory on the log, where the first claim counts, whichever node made it.
///
/// Source: SPECIFICATION.md L-2.
@OnKafka
@Singleton
final class LaneClaims {
    private final Topics topics;
    private final LaneProducers producers;
    private final LaneBook book;
    private final Duration patience;
    private final Clock clock;
    private final Follower<Claimed> follower;

    LaneClaims(
            Clients clients,
            Topics topics,
            LaneProducers producers,
            LaneBook book,
            PublishingSettings settings,
            Clock clock) {
        this.topics = topics;
        this.producers = producers;
        this.book = book;
        this.patience = settings.timeout();
        this.clock = clock;
        this.follower =
                new Follower<>(clients, topics.lanes(), new Follower.Start.Beginning(), this::take);
    }

    void start() {
        follower.start();
    }

    @PreDestroy
    void stop() {
        follower.close();
    }

    /// Says whether all that was on the log when the node started has been taken over.
    boolean hasCaughtUp() {
        return follower.hasCaughtUp();
    }

    /// Returns the lane of an advisory: `lane`, unless another was claimed before.
    ///
    /// Blocks. Empty when the log is away; claiming again is right and does no harm.
    Optional<Lane> claim(AdvisoryId advisory, Lane lane) {
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var claimed = new Claimed(advisory, lane, now);
        return producers
                .send(lane, topics.lanes().record(claimed))
                .filter(this::isAllBeforeRead)
                .map(_ -> book.note(claimed));
    }

    private void take(int partition, List<Followed<Claimed>> records) {
        for (var record : records) {
            if (record instanceof Followed.Fact<Claimed>(long _, var _, var claimed)) {
                book.note(claimed);
            }
        }
    }

    private boolean isAllBeforeRead(RecordMetadata own) {
        return follower.await(own.partition(), own.offset(), patience);
    }
}
