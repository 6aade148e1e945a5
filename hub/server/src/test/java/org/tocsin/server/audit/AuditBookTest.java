package org.tocsin.server.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.confluent.kafka.schemaregistry.client.MockSchemaRegistryClient;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tocsin.domain.advisory.AdvisoryId;
import org.tocsin.domain.dissemination.DecisionId;
import org.tocsin.domain.party.ParticipantId;
import org.tocsin.domain.party.PersonId;
import org.tocsin.server.audit.AuditBook.Placed;
import org.tocsin.server.security.Identity;
import org.tocsin.server.testing.FakeAuditBook;
import org.tocsin.topology.codec.Contracts;
import org.tocsin.topology.fact.AuditEntry;
import org.tocsin.topology.fact.AuditEntry.Kind;
import org.tocsin.topology.fact.Delivery;
import org.tocsin.topology.personal.RecordKeys;
import org.tocsin.topology.serde.FactSerde;
import org.tocsin.topology.serde.Registry;

/// What every audit book does.
abstract class AuditBookTest {
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    private static final AdvisoryId ONE = new AdvisoryId(new UUID(0, 1));
    private static final AdvisoryId OTHER = new AdvisoryId(new UUID(0, 2));
    private static final ParticipantId BANK = new ParticipantId("qm-bank");

    AuditBook book = new FakeAuditBook();

    static final class FakeAuditBookTest extends AuditBookTest {}

    static final class StoredAuditBookTest extends AuditBookTest {
        @TempDir Path folder;
        private final FactSerde<?, AuditEntry> serde = serde();

        @BeforeEach
        void open() {
            book = new StoredAuditBook(folder, serde);
        }

        @AfterEach
        void close() {
            ((StoredAuditBook) book).close();
        }

        @Test
        void whatWasAddedIsThereAgainAfterARestart() {
            book.add(0, List.of(new Placed(7, about(ONE, 1))));
            close();

            book = new StoredAuditBook(folder, serde);

            assertThat(all(ONE)).containsExactly(about(ONE, 1));
            assertThat(book.resumeOffsets()).containsEntry(0, 8L);
        }

        private static FactSerde<?, AuditEntry> serde() {
            var registry =
                    new Registry(new MockSchemaRegistryClient(), Registry.Registration.AUTOMATIC);
            return new FactSerde<>(Contracts.AUDIT, registry, "audit.v1-value", RecordKeys.none());
        }
    }

    @Test
    void entriesOfAnAdvisoryComeInTheOrderOfTime() {
        book.add(0, List.of(new Placed(0, about(ONE, 3)), new Placed(1, about(OTHER, 2))));
        book.add(1, List.of(new Placed(0, about(ONE, 1))));

        assertThat(all(ONE)).containsExactly(about(ONE, 1), about(ONE, 3));
    }

    @Test
    void ofDeliveriesTogetherEachAdvisoryTellsItsOwn() {
        var together =
                AuditEntry.of(Kind.DELIVERED, "d", NOON)
                        .by(BANK.value(), "")
                        .delivering(List.of(delivery("x", ONE), delivery("y", OTHER)));

        book.add(0, List.of(new Placed(0, together)));

        assertThat(all(ONE))
                .flatExtracting(AuditEntry::deliveries)
                .containsExactly(delivery("x", ONE));
        assertThat(book.of(BANK, 10)).containsExactly(together);
    }

    @Test
    void whoWantsNoMoreIsGivenNoMore() {
        book.add(0, List.of(new Placed(0, about(ONE, 1)), new Placed(1, about(ONE, 2))));
        var read = new ArrayList<AuditEntry>();

        book.read(ONE, entry -> !read.add(entry));

        assertThat(read).containsExactly(about(ONE, 1));
    }

