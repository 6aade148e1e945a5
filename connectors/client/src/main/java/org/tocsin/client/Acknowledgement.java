package org.tocsin.client;

import java.util.Locale;
import java.util.Optional;

/// What a reader answers to an edition.
public enum Acknowledgement {
    /// It was read.
    READ,
    /// What it asks for will be done.
    ACCEPTED,
    /// What it asks for will not be done.
    DECLINED,
    /// What it asks for is being done.
    ACTING,
    /// What it asks for has been done.
    DONE;

    /// Returns the value with this name in either case; empty when there is none.
    public static Optional<Acknowledgement> of(String name) {
        for (var value : values()) {
            if (value.name().equals(name.toUpperCase(Locale.ROOT))) {
                return Optional.of(value);
            }
        }
        return Optional.empty();
    }
}
