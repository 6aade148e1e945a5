package org.tocsin.server.delivery.catalogue;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tocsin.domain.advisory.AdvisoryId;
import org.tocsin.domain.advisory.Category;
import org.tocsin.domain.advisory.Certainty;
import org.tocsin.domain.advisory.Ending;
import org.tocsin.domain.advisory.Gravity;
import org.tocsin.domain.advisory.Lane;
import org.tocsin.domain.advisory.Reference;
import org.tocsin.domain.advisory.Severity;
import org.tocsin.domain.advisory.Status;
import org.tocsin.domain.advisory.Urgency;
import org.tocsin.domain.area.Area;
import org.tocsin.domain.area.Coverage;
import org.tocsin.domain.area.Point;
import org.tocsin.domain.area.StateCode;
import org.tocsin.domain.dissemination.DecisionId;
import org.tocsin.domain.dissemination.Facets;
import org.tocsin.domain.dissemination.Revision;
import org.tocsin.domain.marking.Addressee;
import org.tocsin.domain.marking.Caveat;
import org.tocsin.domain.marking.Marking;
import org.tocsin.domain.marking.Requirement;
import org.tocsin.domain.party.ParticipantId;
import org.tocsin.domain.party.PersonId;
import org.tocsin.domain.sector.AdvisoryKind;
import org.tocsin.domain.sector.Sector;
import org.tocsin.server.delivery.store.Store;
import org.tocsin.server.testing.FolderScan;
import org.tocsin.topology.MemoryRecordKeys;
import org.tocsin.topology.personal.RecordKeys;

/// What every shelf does, whether in memory or on a disk.
class ShelfTest {
    private static final Addressee POLICE =
            new Addressee.Organisation(new ParticipantId("qm-police"));
    private static final Marking EVERYTHING_ASKED =
            new Marking(
                    Set.of(
                            new Requirement.AddressedOrClient(Set.of(POLICE)),
                            new Requirement.Addressed(Set.of(POLICE)),
                            new Requirement.NamedPerson(Set.of(PersonId.parse("qm-police/ada"))),
                            new Requirement.AtLeast(2),
                            new Requirement.Holds("harbour"),
                            new Requirement.ReleasableTo(Set.of(POLICE)),
                            new Requirement.NotReleasableTo(
                                    new Addressee.OfState(new StateCode("QN"))),
                            new Requirement.LeavesBy(Caveat.ORCON),
                            new Requirement.NotBefore(Instant.parse("2030-01-01T00:00:00.000001Z")),
                            new Requirement.NotAfter(Instant.parse("2031-01-01T00:00:00Z")),
                            new Requirement.NotUnderstood("WHATEVER")),
                    Set.of());
    private static final Coverage COVERAGE =
            new Coverage.Somewhere(
                    Set.of(
                            new Area.Country(new StateCode("QM")),
                            new Area.Subdivision("QM-01"),
                            new Area.Region("150"),
                            new Area.Neighbours(new StateCode("QM")),
                            new Area.Port("QMHAV"),
                            new Area.Site("site", "v1"),
                            new Area.Circle(new Point(1.5, 2.5), 10),
                            new Area.Route(List.of(new Point(1, 2), new Point(3, 4)), 50),
                            new Area.Polygon(
                                    List.of(
                                            new Point(0, 0),
                                            new Point(0, 1),
                                            new Point(1, 1),
                                            new Point(0, 0)))));

    private final Markings markings = new Markings();

    abstract class Contract {
        abstract Shelf shelf();

        @Test
        void keepsCardsAndBodiesAndWhereToGoOn() {
            var card = version(new Position(Lane.PRIORITY, 1, 7), 1);

            shelf().put(5, 8, List.of(new Shelf.Shelved(card, bodies("one"))), List.of());

            assertThat(cards()).containsExactly(card);
            assertThat(shelf().body(card, 0)).contains("one".getBytes(UTF_8));
            assertThat(shelf().resumeOffsets()).isEqualTo(Map.of(5, 8L));
        }

        @Test
        void givesCardsInTheOrderOfLogsAndOffsets() {
            var slow = version(new Position(Lane.ROUTINE, 0, 1), 1);
            var late = version(new Position(Lane.FLASH, 0, 300), 1);
            var early = ended(new Position(Lane.FLASH, 0, 2));

            for (var card : List.of(slow, late, early)) {
                var bodies = card.editions().isEmpty() ? bodies() : bodies("text");
                shelf().put(0, 1, List.of(new Shelf.Shelved(card, bodies)), List.of());
            }

            assertThat(cards()).containsExactly(early, late, slow);
        }

        @Test
        void destroysBodiesAndKeepsTheirCards() {
            var card = version(new Position(Lane.FLASH, 0, 1), 1);
            shelf().put(0, 2, List.of(new Shelf.Shelved(card, bodies("one"))), List.of());

            shelf().put(0, 3, List.of(), List.of(card));

            assertThat(cards()).containsExactly(card);
            assertThat(shelf().body(card, 0)).isEmpty();
        }

