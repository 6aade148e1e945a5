package org.tocsin.domain.subscription;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.tocsin.domain.advisory.Lane;
import org.tocsin.domain.area.Area;
import org.tocsin.domain.area.Coverage;
import org.tocsin.domain.area.Point;
import org.tocsin.domain.area.StateCode;
import org.tocsin.domain.sample.Questions;
import org.tocsin.domain.sector.Sector;

/// What filters cost, how deep they are, and how they combine. Source: SPECIFICATION.md T-9, T-10.
class CriterionTest {
    private static final Criterion FLASH = new Criterion.InLane(Set.of(Lane.FLASH));
    private static final Criterion CARGO = new Criterion.OfSector(Set.of(Sector.CARGO));

    @Test
    void costIsCountedByCriteriaValuesAreasAndPoints() {
        var maridia = new Area.Country(new StateCode("QM"));
        var circle = new Area.Circle(new Point(0, 0), 1);
        var route = new Area.Route(List.of(new Point(0, 0), new Point(0, 1), new Point(1, 1)), 5);

        assertThat(FLASH.cost()).isEqualTo(2);
        assertThat(new Criterion.Not(FLASH).cost()).isEqualTo(3);
        assertThat(new Criterion.All(Set.of(FLASH, CARGO)).cost()).isEqualTo(5);
        assertThat(new Criterion.On(new Coverage.Somewhere(Set.of(maridia, circle))).cost())
                .isEqualTo(1 + 10 + 11);
        assertThat(new Criterion.Near(5, Set.of(route)).cost()).isEqualTo(1 + 13);
        assertThat(new Criterion.On(new Coverage.Worldwide()).cost()).isEqualTo(2);
    }

    @Test
    void answersCostAtMostWhatWasCountedBefore() {
        var questions = new Questions("costs", 20300608L);
        for (var round = 0; round < 2_000; round++) {
            var criterion = questions.criterion(6);
            var spent = new AtomicInteger();

            criterion.holds(leaf -> {
                spent.addAndGet(leaf.cost());
                return questions.one(true, false);
            });

            assertThat(spent.get()).as("%s", criterion).isLessThanOrEqualTo(criterion.cost());
        }
    }

    @Test
    void combinationsSayWhatTheirPartsSay() {
        for (var first : List.of(true, false)) {
            for (var second : List.of(true, false)) {
                var both = new Criterion.All(Set.of(FLASH, CARGO));
                var either = new Criterion.Any(Set.of(FLASH, CARGO));

                assertThat(both.holds(leaf -> leaf.equals(FLASH) ? first : second))
                        .isEqualTo(first && second);
                assertThat(either.holds(leaf -> leaf.equals(FLASH) ? first : second))
                        .isEqualTo(first || second);
                assertThat(new Criterion.Not(FLASH).holds(_ -> first)).isEqualTo(!first);
            }
        }
    }

    @Test
    void theOrderOfPartsMakesNoDifference() {
        assertThat(new Criterion.All(Set.of(FLASH, CARGO)))
                .isEqualTo(new Criterion.All(Set.of(CARGO, FLASH)));
        assertThat(new Criterion.Any(Set.of(FLASH, CARGO)))
                .isEqualTo(new Criterion.Any(Set.of(CARGO, FLASH)));
    }

    @Test
    void aQuestionNamesSomething() {
        assertThatThrownBy(() -> new Criterion.InLane(Set.of()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Criterion.Any(Set.of()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Criterion.Near(0, Set.of(new Area.Port("QMHAV"))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void anInterestIsTheConjunctionOfWhatItNames() {
        var interest =
                new Interest(
                        Set.of(Sector.CARGO),
                        Set.of(),
                        Set.of(),
                        Set.of(Lane.FLASH),
                        Optional.empty(),
                        Optional.of(new Criterion.Not(FLASH)));

        assertThat(interest.criterion())
                .isEqualTo(new Criterion.All(Set.of(CARGO, FLASH, new Criterion.Not(FLASH))));
        assertThat(Interest.ANYTHING.criterion().holds(_ -> false)).isTrue();
    }

    @Test
    void anInterestTooDeepOrTooCostlyDoesNotExist() {
        var deep = FLASH;
        for (var depth = 1; depth < Criterion.DEPTH_MAX; depth++) {
            deep = new Criterion.Not(deep);
        }
        var deeper = new Criterion.Not(deep);
        var circles =
                IntStream.range(0, 182)
                        .mapToObj(at -> (Area) new Area.Circle(new Point(0, at * 0.5), 1))
                        .collect(Collectors.toSet());

        assertThat(interest(deep).filter()).contains(deep);
        assertThatThrownBy(() -> interest(deeper)).hasMessageContaining("8");
        assertThatThrownBy(() -> interest(new Criterion.Near(1, circles)))
                .hasMessageContaining("2000");
    }

    private static Interest interest(Criterion filter) {
        return new Interest(
                Set.of(), Set.of(), Set.of(), Set.of(), Optional.empty(), Optional.of(filter));
    }
}
