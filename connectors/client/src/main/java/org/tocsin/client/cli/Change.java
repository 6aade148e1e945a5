package org.tocsin.client.cli;

import java.time.Instant;
import java.util.Comparator;

/// How new a document is among those that are published under one reference.
///
/// Of two the one with the higher number is the newer, and of two with one number the one that was
/// changed later. Source: SPECIFICATION.md F-31.
///
/// @param revision the number of its edition; 0 where its format has none
/// @param at when it was changed or released, UTC
record Change(int revision, Instant at) implements Comparable<Change> {
    /// That of a document that tells none; before all others.
    static final Change UNTOLD = new Change(0, Instant.MIN);

    private static final Comparator<Change> ORDER =
            Comparator.comparingInt(Change::revision).thenComparing(Change::at);

    @Override
    public int compareTo(Change other) {
        return ORDER.compare(this, other);
    }
}
