package org.tocsin.server.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.Test;
import org.tocsin.domain.advisory.Lane;
import org.tocsin.domain.advisory.Status;
import org.tocsin.server.config.PublishingSettings;
import org.tocsin.server.config.RightsSettings;
import org.tocsin.server.review.ReviewRoom;
import org.tocsin.server.security.Participants;
import org.tocsin.server.testing.FakeAuditBook;
import org.tocsin.server.testing.Press;
import org.tocsin.topology.World;
import org.tocsin.topology.fact.Claimed;
import org.tocsin.topology.fact.Submitted;

/// A node that has not read what is on record yet. Source: SPECIFICATION.md A-12, L-2.
class LogPublishingTest {
    private static final Instant NOON = World.NOON;

    private final World world = new World();
    private final PublishingSettings settings =
            new PublishingSettings(Duration.ofSeconds(1), Duration.ofSeconds(3));
    private final Clients clients = new Clients(Map.of("bootstrap.servers", "127.0.0.1:1"), "node");
    private final Map<Lane, MockProducer<byte[], byte[]>> brokers = new EnumMap<>(Lane.class);
    private final LaneProducers producers =
            new LaneProducers(settings, lane -> brokers.computeIfAbsent(lane, _ -> new Broker()));
    private final FakeAuditBook audit = new FakeAuditBook();
    private final LaneBook lanes = new LaneBook(audit, new ReviewRoom(), Press.catalogue());
    private final LogPublishing publishing =
            new LogPublishing(
                    world.topics,
                    settings,
                    new Pending(clients, world.topics, lanes),
                    new Routing(
                            lanes,
                            world.admitter(),
                            new Participants(
                                    new RightsSettings(Duration.ofSeconds(5)), Clock.systemUTC())),
                    new LaneClaims(
                            clients, world.topics, producers, lanes, settings, Clock.systemUTC()),
                    producers,
                    lanes,
                    new AuditFeed(clients, world.topics, audit));
    private final Submitted.Version correction =
            new Submitted.Version(world.submission("case", 2, Status.ACTUAL));

    @Test
    void correctionOfWhatIsNotKnownYetIsAskedForLater() {
        var answer = publishing.submit(correction, Duration.ZERO);

        assertThat(answer).isEqualTo(new Answer.Unavailable(Duration.ofSeconds(3)));
        assertThat(handedIn()).isZero();
    }

    @Test
    void correctionOfWhatIsKnownTakesItsLane() {
        lanes.note(new Claimed(correction.advisory(), Lane.FLASH, NOON));

        var answer = publishing.submit(correction, Duration.ZERO);

        assertThat(answer).isEqualTo(new Answer.Accepted(Lane.FLASH));
        assertThat(handedIn()).isEqualTo(1);
    }

    /// What is refused for its content is refused at once.
    @Test
    void firstVersionDoesNotWaitForTheRecord() {
        var first = new Submitted.Version(world.submission("case", 1, Status.ACTUAL));

        var answer = publishing.submit(first, Duration.ZERO);

        assertThat(answer).isEqualTo(new Answer.Accepted(first.submission().lane()));
    }

    private int handedIn() {
        return brokers.values().stream().map(MockProducer::history).mapToInt(List::size).sum();
    }

    /// Takes everything at once.
    private static final class Broker extends MockProducer<byte[], byte[]> {
        Broker() {
            super(true, null, new ByteArraySerializer(), new ByteArraySerializer());
        }
    }
}
