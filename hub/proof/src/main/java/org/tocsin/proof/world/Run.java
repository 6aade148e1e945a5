package org.tocsin.proof.world;

/// One of the two histories of a pair.
public enum Run {
    /// The one.
    FIRST,
    /// The other, which to the observer is the same.
    SECOND
}
