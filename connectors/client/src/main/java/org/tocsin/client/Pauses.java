package org.tocsin.client;

import java.time.Duration;
import java.util.random.RandomGenerator;

/// The growing pauses between attempts to take a lost stream up again.
final class Pauses {
    private final Duration min;
    private final Duration max;
    private final RandomGenerator random;
    private Duration next;

    Pauses(Duration min, Duration max, RandomGenerator random) {
        this.min = min;
        this.max = max;
        this.random = random;
        this.next = min;
    }

    /// Begins again with the shortest pause.
    void reset() {
        next = min;
    }

    /// Returns the next pause: at least `atLeast`, otherwise half of the full pause or more.
    Duration next(Duration atLeast) {
        var full = next;
        var doubled = full.multipliedBy(2);
        next = doubled.compareTo(max) > 0 ? max : doubled;
        var jittered = Duration.ofNanos((long) (full.toNanos() * random.nextDouble(0.5, 1.0)));
        return jittered.compareTo(atLeast) > 0 ? jittered : atLeast;
    }
}
