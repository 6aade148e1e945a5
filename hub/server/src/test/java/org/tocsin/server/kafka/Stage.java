package org.tocsin.server.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.confluent.kafka.schemaregistry.client.CachedSchemaRegistryClient;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.TopicPartition;
import org.tocsin.domain.advisory.IdScheme;
import org.tocsin.domain.party.Enrolment;
import org.tocsin.domain.party.Participant;
import org.tocsin.domain.party.PersonId;
import org.tocsin.server.security.FolderRecordKeys;
import org.tocsin.server.security.KeyFolder;
import org.tocsin.server.security.Secrets;
import org.tocsin.server.testing.Api;
import org.tocsin.server.testing.Broker;
import org.tocsin.server.testing.Child;
import org.tocsin.server.testing.FakeRegistry;
import org.tocsin.topology.FreePorts;
import org.tocsin.topology.Scale;
import org.tocsin.topology.Topic;
import org.tocsin.topology.Topics;
import org.tocsin.topology.World;
import org.tocsin.topology.fact.Decoded;
import org.tocsin.topology.fact.Enrolled;
import org.tocsin.topology.serde.Registry;

/// A broker, a registry and the hub as a process of its own, which a test may kill.
final class Stage implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    final Broker broker;
    final FakeRegistry registry;
    final Topics topics;
    final Clients clients;
    private final Path folder;
    private final int port = FreePorts.next();
    private final int neighbourPort = FreePorts.next();
    private final List<Child> neighbours = new ArrayList<>();
    private Child hub;

    Stage(Path folder) {
        this(folder, new FakeRegistry());
    }

    /// Starts on what is in `folder`, by the schemas of another stage.
    Stage(Path folder, FakeRegistry registry) {
        this.folder = folder;
        this.registry = registry;
        this.broker = new Broker(folder);
        this.clients = new Clients(Map.of("bootstrap.servers", broker.address()), "test");
        this.topics =
                new Topics(
                        new Registry(
                                new CachedSchemaRegistryClient(registry.url(), 100),
                                Registry.Registration.REFUSED),
                        Scale.LOCAL,
                        new FolderRecordKeys(folder.resolve("keys/records")));
        this.hub = startHub();
        awaitHealthy();
    }

    /// Starts a second node of the hub, waits until it is well, and returns its interface.
    Api startNeighbour() {
        return startNeighbour(broker.address());
    }

    /// Starts a second node that reaches the broker at this address, waits until it is well, and
    /// returns its interface.
    Api startNeighbour(String brokerAddress) {
        var neighbour = start(neighbourPort, "neighbour", brokerAddress);
        neighbours.add(neighbour);
        awaitHealthy(neighbour, neighbourPort);
        return new Api(neighbourPort);
    }

    /// Returns participants and advisories with the ids of this hub.
    World world() {
        var key = KeyFolder.open(folder.resolve("keys")).idKey();
        return new World(new IdScheme(key.getEncoded()));
    }

    /// Writes facts and waits until they are on the log.
    <T> void write(Topic<T> topic, List<T> facts) {
        try (var producer = producer()) {
            var sent = facts.stream().map(fact -> producer.send(topic.record(fact))).toList();
            for (var one : sent) {
                one.get();
            }
        } catch (ExecutionException failure) {
            throw new AssertionError(failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    void killHub() {
        hub.kill();
    }

    void restartHub() {
        hub = startHub();
    }

    /// Waits until the hub says that it is well, and returns how long that took.
    Duration awaitHealthy() {
        return awaitHealthy(hub, port);
    }

    private static Duration awaitHealthy(Child node, int port) {
        var since = System.nanoTime();
        await().atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(100))
                .failFast("the hub ended", () -> !node.isAlive())
                .untilAsserted(() -> assertThat(health(port)).isEqualTo(200));
        return Duration.ofNanos(System.nanoTime() - since);
    }

    /// Returns the hub's interface.
    Api api() {
        return new Api(port);
    }

    /// Returns the fact that a participant is on this hub, with a secret that the test knows, which
    /// its persons have too.
    Enrolled enrolled(Participant participant, String secret) {
        var id = participant.id().value();
        var secrets = new Secrets(KeyFolder.open(folder.resolve("keys")).pepper());
        var now = Instant.now().truncatedTo(ChronoUnit.MICROS);
        var credentials =
                Stream.concat(
                                Stream.of(id),
                                participant.persons().keySet().stream().map(PersonId::toString))
                        .map(client -> secrets.credential(client, secret, now))
                        .toList();
        return new Enrolled(new Enrolment(participant, credentials), now, "");
    }

    int health() {
        return health(port);
    }

    private static int health(int port) {
        try (var client = HttpClient.newHttpClient()) {
            var request =
                    HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/health"))
                            .timeout(Duration.ofSeconds(5))
                            .build();
            return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
        } catch (IOException notYet) {
            return 0;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return 0;
        }
    }

    Producer<byte[], byte[]> producer() {
        return clients.producer("test", Duration.ofSeconds(30), Duration.ofMillis(2));
    }

    /// Returns every fact that is committed to a topic.
    <T> List<T> facts(Topic<T> topic) {
        return values(topic).stream().map(value -> read(topic, value)).toList();
    }

    private List<byte[]> values(Topic<?> topic) {
        var values = new ArrayList<byte[]>();
        try (var consumer = clients.consumer("read-" + topic)) {
            var partitions =
                    consumer.partitionsFor(topic.name()).stream()
                            .map(one -> new TopicPartition(topic.name(), one.partition()))
                            .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var ends = consumer.endOffsets(partitions);
            while (ends.entrySet().stream()
                    .anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                for (var record : consumer.poll(Duration.ofMillis(200))) {
                    values.add(record.value());
                }
            }
        }
        return values;
    }

    /// Returns how many records of a topic are erased.
    <T> long erased(Topic<T> topic) {
        return values(topic).stream()
                .map(topic::read)
                .filter(new Decoded.Unreadable<T>(Decoded.Reason.ERASED)::equals)
                .count();
    }

    private static <T> T read(Topic<T> topic, byte[] value) {
        return switch (topic.read(value)) {
            case Decoded.Read<T>(T fact) -> fact;
            case Decoded.Unreadable<T>(var reason) -> throw new AssertionError(reason);
        };
    }

    private Child startHub() {
        return start(port, "hub", broker.address());
    }

    private Child start(int port, String name, String brokerAddress) {
        return new Child(
                folder.resolve(name + ".log"),
                384,
                List.of(
                        "org.tocsin.server.Hub",
                        "-micronaut.server.host=127.0.0.1",
                        "-micronaut.server.port=" + port,
                        "-hub.keys.folder=" + folder.resolve("keys"),
                        "-hub.data.folder=" + folder.resolve(name + "-data"),
                        "-hub.registry.url=" + registry.url(),
                        "-hub.registry.register=true",
                        "-hub.topics.create=true",
                        "-hub.topics.scale=local",
                        "-hub.kafka.bootstrap.servers=" + brokerAddress));
    }

    @Override
    public void close() {
        neighbours.forEach(Child::kill);
        hub.kill();
        broker.close();
        registry.close();
    }
}