        @Test
        void forgetsWhatItIsTold() {
            var gone = version(new Position(Lane.FLASH, 0, 1), 1);
            var kept = version(new Position(Lane.FLASH, 0, 2), 2);
            for (var card : List.of(gone, kept)) {
                shelf().put(0, 3, List.of(new Shelf.Shelved(card, bodies("x"))), List.of());
            }

            shelf().remove(List.of(gone));

            assertThat(cards()).containsExactly(kept);
            assertThat(shelf().body(gone, 0)).isEmpty();
        }

        @Test
        void canBeEmptied() {
            var card = version(new Position(Lane.FLASH, 0, 1), 1);
            shelf().put(0, 2, List.of(new Shelf.Shelved(card, bodies("one"))), List.of());

            shelf().clear();

            assertThat(cards()).isEmpty();
            assertThat(shelf().resumeOffsets()).isEmpty();
        }

        List<Card> cards() {
            var cards = new ArrayList<Card>();
            shelf().readCards(cards::add);
            return cards;
        }
    }

    @Nested
    class InMemory extends Contract {
        private final Shelf shelf = new MemoryShelf();

        @Override
        Shelf shelf() {
            return shelf;
        }
    }

    @Nested
    class OnDisk extends Contract {
        @TempDir private Path folder;
        private final RecordKeys keys = new MemoryRecordKeys();
        private Store store;
        private Shelf shelf;

        @BeforeEach
        void open() {
            store = Store.open(folder, (byte) 1, RocksShelf.DRAWERS);
            shelf = new RocksShelf(store, markings, new BodyLock(keys));
        }

        @AfterEach
        void close() {
            store.close();
        }

        @Override
        Shelf shelf() {
            return shelf;
        }

        @Test
        void putsNoPersonalDataOnDiskInClearAndReadsNoneWithoutItsKey() throws IOException {
            var name = "Ilse Marrow ".repeat(50).strip();
            var card = version(new Position(Lane.FLASH, 0, 1), 1);
            keys.findOrMake(card.advisory());

            shelf.put(0, 2, List.of(new Shelf.Shelved(card, bodies(name))), List.of());

            assertThat(shelf.body(card, 0)).contains(name.getBytes(UTF_8));
            store.close();
            assertThat(new FolderScan(folder).finds("Ilse Marrow")).isEmpty();
            open();
            keys.destroy(card.advisory());
            assertThat(shelf.body(card, 0)).isEmpty();
        }

        @Test
        void keepsNothingOfWhatWasReadBeforeItsKeyWasDestroyed() throws IOException {
            var name = "Ilse Marrow ".repeat(50).strip();
            var card = version(new Position(Lane.FLASH, 0, 1), 1);
            keys.findOrMake(card.advisory());
            keys.destroy(card.advisory());

            shelf.put(0, 2, List.of(new Shelf.Shelved(card, bodies(name))), List.of());

            assertThat(cards()).containsExactly(card);
            assertThat(shelf.body(card, 0)).isEmpty();
            store.close();
            assertThat(new FolderScan(folder).finds("Ilse Marrow")).isEmpty();
            open();
        }

        @Test
        void outlivesAStopAndIsEmptiedWhenItsFormIsAnother() {
            var card = version(new Position(Lane.FLASH, 0, 1), 1);
            shelf.put(0, 2, List.of(new Shelf.Shelved(card, bodies("one"))), List.of());

            store.close();
            open();
            var after = cards();
            store.close();
            store = Store.open(folder, (byte) 2, RocksShelf.DRAWERS);
            shelf = new RocksShelf(store, markings, new BodyLock(keys));

            assertThat(after).containsExactly(card);
            assertThat(cards()).isEmpty();
        }
    }

    private Card version(Position position, int number) {
        var facets =
                new Facets(
                        AdvisoryKind.CYBER_ALERT,
                        Status.EXERCISE,
                        Lane.ROUTINE,
                        Optional.of(new ParticipantId("qm-police")),
                        Set.of(Sector.FINANCE),
                        Set.of(),
                        Set.of(Category.INFRA),
                        Set.of(new Gravity(Urgency.FUTURE, Severity.MINOR, Certainty.LIKELY)),
                        Set.of("en", "fr-CA"),
                        COVERAGE);
        var edition =
                new ListedEdition(
                        0,
                        markings.numbered(EVERYTHING_ASKED),
                        new Revision("abcdefghijklmnopqrstuv"),
                        facets,
                        Instant.parse("2030-06-01T00:00:00Z"),
                        3);
        return card(position, new Card.Version(number, List.of(edition)));
    }

    private static Card ended(Position position) {
        return card(position, new Card.Ended(Ending.CANCELLED));
    }

    private static Card card(Position position, Card.Content content) {
        return new Card(
                position,
                new DecisionId("0123456789abcdef0123456789abcdef"),
                new AdvisoryId(new UUID(1, 2)),
                new ParticipantId("qm-police"),
                new Reference("r-1"),
                Instant.parse("2030-01-01T00:00:00.123456Z"),
                content);
    }

    private static List<byte[]> bodies(String... texts) {
        return List.of(texts).stream().map(text -> text.getBytes(UTF_8)).toList();
    }
}
