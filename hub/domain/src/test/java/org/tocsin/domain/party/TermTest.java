package org.tocsin.domain.party;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tocsin.domain.sample.Party;

/// Rights that end by themselves. Source: SPECIFICATION.md S-16.
class TermTest {
    private static final Instant NOON = Instant.parse("2030-06-01T12:00:00Z");
    private static final Term SHORT = Term.until(NOON);
    private static final Term LONG = Term.until(NOON.plusSeconds(1));
    private static final List<Term> TERMS = List.of(SHORT, LONG, Term.OPEN);

    @Test
    void aTermIsOverAtItsEnd() {
        assertThat(SHORT.holdsAt(NOON.minusNanos(1))).isTrue();
        assertThat(SHORT.holdsAt(NOON)).isFalse();
        assertThat(Term.OPEN.holdsAt(Instant.MAX)).isTrue();
    }

    @Test
    void ofTwoTermsTheShorterCounts() {
        for (var one : TERMS) {
            for (var other : TERMS) {
                var shorter = TERMS.indexOf(one) < TERMS.indexOf(other) ? one : other;
                assertThat(one.cappedBy(other)).isEqualTo(shorter);
                assertThat(one.isWithin(other))
                        .isEqualTo(TERMS.indexOf(one) <= TERMS.indexOf(other));
            }
        }
    }

    @Test
    void aPersonActsNoLongerThanTheOrganisation() {
        var guest = Party.business("visiting-works").withGuest("eli-rowe", NOON.plusSeconds(1));
        var participant = guest.until(NOON).participant();
        var person = participant.persons().values().iterator().next();

        assertThat(person.within(participant).term()).isEqualTo(SHORT);
        assertThat(person.actsAt(NOON)).isTrue();
        assertThat(participant.takesPartAt(NOON)).isFalse();
        assertThat(participant.takesPartAt(NOON.minusNanos(1))).isTrue();
    }
}
