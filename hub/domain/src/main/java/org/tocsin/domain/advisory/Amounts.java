package org.tocsin.domain.advisory;

import java.util.OptionalInt;
import java.util.OptionalLong;

/// Ranges of the numbers in payloads.
final class Amounts {
    private Amounts() {}

    /// Refuses a number outside of `min` to `max`, both included.
    ///
    /// @param what the number, for the explanation
    static void require(OptionalInt number, int min, int max, String what) {
        if (number.isPresent()) {
            require(number.getAsInt(), min, max, what);
        }
    }

    /// Refuses a number outside of `min` to `max`, both included.
    ///
    /// @param what the number, for the explanation
    static void require(OptionalLong number, long min, long max, String what) {
        if (number.isPresent()) {
            require(number.getAsLong(), min, max, what);
        }
    }

    /// Refuses a number outside of `min` to `max`, both included.
    ///
    /// @param what the number, for the explanation
    static void require(long number, long min, long max, String what) {
        if (number < min || number > max) {
            throw new IllegalArgumentException(what + " is " + min + " to " + max);
        }
    }
}
