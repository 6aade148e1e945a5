package org.tocsin.server.delivery.gate;

import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import org.tocsin.domain.advisory.Lane;
import org.tocsin.domain.marking.Egress;
import org.tocsin.domain.marking.Reader;
import org.tocsin.domain.marking.Subject;
import org.tocsin.server.delivery.catalogue.Card;
import org.tocsin.server.delivery.catalogue.Entry;
import org.tocsin.server.delivery.catalogue.ListedEdition;
import org.tocsin.server.delivery.catalogue.NumberedMarking;

/// What one reader with certain rights may see. For all threads.
///
/// The domain's answer to what does not depend on the instant is kept; the rest is asked each time.
final class Sight {
    private static final int NUMBERS_MAX = 1 << 16;
    private static final byte MET = 1;
    private static final byte UNMET = 2;

    private final Reader reader;
    private final Egress egress;
    private final long epoch;
    private volatile byte[] answers = new byte[64];

    Sight(Reader reader, Egress egress) {
        this.reader = reader;
        this.egress = egress;
        this.epoch = RightsEpoch.of(reader);
    }

    /// Returns a number that is the same for the same rights, on every node; below 2^48.
    long epoch() {
        return epoch;
    }

    /// Says whether this is the sight of a reader with the rights of `other`.
    boolean isOf(Reader other) {
        return reader.equals(other);
    }

    /// Returns the greatest edition whose requirements are met at `instant`; empty when none is.
    Optional<ListedEdition> greatest(Card card, Instant instant) {
        var editions = card.editions();
        for (var index = 0; index < editions.size(); index++) {
            var edition = editions.get(index);
            if (meets(edition.marking(), instant)) {
                return Optional.of(edition);
            }
        }
        return Optional.empty();
    }

    /// Returns the lane in which an edition of `version` has its turn.
    ///
    /// It is the lane that the edition shows, but none more urgent than the first version of which
    /// anything is seen, nor than the lane it travelled in: a correction travels in that of the
    /// first. A version before that, of which nothing is seen, does not count: it would tell that
    /// it is there. Source: SPECIFICATION.md L-3.
    Lane turnOf(ListedEdition edition, Entry version, Instant instant) {
        var shown = edition.facets().lane();
        var atFirst = shown;
        for (var at = Optional.of(version); at.isPresent(); at = at.get().previous()) {
            var seen = greatest(at.get().card(), instant);
            atFirst = seen.map(it -> it.facets().lane()).orElse(atFirst);
        }
        return lessUrgent(lessUrgent(shown, atFirst), version.card().position().lane());
    }

    private static Lane lessUrgent(Lane one, Lane other) {
        return one.isMoreUrgentThan(other) ? other : one;
    }

    /// Says whether every requirement is met at `instant`.
    boolean meets(NumberedMarking marking, Instant instant) {
        return meetsTimeless(marking)
                && (!marking.isTimed() || marking.timed().isMetBy(subject(instant)));
    }

    private boolean meetsTimeless(NumberedMarking marking) {
        var number = marking.number();
        if (number >= NUMBERS_MAX) {
            return ask(marking);
        }
        var known = answers;
        if (number < known.length && known[number] != 0) {
            return known[number] == MET;
        }
        var met = ask(marking);
        keep(number, met ? MET : UNMET);
        return met;
    }

    private boolean ask(NumberedMarking marking) {
        return marking.timeless().isMetBy(subject(Instant.EPOCH));
    }

    private synchronized void keep(int number, byte answer) {
        var known = answers;
        if (number >= known.length) {
            known = Arrays.copyOf(known, Math.max(number + 1, known.length * 2));
        }
        known[number] = answer;
        answers = known;
    }

    private Subject subject(Instant instant) {
        return new Subject(reader, egress, instant);
    }
}
