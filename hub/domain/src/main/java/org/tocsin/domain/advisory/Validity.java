package org.tocsin.domain.advisory;

import java.time.Duration;
import java.time.Instant;

/// For how long a version counts.
///
/// @param from when it was let in, UTC
/// @param to when its time runs out, UTC
public record Validity(Instant from, Instant to) {
    private static final int PARTS = 5;

    /// Returns when a fifth of the time is left, so that its originator can be warned: nothing
    /// expires unseen. Source: SPECIFICATION.md L-11.
    public Instant warning() {
        return to.minus(Duration.between(from, to).dividedBy(PARTS));
    }
}
