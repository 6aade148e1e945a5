package org.tocsin.domain.advisory;

import java.util.OptionalInt;

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
    static void require(int number, int min, int max, String what) {
        if (number < min || number > max) {
            throw new IllegalArgumentException(what + " is " + min + " to " + max);
        }
    }
}
