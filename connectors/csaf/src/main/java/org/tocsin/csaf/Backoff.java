package org.tocsin.csaf;

import java.time.Duration;

/// Pauses that double from one failure to the next. Not for several threads.
final class Backoff {
    private final Duration min;
    private final Duration max;
    private Duration next;

    Backoff(Duration min, Duration max) {
        this.min = min;
        this.max = max;
        this.next = min;
    }

    /// Returns the next pause, `atLeast` as long as asked for.
    Duration pause(Duration atLeast) {
        var pause = next.compareTo(atLeast) > 0 ? next : atLeast;
        var doubled = next.multipliedBy(2);
        next = doubled.compareTo(max) > 0 ? max : doubled;
        return pause;
    }

    /// Begins again with the shortest pause.
    void reset() {
        next = min;
    }
}
