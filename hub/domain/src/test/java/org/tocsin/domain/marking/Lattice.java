package org.tocsin.domain.marking;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Dominance among many markings, worked out from which requirement implies which; fast enough for
/// every pair of them.
final class Lattice {
    private final List<Requirement> requirements;
    private final long[] implied;
    private final long[] asked;
    private final long[] secured;
    private final long[][] crowds;

    Lattice(List<Marking> markings) {
        var all = new LinkedHashSet<Requirement>();
        markings.forEach(marking -> all.addAll(marking.requirements()));
        requirements = List.copyOf(all);
        if (requirements.size() > Long.SIZE) {
            throw new IllegalArgumentException("too many requirements for one word");
        }
        implied = requirements.stream().mapToLong(this::impliedBy).toArray();
        asked = markings.stream().mapToLong(this::word).toArray();
        secured = Arrays.stream(asked).map(this::secured).toArray();
        crowds =
                markings.stream()
                        .map(marking -> Crowd.meeting(marking).toLongArray())
                        .toArray(long[][]::new);
    }

    /// Says whether all that `other` asks is implied by something that `one` asks.
    boolean dominates(Marking one, Marking other) {
        return (word(other) & ~secured(word(one))) == 0;
    }

    /// Says whether whoever meets the marking at `place` meets every marking that it dominates.
    boolean reachesNobodyElse(int place) {
        for (int other = 0; other < asked.length; other++) {
            if ((asked[other] & ~secured[place]) == 0 && !isWithin(crowds[place], crowds[other])) {
                return false;
            }
        }
        return true;
    }

    /// Returns two requirements of which the first implies one that implies the second, but the
    /// first not the second; empty when implication is transitive, and dominance with it.
    Optional<List<Requirement>> brokenChain() {
        for (int one = 0; one < implied.length; one++) {
            var reached = secured(implied[one]) & ~implied[one];
            if (reached != 0) {
                return Optional.of(
                        List.of(
                                requirements.get(one),
                                requirements.get(Long.numberOfTrailingZeros(reached))));
            }
        }
        return Optional.empty();
    }

    /// Returns what each marking secures, once each: as many as there are markings, if no two of
    /// them dominate each other.
    Set<Long> upwards() {
        var words = new ArrayList<Long>();
        Arrays.stream(secured).forEach(words::add);
        return new HashSet<>(words);
    }

    private long impliedBy(Requirement one) {
        long word = 0;
        for (int place = 0; place < requirements.size(); place++) {
            if (one.implies(requirements.get(place))) {
                word |= 1L << place;
            }
        }
        return word;
    }

    private long word(Marking marking) {
        return marking.requirements().stream()
                .mapToLong(one -> 1L << requirements.indexOf(one))
                .reduce(0, (some, more) -> some | more);
    }

    private long secured(long word) {
        long all = 0;
        for (long left = word; left != 0; left &= left - 1) {
            all |= implied[Long.numberOfTrailingZeros(left)];
        }
        return all;
    }

    private static boolean isWithin(long[] some, long[] all) {
        for (int place = 0; place < some.length; place++) {
            if ((some[place] & ~(place < all.length ? all[place] : 0)) != 0) {
                return false;
            }
        }
        return true;
    }
}
