package org.tocsin.domain.marking;

import java.util.BitSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.tocsin.domain.sample.Universe;

/// Which subjects of the universe meet a marking, as a set of bits; fast enough for every pair.
final class Crowd {
    static final List<Subject> SUBJECTS = Universe.subjects();

    private static final Map<Requirement, BitSet> BY_REQUIREMENT = byRequirement();

    private Crowd() {}

    /// Returns who meets every requirement of `marking`, asked one requirement at a time.
    static BitSet meeting(Marking marking) {
        var crowd = new BitSet(SUBJECTS.size());
        crowd.set(0, SUBJECTS.size());
        for (var requirement : marking.requirements()) {
            var known = BY_REQUIREMENT.get(requirement);
            crowd.and(known == null ? meeting(requirement) : known);
        }
        return crowd;
    }

    /// Says whether everybody in `some` is in `all`.
    static boolean isWithin(BitSet some, BitSet all) {
        var rest = (BitSet) some.clone();
        rest.andNot(all);
        return rest.isEmpty();
    }

    /// Keyed by identity, because a join holds the very requirements of its parts.
    private static Map<Requirement, BitSet> byRequirement() {
        var crowds = new IdentityHashMap<Requirement, BitSet>();
        for (var marking : Universe.allMarkings()) {
            for (var requirement : marking.requirements()) {
                crowds.computeIfAbsent(requirement, Crowd::meeting);
            }
        }
        return crowds;
    }

    private static BitSet meeting(Requirement requirement) {
        var crowd = new BitSet(SUBJECTS.size());
        for (int place = 0; place < SUBJECTS.size(); place++) {
            crowd.set(place, requirement.shortfall(SUBJECTS.get(place)).isEmpty());
        }
        return crowd;
    }
}
