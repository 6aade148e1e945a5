package org.tocsin.proof.stage;

import java.time.Duration;
import java.time.Instant;
import org.tocsin.domain.sample.Ticking;

/// The times of the worlds of a stage, one after the other, by which it sets its clock.
final class Calendar {
    private static final Duration BETWEEN_WORLDS = Duration.ofHours(3);

    private final Ticking clock;
    private Instant beginning;
    private int worlds;

    Calendar(Ticking clock) {
        this.clock = clock;
        this.beginning = clock.instant();
    }

    /// Turns to the next world, and returns its number.
    int turn() {
        beginning = beginning.plus(BETWEEN_WORLDS);
        set(0);
        return ++worlds;
    }

    /// Sets the clock.
    ///
    /// @param millis of the world
    void set(int millis) {
        clock.set(instant(millis));
    }

    /// Returns the present instant.
    Instant now() {
        return clock.instant();
    }

    /// Returns an instant of the world.
    Instant instant(int millis) {
        return beginning.plusMillis(millis);
    }
}
