package org.tocsin.server.delivery.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.tocsin.server.testing.Press.draft;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.tocsin.domain.advisory.Ending;
import org.tocsin.domain.advisory.Lane;
import org.tocsin.domain.marking.Marking;
import org.tocsin.domain.sample.Ticking;
import org.tocsin.domain.sector.Sector;
import org.tocsin.formats.json.EditionJson;
import org.tocsin.server.testing.Press;
import org.tocsin.topology.fact.Release;

/// What the catalogue takes in is kept and told, however often its shelf fails. Rules D-3, L-5.
class CatalogueTest {
    private final BrittleShelf shelf = new BrittleShelf();
    private final Catalogue catalogue = catalogue();
    private final Press press = new Press(catalogue, new Ticking());

    @Test
    void versionThatCouldNotBeKeptIsKeptAndToldOnceWhenItComesAgain() {
        var releases = releases();

        sendInVain(Lane.ROUTINE, releases);
        assertThat(told(catalogue)).isZero();
        press.send(Lane.ROUTINE, releases);
        press.send(Lane.ROUTINE, releases);

        assertThat(told(catalogue)).isEqualTo(1);
        assertThat(told(catalogue())).isEqualTo(1);
    }

    @Test
    void retractionThatCouldNotBeKeptTakesTheTextAwayWhenItComesAgain() {
        var releases = releases();
        press.send(Lane.ROUTINE, releases);
        var advisory = releases.getFirst().envelope().advisory();
        var entry = catalogue.dossier(advisory).flatMap(Dossier::latest).orElseThrow();
        var retraction = List.of(press.ending(advisory, Ending.RETRACTED));

        sendInVain(Lane.FLASH, retraction);
        press.send(Lane.FLASH, retraction);

        assertThat(told(catalogue)).isEqualTo(2);
        assertThat(catalogue().dossier(advisory).flatMap(Dossier::ended))
                .contains(Ending.RETRACTED);
        assertThat(shelf.body(entry.card(), 0)).isEmpty();
    }

    @Test
    void textThatIsTakenBackBeforeItIsKeptIsNotLeftBehind() {
        var releases = releases();
        var advisory = releases.getFirst().envelope().advisory();

        sendInVain(Lane.ROUTINE, releases);
        press.end(advisory, Ending.RETRACTED);
        press.send(Lane.ROUTINE, releases);

        var entry = catalogue.dossier(advisory).flatMap(Dossier::latest).orElseThrow();
        assertThat(shelf.body(entry.card(), 0)).isEmpty();
    }

    private List<Release> releases() {
        return press.releases(
                "a", draft(Marking.CLEAR, "Quay 4 is closed", Lane.ROUTINE, Sector.CARGO));
    }

    private void sendInVain(Lane lane, List<Release> releases) {
        shelf.isBroken = true;
        assertThatThrownBy(() -> press.send(lane, releases))
                .isInstanceOf(UncheckedIOException.class);
        shelf.isBroken = false;
    }

    /// Returns a catalogue as a node has it that starts now.
    private Catalogue catalogue() {
        return new Catalogue(
                shelf, EditionJson::signed, Duration.ofDays(30), 1 << 20, new Markings());
    }

    private static int told(Catalogue catalogue) {
        return IntStream.range(0, Position.LOGS).map(log -> catalogue.log(log).view().size()).sum();
    }

    /// A shelf whose disk fails for a while.
    private static final class BrittleShelf implements Shelf {
        private final MemoryShelf whole = new MemoryShelf();
        private boolean isBroken;

        @Override
        public Map<Integer, Long> resumeOffsets() {
            return whole.resumeOffsets();
        }

        @Override
        public void readCards(Consumer<Card> reader) {
            whole.readCards(reader);
        }

        @Override
        public void put(int log, long resumeFrom, List<Shelved> added, List<Card> bodiless) {
            if (isBroken) {
                throw new UncheckedIOException(new IOException("no space left"));
            }
            whole.put(log, resumeFrom, added, bodiless);
        }

        @Override
        public Optional<byte[]> body(Card card, int ordinal) {
            return whole.body(card, ordinal);
        }

        @Override
        public void remove(List<Card> cards) {
            whole.remove(cards);
        }

        @Override
        public void clear() {
            whole.clear();
        }
    }
}
