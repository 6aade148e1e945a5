package org.tocsin.server.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.confluent.kafka.schemaregistry.client.CachedSchemaRegistryClient;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.NewTopic;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import org.tocsin.domain.advisory.AdvisoryId;
import org.tocsin.domain.advisory.Lane;
import org.tocsin.server.config.PublishingSettings;
import org.tocsin.server.review.ReviewRoom;
import org.tocsin.server.testing.Broker;
import org.tocsin.server.testing.FakeAuditBook;
import org.tocsin.server.testing.FakeRegistry;
import org.tocsin.server.testing.Press;
import org.tocsin.topology.Scale;
import org.tocsin.topology.Topics;
import org.tocsin.topology.personal.RecordKeys;
import org.tocsin.topology.serde.Registry;

final class LaneClaimsIT {
    private static final int ADVISORIES = 300;

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    Path folder;

    private final FakeRegistry registry = new FakeRegistry();
    private final Topics topics =
            new Topics(
                    new Registry(
                            new CachedSchemaRegistryClient(registry.url(), 100),
                            Registry.Registration.AUTOMATIC),
                    Scale.LOCAL,
                    RecordKeys.none());
    private Broker broker;
    private List<Node> nodes;

    @BeforeEach
    void start() throws ExecutionException, InterruptedException {
        broker = new Broker(folder);
        try (var admin = clients("admin").admin(Duration.ofSeconds(30))) {
            var lanes = new NewTopic(topics.lanes().name(), 2, (short) 1);
            admin.createTopics(List.of(lanes)).all().get();
        }
        nodes = List.of(new Node(clients("a")), new Node(clients("b")));
    }

    @AfterEach
    void stop() {
        nodes.forEach(Node::close);
        broker.close();
        registry.close();
    }

    @Test
    void nodesThatClaimDifferentLanesAtTheSameMomentAgree() throws Exception {
        try (var hands = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var number = 0; number < ADVISORIES; number++) {
                var id = Press.id("case-" + number);
                var one = hands.submit(() -> nodes.getFirst().claim(id, Lane.FLASH));
                var other = hands.submit(() -> nodes.getLast().claim(id, Lane.ROUTINE));

                assertThat(one.get()).isPresent().isEqualTo(other.get());
            }
        }
    }

    @Test
    void nodeThatComesLaterFindsWhatWasClaimed() {
        var claimed =
                IntStream.range(0, 20)
                        .mapToObj(number -> Press.id("case-" + number))
                        .peek(id -> nodes.getFirst().claim(id, Lane.PRIORITY))
                        .toList();

        try (var late = new Node(clients("late"))) {
            assertThat(claimed).allSatisfy(id -> assertThat(late.lane(id)).contains(Lane.PRIORITY));
            assertThat(late.claim(claimed.getFirst(), Lane.FLASH)).contains(Lane.PRIORITY);
        }
    }

    @Test
    void nobodyIsToldALaneWhileTheBrokersAreAway() {
        broker.kill();

        assertThat(nodes.getFirst().claim(Press.id("case"), Lane.FLASH)).isEmpty();
    }

    private Clients clients(String node) {
        return new Clients(Map.of("bootstrap.servers", broker.address()), node);
    }

    /// What one node has of claims.
    private final class Node implements AutoCloseable {
        private final LaneBook book =
                new LaneBook(new FakeAuditBook(), new ReviewRoom(), Press.catalogue());
        private final LaneProducers producers;
        private final LaneClaims claims;

        Node(Clients clients) {
            var settings = new PublishingSettings(Duration.ofSeconds(5), Duration.ofSeconds(1));
            producers = new LaneProducers(clients, settings);
            claims = new LaneClaims(clients, topics, producers, book, settings, Clock.systemUTC());
            claims.start();
            await().until(claims::hasCaughtUp);
        }

        Optional<Lane> claim(AdvisoryId advisory, Lane lane) {
            return claims.claim(advisory, lane);
        }

        Optional<Lane> lane(AdvisoryId advisory) {
            return book.lane(advisory);
        }

        @Override
        public void close() {
            claims.stop();
            producers.stop();
        }
    }
}
