package org.tocsin.server.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.confluent.kafka.schemaregistry.client.CachedSchemaRegistryClient;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import org.tocsin.domain.party.Clearance;
import org.tocsin.domain.party.Enrolment;
import org.tocsin.domain.party.Participant;
import org.tocsin.domain.party.ParticipantId;
import org.tocsin.domain.party.ParticipantKind;
import org.tocsin.domain.party.Person;
import org.tocsin.domain.party.PersonId;
import org.tocsin.domain.party.Role;
import org.tocsin.server.config.PublishingSettings;
import org.tocsin.server.config.RegistrySettings;
import org.tocsin.server.config.RightsSettings;
import org.tocsin.server.config.TopicSettings;
import org.tocsin.server.security.Directory;
import org.tocsin.server.security.EnrolmentLog.Decision;
import org.tocsin.server.security.EnrolmentLog.Result;
import org.tocsin.server.security.Participants;
import org.tocsin.server.testing.Broker;
import org.tocsin.server.testing.FakeRegistry;
import org.tocsin.server.testing.World;
import org.tocsin.topology.Scale;
import org.tocsin.topology.Topics;
import org.tocsin.topology.fact.Enrolled;
import org.tocsin.topology.personal.RecordKeys;
import org.tocsin.topology.serde.Registry;

final class EnrolmentsIT {
    private static final ParticipantId FIRE = new ParticipantId("qm-fire");
    private static final Duration TIMEOUT = Duration.ofSeconds(5);
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private static final Result<String> DONE = new Result.Settled<>("done");

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    static Path folder;

    private static Broker broker;
    private static FakeRegistry registry;
    private static Topics topics;
    private final List<Node> nodes = new ArrayList<>();

    /// What a node of the hub knows of participants, and its way to change them.
    private record Node(
            Participants participants, Nodes nodes, RightsFeed feed, LoggedEnrolments log) {
        boolean suspend(String name) {
            return log.change(directory -> suspension(directory, name)).equals(DONE);
        }

        void stop() {
            log.stop();
            feed.stop();
            nodes.stop();
        }
    }

    @BeforeAll
    static void start() {
        broker = new Broker(folder);
        registry = new FakeRegistry();
        var client = new CachedSchemaRegistryClient(registry.url(), 100);
        topics =
                new Topics(
                        new Registry(client, Registry.Registration.REFUSED),
                        Scale.LOCAL,
                        RecordKeys.none());
        var preparation =
                new Preparation(
                        clients("preparation"),
                        client,
                        topics,
                        new TopicSettings(true, "local"),
                        new RegistrySettings(registry.url(), true));
        await().atMost(PATIENCE).until(preparation::isDone);
    }

    @AfterEach
    void stopNodes() {
        nodes.forEach(Node::stop);
    }

    @AfterAll
    static void stop() {
        broker.close();
        registry.close();
    }

    /// Rule S-10.
    @Test
    void writerThatIsShutOutBeforeItCommitsHasWrittenNothing() {
        var early = takeOver("early");
        var lost = early.write(record("early"));

        var late = takeOver("late");

        assertThatThrownBy(early::commit).isInstanceOf(KafkaException.class);
        assertThat(late.counts(lost, late.end())).isFalse();
        var kept = late.write(record("late"));
        late.commit();
        assertThat(late.end()).isGreaterThan(kept);
        assertThat(node("reader").participants().snapshot().epoch(FIRE)).isEqualTo(kept);
        early.close();
        late.close();
    }

    @Test
    void commitCountsThoughItsWriterNeverHeard() {
        var early = takeOver("early");
        var written = early.write(record("early"));
        early.commit();
        var later = early.write(record("later"));
        early.commit();
        var open = early.write(record("open"));

        var late = takeOver("late");

        assertThat(late.counts(written, late.end())).isTrue();
        assertThat(late.counts(later, late.end())).isTrue();
        assertThat(late.counts(open, late.end())).isFalse();
        early.close();
        late.close();
    }