    @Test
    void everyEntryOfAnAdvisoryIsTold() {
        book.add(
                0,
                IntStream.range(0, 2_500)
                        .mapToObj(number -> new Placed(number, about(ONE, number)))
                        .toList());

        assertThat(all(ONE)).hasSize(2_500).last().isEqualTo(about(ONE, 2_499));
    }

    @Test
    void theLatestEntriesOfAParticipantAreTold() {
        book.add(
                0,
                IntStream.range(0, 20).mapToObj(number -> new Placed(number, by(number))).toList());

        assertThat(book.of(BANK, 3)).containsExactly(by(17), by(18), by(19));
    }

    @Test
    void anOriginatorIsRemindedFromAnInstantOnOfWhatConcernsItsOwn() {
        var entries =
                List.of(
                        reminder(BANK, Kind.EXPIRING, 1),
                        reminder(BANK, Kind.ADMITTED, 2),
                        reminder(BANK, Kind.EXPIRED, 3),
                        reminder(new ParticipantId("qm-bank2"), Kind.EXPIRED, 4),
                        reminder(BANK, Kind.FALLEN, 5));
        book.add(
                0,
                IntStream.range(0, entries.size())
                        .mapToObj(number -> new Placed(number, entries.get(number)))
                        .toList());

        assertThat(book.reminders(BANK, Map.of(), NOON, 10).entries())
                .containsExactly(entries.get(0), entries.get(2), entries.get(4));
        assertThat(book.reminders(BANK, Map.of(), NOON.plusSeconds(3), 1).entries())
                .containsExactly(entries.get(2));
    }

    /// Rule L-30.
    @Test
    void anOriginatorIsRemindedOfWhatComesOnRecordLaterThoughItIsOfEarlier() {
        var before = reminder(BANK, Kind.EXPIRED, 5);
        var late = reminder(BANK, Kind.EXPIRING, 3);
        var elsewhere = reminder(BANK, Kind.FALLEN, 4);
        book.add(0, List.of(new Placed(7, before)));
        var first = book.reminders(BANK, Map.of(), NOON, 10);

        book.add(0, List.of(new Placed(8, late)));
        book.add(1, List.of(new Placed(0, elsewhere)));
        var second = book.reminders(BANK, first.next(), NOON, 10);

        assertThat(first.entries()).containsExactly(before);
        assertThat(second.entries()).containsExactly(late, elsewhere);
        assertThat(book.reminders(BANK, second.next(), NOON, 10).entries()).isEmpty();
    }

    /// Rule L-30.
    @Test
    void whatIsOfBeforeTheInstantIsNotToldByTheCursorEither() {
        book.add(0, List.of(new Placed(0, reminder(BANK, Kind.EXPIRING, 1))));
        book.add(
                1,
                List.of(
                        new Placed(4, reminder(BANK, Kind.EXPIRING, 2)),
                        new Placed(5, reminder(BANK, Kind.EXPIRED, 6)),
                        new Placed(6, reminder(BANK, Kind.FALLEN, 7))));
        var late = reminder(BANK, Kind.FALLEN, 8);

        var first = book.reminders(BANK, Map.of(), NOON.plusSeconds(5), 1);
        book.add(0, List.of(new Placed(1, late)));
        var second = book.reminders(BANK, first.next(), Instant.EPOCH, 10);

        assertThat(first.entries()).containsExactly(reminder(BANK, Kind.EXPIRED, 6));
        assertThat(second.entries()).containsExactly(reminder(BANK, Kind.FALLEN, 7), late);
    }

    /// Rule L-30.
    @Test
    void allThatComesAtOneInstantIsTold() {
        for (var partition = 0; partition < 2; partition++) {
            book.add(
                    partition,
                    IntStream.range(0, 1_200)
                            .mapToObj(number -> new Placed(number, reminder(number)))
                            .toList());
        }
        var told = new ArrayList<AuditEntry>();

        var page = book.reminders(BANK, Map.of(), NOON, 1_000);
        while (!page.entries().isEmpty()) {
            told.addAll(page.entries());
            page = book.reminders(BANK, page.next(), NOON, 1_000);
        }

        assertThat(told).hasSize(2_400);
        assertThat(Set.copyOf(told)).hasSize(1_200);
    }

