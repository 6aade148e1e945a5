package org.tocsin.client;

import java.util.function.Function;

/// What the hub made of a request.
///
/// @param <T> what it gives when it does as asked
public sealed interface Reply<T> {

    /// The hub did as asked.
    ///
    /// @param value what it gave
    record Done<T>(T value) implements Reply<T> {}

    /// The hub refused.
    ///
    /// @param problem why
    record Refused<T>(Problem problem) implements Reply<T> {}

    /// Returns this reply with `reading` applied to what the hub gave.
    default <R> Reply<R> map(Function<T, R> reading) {
        return switch (this) {
            case Done<T>(T value) -> new Done<>(reading.apply(value));
            case Refused<T>(Problem problem) -> new Refused<>(problem);
        };
    }

    /// Returns the reply to a further request that needs what the hub gave to this one.
    default <R> Reply<R> then(Function<T, Reply<R>> further) {
        return switch (this) {
            case Done<T>(T value) -> further.apply(value);
            case Refused<T>(Problem problem) -> new Refused<>(problem);
        };
    }
}