    /// Rule S-10.
    @Test
    void changeThatIsOvertakenIsDecidedAgainAndLosesNothing() {
        var one = node("one");
        var other = node("other");
        assertThat(one.log().change(EnrolmentsIT::enrolment)).isEqualTo(DONE);
        var decisions = new AtomicInteger();

        var result =
                one.log()
                        .change(directory -> {
                            if (decisions.incrementAndGet() == 1) {
                                assertThat(other.suspend("other")).isTrue();
                            }
                            return suspension(directory, "one");
                        });

        assertThat(result).isEqualTo(DONE);
        assertThat(decisions).hasValue(2);
        assertThat(suspended(one)).containsExactlyInAnyOrder("one", "other");
    }

    @Test
    void nodeThatDiesInTheMiddleHoldsNobodyUp() {
        var survivor = node("survivor");
        assertThat(survivor.log().change(EnrolmentsIT::enrolment)).isEqualTo(DONE);
        var dead = takeOver("dead");
        var lost = dead.write(record("dead"));

        assertThat(survivor.suspend("survivor")).isTrue();

        assertThat(suspended(survivor)).containsExactly("survivor");
        assertThat(survivor.participants().snapshot().epoch(FIRE)).isGreaterThan(lost);
        assertThat(survivor.participants().isLeased()).isTrue();
        dead.close();
    }

    @Test
    void nobodyIsToldOfAChangeWhileTheBrokersAreAway() {
        var node = node("node");
        assertThat(node.log().change(EnrolmentsIT::enrolment)).isEqualTo(DONE);
        broker.kill();

        assertThat(node.log().change(directory -> suspension(directory, "away")))
                .isEqualTo(new Result.Unavailable<>());

        broker.restart();
        await().atMost(PATIENCE).until(() -> node.suspend("back"));
        assertThat(suspended(node)).contains("back");
    }

    private Node node(String name) {
        var clients = clients(name);
        var rights = new RightsSettings(TIMEOUT);
        var participants = new Participants(rights, Clock.systemUTC());
        var settings = new PublishingSettings(TIMEOUT, TIMEOUT);
        var others = new Nodes(clients, topics, rights, settings);
        var feed = new RightsFeed(clients, topics, participants, others);
        var log = new LoggedEnrolments(clients, topics, participants, feed, others, settings);
        var node = new Node(participants, others, feed, log);
        nodes.add(node);
        others.start();
        feed.start();
        await().atMost(PATIENCE).until(feed::hasCaughtUp);
        return node;
    }

    private static SoleWriter takeOver(String name) {
        return SoleWriter.takeOver(
                clients(name), LoggedEnrolments.WRITER, topics.participants(), TIMEOUT);
    }

    private static Clients clients(String name) {
        return new Clients(Map.of("bootstrap.servers", broker.address()), name);
    }

    private static ProducerRecord<byte[], byte[]> record(String by) {
        return topics.participants().record(enrolled(fire(), by));
    }

    private static Decision<String> enrolment(Directory directory) {
        return new Decision.Write<>(enrolled(fire(), ""), "done");
    }

    private static Decision<String> suspension(Directory directory, String name) {
        var known = directory.participant(FIRE).orElseThrow();
        var id = new PersonId(FIRE, name);
        var persons = new ArrayList<>(known.persons().values());
        persons.add(new Person(id, Set.of(), Clearance.NONE, true));
        return new Decision.Write<>(
                enrolled(World.withPersons(known, persons.toArray(Person[]::new)), name), "done");
    }

    private static List<String> suspended(Node node) {
        return node
                .participants()
                .snapshot()
                .participant(FIRE)
                .orElseThrow()
                .persons()
                .values()
                .stream()
                .filter(Person::suspended)
                .map(person -> person.id().name())
                .toList();
    }

    private static Enrolled enrolled(Participant participant, String by) {
        return new Enrolled(new Enrolment(participant, List.of()), Instant.EPOCH, by);
    }

    private static Participant fire() {
        return World.participant(
                "qm-fire", ParticipantKind.EMERGENCY_SERVICE, "QM", Role.SUBSCRIBER);
    }
}
