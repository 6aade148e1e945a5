package org.tocsin.topology.fact;

import java.util.Optional;

/// What came of reading a record.
///
/// @param <T> what the record means
public sealed interface Decoded<T> {

    /// It means something.
    ///
    /// @param fact what
    record Read<T>(T fact) implements Decoded<T> {}

    /// It means nothing here and goes to the quarantine.
    ///
    /// @param reason why, without a word of what it holds
    record Unreadable<T>(Reason reason) implements Decoded<T> {}

    /// Why a record cannot be read.
    enum Reason {
        /// It has no value.
        EMPTY,
        /// It does not begin with the magic byte and the id of a schema.
        NOT_FRAMED,
        /// The registry has no schema with this id.
        UNKNOWN_SCHEMA,
        /// It is a record of another contract.
        OTHER_CONTRACT,
        /// Its bytes do not follow its schema.
        NOT_AVRO,
        /// What it says is not valid here.
        NOT_VALID,
        /// What named persons in it was erased.
        ERASED
    }

    /// Returns what it means; empty when it cannot be read.
    default Optional<T> readable() {
        return switch (this) {
            case Read<T>(T fact) -> Optional.of(fact);
            case Unreadable<T> _ -> Optional.empty();
        };
    }
}