    private static AuditEntry reminder(int number) {
        return AuditEntry.of(Kind.EXPIRING, "e/" + number, NOON)
                .about(ONE.toString(), 1, "d")
                .by(BANK.value(), "");
    }

    private static AuditEntry reminder(ParticipantId originator, Kind kind, int second) {
        return AuditEntry.of(kind, kind + "/" + second, NOON.plusSeconds(second))
                .about(ONE.toString(), 1, "d")
                .by(originator.value(), "")
                .with(kind.name(), List.of());
    }

    /// Rule S-15.
    @Test
    void whatWaitsForASecondPersonIsNotToldToTheParticipantItself() {
        var rights =
                List.of(
                        changed(1, "CLEARANCE", "PROPOSED"),
                        changed(2),
                        changed(3, "PROPOSED"),
                        changed(4, "SETTLED"),
                        changed(5, "SETTLED", "TIER"));
        book.add(
                0,
                IntStream.range(0, rights.size())
                        .mapToObj(number -> new Placed(number, rights.get(number)))
                        .toList());

        assertThat(book.of(new Identity.Machine(BANK), 3))
                .containsExactly(changed(1, "CLEARANCE"), changed(2), changed(5, "TIER"));
        assertThat(book.of(BANK, 10)).isEqualTo(rights);
    }

    private static AuditEntry changed(int second, String... changes) {
        return AuditEntry.of(Kind.RIGHTS_CHANGED, "r" + second, NOON.plusSeconds(second))
                .by(BANK.value(), "")
                .with("qm-registrar/edda", List.of(changes));
    }

    @Test
    void whatAPersonGotIsNotToldToTheMachineNorToAnotherPerson() {
        var hers = AuditEntry.of(Kind.DENIED, "h", NOON).by(BANK.value(), "qm-bank/ann-or");
        book.add(0, List.of(new Placed(0, by(1)), new Placed(1, hers), new Placed(2, by(2))));

        assertThat(book.of(new Identity.Machine(BANK), 2)).containsExactly(by(1), by(2));
        assertThat(book.of(person("qm-bank/ann-or"), 2)).containsExactly(hers);
        assertThat(book.of(person("qm-bank/ann"), 2)).isEmpty();
    }

    @Test
    void participantWhoseNameBeginsTheSameIsAnother() {
        var longer = AuditEntry.of(Kind.RIGHTS_CHANGED, "r", NOON).by("qm-bank-2", "");

        book.add(0, List.of(new Placed(0, longer)));

        assertThat(book.of(BANK, 10)).isEmpty();
    }

    @Test
    void bookKnowsWhereToGoOn() {
        assertThat(book.resumeOffsets()).isEmpty();

        book.add(1, List.of(new Placed(41, about(ONE, 1))));

        assertThat(book.resumeOffsets()).containsOnlyKeys(1).containsEntry(1, 42L);
    }

    private static AuditEntry about(AdvisoryId advisory, int second) {
        return AuditEntry.of(Kind.EXPIRED, "e" + second, NOON.plusSeconds(second))
                .about(advisory.toString(), 1, "");
    }

    private static Identity person(String id) {
        return new Identity.Human(PersonId.parse(id));
    }

    private static AuditEntry by(int second) {
        return AuditEntry.of(Kind.DENIED, "d" + second, NOON.plusSeconds(second))
                .by(BANK.value(), "");
    }

    private static Delivery delivery(String id, AdvisoryId advisory) {
        return new Delivery(id, advisory, new DecisionId("0".repeat(32)), Optional.empty());
    }

    final List<AuditEntry> all(AdvisoryId advisory) {
        var all = new ArrayList<AuditEntry>();
        book.read(advisory, all::add);
        return all;
    }
}
