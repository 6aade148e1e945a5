package org.tocsin.domain.marking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.BitSet;
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
    private static final List<BitSet> CROWDS = MANY.stream().map(Crowd::meeting).toList();

    @Test
    void theUniverseIsLargeAndHoldsNoMarkingTwice() {
        assertThat(ALL).hasSize(23_040);
        assertThat(MANY).hasSize(3_840);
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
        forEveryPairOfPlaces((one, other) -> {
            if (other > one) {
                return true; // the other way round is the same pair, as join commutes
            }
            var both = (BitSet) CROWDS.get(one).clone();
            both.and(CROWDS.get(other));
            var join = MANY.get(one).join(MANY.get(other));
            return Crowd.meeting(join).equals(both);
        });
    }

    @Test
    void whoMeetsAMarkingMeetsAllThatItDominates() {
        forEveryPairOfPlaces((one, other) ->
                !MANY.get(one).dominates(MANY.get(other))
                        || Crowd.isWithin(CROWDS.get(one), CROWDS.get(other)));
    }

    @Test
    void everyMarkingDominatesItselfAndClear() {
        forEach(ALL, marking -> marking.dominates(marking) && marking.dominates(Marking.CLEAR));
    }

    @Test
    void dominanceIsTransitive() {
        var dominated = MANY.parallelStream().map(MarkingLawsTest::dominated).toList();
        forEveryPairOfPlaces((one, other) ->
                !dominated.get(one).get(other)
                        || Crowd.isWithin(dominated.get(other), dominated.get(one)));
    }

    @Test
    void markingsThatDominateEachOtherAskTheSame() {
        forEveryPair(
                FEW,
                (one, other) ->
                        !(one.dominates(other) && other.dominates(one)) || one.equals(other));
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

    private static BitSet dominated(Marking marking) {
        var dominated = new BitSet(MANY.size());
        for (int place = 0; place < MANY.size(); place++) {
            dominated.set(place, marking.dominates(MANY.get(place)));
        }
        return dominated;
    }

    private static void forEach(List<Marking> markings, Predicate<Marking> law) {
        var broken = markings.parallelStream().filter(law.negate()).findFirst();

        assertThat(broken).isEmpty();
    }

    private static void forEveryPair(List<Marking> markings, BiPredicate<Marking, Marking> law) {
        forEach(markings, one -> markings.stream().allMatch(other -> law.test(one, other)));
    }

    private static void forEveryPairOfPlaces(PlacePair law) {
        var broken =
                IntStream.range(0, MANY.size())
                        .parallel()
                        .filter(one ->
                                !IntStream.range(0, MANY.size())
                                        .allMatch(other -> law.holds(one, other)))
                        .findFirst();

        assertThat(broken.stream().mapToObj(MANY::get)).isEmpty();
    }

    private static boolean everySubject(IntPredicate law) {
        return IntStream.range(0, Crowd.SUBJECTS.size()).allMatch(law);
    }

    private interface PlacePair {
        boolean holds(int one, int other);
    }
}
