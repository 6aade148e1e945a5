package org.tocsin.domain.marking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.tocsin.domain.sample.Universe;

/// The laws of markings, over all of a small universe. Source: SPECIFICATION.md M-1, M-12, M-13.
class MarkingLawsTest {
    private static final List<Marking> ALL = Universe.allMarkings();
    private static final List<Marking> MANY = Universe.markings();
    private static final List<Marking> FEW = Universe.fewMarkings();
    private static final Lattice LATTICE = new Lattice(ALL);

    @Test
    void theUniverseIsLargeAndHoldsNoMarkingTwice() {
        assertThat(ALL).hasSize(28_800);
        assertThat(MANY).hasSize(5_120);
        assertThat(FEW).hasSize(72).doesNotHaveDuplicates();
    }

    @Test
    void aSubjectMeetsAMarkingExactlyWhenItMeetsEveryRequirement() {
        forEach(
                ALL,
                marking -> {
                    var crowd = Crowd.meeting(marking);
                    return everySubject(place ->
                            marking.isMetBy(Crowd.SUBJECTS.get(place)) == crowd.get(place));
                });
    }

    @Test
    void nothingFallsShortExactlyWhenAMarkingIsMet() {
        forEach(
                MANY,
                marking ->
                        everySubject(place -> {
                            var subject = Crowd.SUBJECTS.get(place);
                            return marking.shortfalls(subject).isEmpty()
                                    == marking.isMetBy(subject);
                        }));
    }

    @Test
    void joinIsIdempotent() {
        forEach(ALL, marking -> marking.join(marking).equals(marking));
    }

    @Test
    void clearIsNeutralInAJoin() {
        forEach(
                ALL,
                marking ->
                        marking.join(Marking.CLEAR).equals(marking)
                                && Marking.CLEAR.join(marking).equals(marking));
    }

    @Test
    void joinIsCommutative() {
        forEveryPair(FEW, (one, other) -> one.join(other).equals(other.join(one)));
    }

    @Test
    void joinIsAssociative() {
        var joins = FEW.stream().map(one -> FEW.stream().map(one::join).toList()).toList();
        var places = IntStream.range(0, FEW.size());

        var broken =
                places.parallel()
                        .filter(one -> !isAssociativeFrom(FEW.get(one), joins.get(one), joins))
                        .findFirst();

        assertThat(broken).isEmpty();
    }

    private static boolean isAssociativeFrom(
            Marking one, List<Marking> withOne, List<List<Marking>> joins) {
        for (int other = 0; other < FEW.size(); other++) {
            for (int third = 0; third < FEW.size(); third++) {
                var left = withOne.get(other).join(FEW.get(third));
                if (!left.equals(one.join(joins.get(other).get(third)))) {
                    return false;
                }
            }
        }
        return true;
    }

    @Test
    void joinIsMetExactlyWhenBothPartsAre() {
        forEach(
                ALL,
                one -> {
                    var crowd = Crowd.meeting(one);
                    return FEW.stream()
                            .allMatch(other -> {
                                var both = (BitSet) crowd.clone();
                                both.and(Crowd.meeting(other));
                                return Crowd.meeting(one.join(other)).equals(both);
                            });
                });
    }

    @Test
    void oneMarkingDominatesAnotherExactlyWhenItImpliesAllThatIsAsked() {
        forEach(
                ALL,
                one ->
                        FEW.stream()
                                .allMatch(other ->
                                        one.dominates(other) == LATTICE.dominates(one, other)
                                                && other.dominates(one)
                                                        == LATTICE.dominates(other, one)));
    }

    @Test
    void whoMeetsAMarkingMeetsAllThatItDominates() {
        var broken =
                IntStream.range(0, ALL.size())
                        .parallel()
                        .filter(one -> !LATTICE.reachesNobodyElse(one))
                        .findFirst();

        assertThat(broken.stream().mapToObj(ALL::get)).isEmpty();
    }

    @Test
    void everyMarkingDominatesItselfAndClear() {
        forEach(ALL, marking -> marking.dominates(marking) && marking.dominates(Marking.CLEAR));
    }

    @Test
    void dominanceIsTransitive() {
        assertThat(LATTICE.brokenChain()).isEmpty();
    }

    @Test
    void markingsThatDominateEachOtherAskTheSame() {
        assertThat(LATTICE.upwards()).hasSize(new HashSet<>(ALL).size());
    }

    @Test
    void aJoinIsTheLeastThatDominatesBothParts() {
        forEveryPair(
                FEW,
                (one, other) -> {
                    var join = one.join(other);
                    return join.dominates(one)
                            && join.dominates(other)
                            && FEW.stream()
                                    .filter(upper -> upper.dominates(one) && upper.dominates(other))
                                    .allMatch(upper -> upper.dominates(join));
                });
    }

    @Test
    void aMarkingHoldsNoRequirementThatAnotherOfItsOwnImplies() {
        forEach(
                ALL,
                marking ->
                        marking.requirements().stream()
                                .noneMatch(one ->
                                        marking.requirements().stream()
                                                .anyMatch(other ->
                                                        !other.equals(one) && other.implies(one))));
    }

    @Test
    void theLabelOfAJoinIsTheNarrowerOfTheTwo() {
        forEveryPair(
                FEW,
                (one, other) -> {
                    var narrower = one.label().compareTo(other.label()) > 0 ? one : other;
                    return one.join(other).label() == narrower.label();
                });
    }

    private static void forEach(List<Marking> markings, Predicate<Marking> law) {
        var broken = markings.parallelStream().filter(law.negate()).findFirst();

        assertThat(broken).isEmpty();
    }

    private static void forEveryPair(List<Marking> markings, BiPredicate<Marking, Marking> law) {
        forEach(markings, one -> markings.stream().allMatch(other -> law.test(one, other)));
    }

    private static boolean everySubject(IntPredicate law) {
        return IntStream.range(0, Crowd.SUBJECTS.size()).allMatch(law);
    }
}
