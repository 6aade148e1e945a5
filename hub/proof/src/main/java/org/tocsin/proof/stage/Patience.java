package org.tocsin.proof.stage;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/// Waits for what a hub does by itself.
final class Patience {
    private static final Duration LONG = Duration.ofSeconds(90);
    private static final long BETWEEN_LOOKS_NANOS = 500_000;

    private Patience() {}

    /// Waits until something is so that takes moments.
    ///
    /// @param what in words
    /// @throws IllegalStateException when it is not for very long
    static void until(String what, BooleanSupplier isSo) {
        until(what, LONG, isSo);
    }

    /// Waits until something is so.
    ///
    /// @param what in words
    /// @throws IllegalStateException when it is not within `longest`
    static void until(String what, Duration longest, BooleanSupplier isSo) {
        var deadline = System.nanoTime() + longest.toNanos();
        while (!isSo.getAsBoolean()) {
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException("waited in vain until " + what);
            }
            LockSupport.parkNanos(BETWEEN_LOOKS_NANOS);
        }
    }
}
