package org.tocsin.proof.world;

/// In which of the two runs of a pair something is there.
public enum Side {
    /// In both.
    BOTH,
    /// In the first alone.
    FIRST,
    /// In the second alone.
    SECOND;

    /// Says whether it is there in `run`.
    public boolean isIn(Run run) {
        return switch (this) {
            case BOTH -> true;
            case FIRST -> run == Run.FIRST;
            case SECOND -> run == Run.SECOND;
        };
    }
}
