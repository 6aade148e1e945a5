package org.tocsin.domain.dissemination;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Arrays;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.tocsin.domain.advisory.Advisory;
import org.tocsin.domain.area.StateCode;
import org.tocsin.domain.marking.Caveat;
import org.tocsin.domain.marking.Marking;
import org.tocsin.domain.marking.Requirement;
import org.tocsin.domain.sample.Filing;
import org.tocsin.domain.sample.Piece;
import org.tocsin.domain.sample.Universe;

/// Which corrections write a portion down. Source: SPECIFICATION.md S-17.
class WriteDownTest {
    private static final StateCode HOME = new StateCode("QM");
    private static final Marking GREEN = asking(new Requirement.Enrolled());
    private static final Marking SECRET = asking(new Requirement.AtLeast(3));
    private static final Piece HEADLINE = Piece.headline("Tank farm");

    @Test
    void whatAsksAsMuchAsBeforeIsNotWrittenDown() {
        var before = advisory(HEADLINE, detail(GREEN));

        var same = advisory(HEADLINE, detail(GREEN));
        var higher = advisory(HEADLINE, detail(SECRET));

        assertThat(WriteDown.places(before, same)).isEmpty();
        assertThat(WriteDown.places(before, higher)).isEmpty();
    }

    @Test
    void whatAsksLessIsWrittenDown() {
        var before = advisory(HEADLINE, detail(SECRET));

        var after = advisory(HEADLINE, detail(GREEN));

        assertThat(WriteDown.places(before, after)).containsExactly(1);
    }

    @Test
    void whatIsMovedIsComparedWithWhereItStood() {
        var before = advisory(HEADLINE, detail(SECRET), other("the rest"));

        var moved = advisory(HEADLINE, other("the rest"), detail(SECRET));
        var lowered = advisory(HEADLINE, other("the rest"), detail(GREEN));

        assertThat(WriteDown.places(before, moved)).isEmpty();
        assertThat(WriteDown.places(before, lowered)).containsExactly(2);
    }

    @Test
    void whatSaysSomethingElseInAPlaceIsComparedWithThatPlace() {
        var before = advisory(HEADLINE, detail(SECRET));

        var reworded = advisory(HEADLINE, other("gates four and five"));
        var added = advisory(HEADLINE, detail(SECRET), other("new"));

        assertThat(WriteDown.places(before, reworded)).containsExactly(1);
        assertThat(WriteDown.places(before, added)).isEmpty();
    }

    @Test
    void aCaveatOrAnEmbargoThatIsDroppedIsWrittenDown() {
        var guarded =
                asking(
                        new Requirement.Enrolled(),
                        new Requirement.LeavesBy(Caveat.ORCON),
                        new Requirement.NotBefore(Universe.EMBARGO));
        var before = advisory(HEADLINE, detail(guarded));

        var after = advisory(HEADLINE, detail(GREEN));

        assertThat(WriteDown.places(before, after)).containsExactly(1);
    }

    @Test
    void overAllMarkingsAPortionIsWrittenDownExactlyWhenItsNewMarkingDoesNotDominateTheOld() {
        for (var was : Universe.fewMarkings()) {
            var before = advisory(HEADLINE, detail(was));
            for (var now : Universe.fewMarkings()) {
                var after = advisory(HEADLINE, detail(now));

                var places = WriteDown.places(before, after);

                var dominates =
                        after.portions()
                                .get(1)
                                .marking()
                                .dominates(before.portions().get(1).marking());
                assertThat(places.isEmpty()).isEqualTo(dominates);
            }
        }
    }

    private static Piece detail(Marking marking) {
        return Piece.describing("gate four").marked(marking);
    }

    private static Piece other(String text) {
        return Piece.describing(text).marked(GREEN);
    }

    private static Advisory advisory(Piece... pieces) {
        var filing = Filing.from("qm-police").at(Instant.EPOCH).portions(pieces);
        return Advisory.first(filing.submission(), HOME);
    }

    private static Marking asking(Requirement... requirements) {
        return new Marking(Set.copyOf(Arrays.asList(requirements)), Set.of());
    }
}
