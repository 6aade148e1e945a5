package org.tocsin.proof.world;

import java.util.List;

/// A pair of histories that are told together: what is in both, and what is in one of them alone.
///
/// @param seed what it was made from
/// @param cast everybody as they are at the beginning. Unmodifiable
/// @param viewer who looks
/// @param filings the advisories. Unmodifiable
/// @param acts what happens, in order. Unmodifiable
public record World(
        long seed, List<Member> cast, Viewer viewer, List<Filing> filings, List<Act> acts) {
    /// How long no world lasts, in milliseconds: until then every text counts that says nothing
    /// else.
    public static final int LENGTH_MAX = 3_600_000;

    public World {
        cast = List.copyOf(cast);
        filings = List.copyOf(filings);
        acts = List.copyOf(acts);
    }

    /// Returns this world with other acts.
    public World with(List<Act> others) {
        return new World(seed, cast, viewer, filings, others);
    }

    /// Returns the member as it is at the beginning.
    public Member member(String id) {
        return cast.stream().filter(one -> one.id().equals(id)).findFirst().orElseThrow();
    }
}
