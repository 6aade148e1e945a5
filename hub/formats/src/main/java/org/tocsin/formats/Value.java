package org.tocsin.formats;

import java.util.Optional;
import java.util.function.Supplier;

/// The value of a member that must be there.
///
/// @param found the value; empty when it is missing or has a fault
public record Value<T>(Optional<T> found) implements Supplier<T> {

    /// Returns the value; to be asked for only where no fault was found.
    @Override
    public T get() {
        return found.orElseThrow();
    }
}
