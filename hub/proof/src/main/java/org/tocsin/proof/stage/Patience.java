package org.tocsin.proof.stage;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/// Waits for what a hub does by itself.
final class Patience {
    private static final Duration LONG = Duration.ofSeconds(90);
    private static final Duration BETWEEN_LOOKS = Duration.ofNanos(500_000);
    private static final Duration BETWEEN_QUESTIONS = Duration.ofMillis(10);

    private Patience() {}

    /// Waits until something is so that takes moments.
    ///
    /// @param what in words
    /// @throws IllegalStateException when it is not for very long
    static void until(String what, BooleanSupplier isSo) {
        until(what, LONG, BETWEEN_LOOKS, isSo);
    }

    /// Waits until something is so.
    ///
    /// @param what in words
    /// @throws IllegalStateException when it is not within `longest`
    static void until(String what, Duration longest, BooleanSupplier isSo) {
        until(what, longest, BETWEEN_LOOKS, isSo);
    }

    /// Waits until something is so for which a broker has to be asked.
    ///
    /// @param what in words
    /// @throws IllegalStateException when it is not for very long
    static void asking(String what, BooleanSupplier isSo) {
        until(what, LONG, BETWEEN_QUESTIONS, isSo);
    }

    private static void until(
            String what, Duration longest, Duration between, BooleanSupplier isSo) {
        var deadline = System.nanoTime() + longest.toNanos();
        while (!isSo.getAsBoolean()) {
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException("waited in vain until " + what);
            }
            LockSupport.parkNanos(between.toNanos());
        }
    }
}
