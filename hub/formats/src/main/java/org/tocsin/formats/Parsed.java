package org.tocsin.formats;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// What came of reading a document: a value, or everything that is wrong with it.
///
/// @param <T> what the document says
public sealed interface Parsed<T> {

    /// The document is well formed.
    ///
    /// @param value what it says
    record Read<T>(T value) implements Parsed<T> {}

    /// The document is not well formed.
    ///
    /// @param faults why; at least one, at most [Faults#FAULTS_MAX]. Unmodifiable
    record Malformed<T>(List<Fault> faults) implements Parsed<T> {
        public Malformed {
            faults = List.copyOf(faults);
            if (faults.isEmpty()) {
                throw new IllegalArgumentException("what is malformed has a fault");
            }
        }
    }

    /// Returns the value if nothing was found wrong on the way to it, otherwise the faults.
    static <T> Parsed<T> of(Optional<T> value, Faults faults) {
        return faults.count() == 0
                ? new Read<>(value.orElseThrow())
                : new Malformed<>(faults.found());
    }

    /// Returns what `next` makes of the value; the same faults if there is none.
    default <S> Parsed<S> then(Function<? super T, ? extends Parsed<S>> next) {
        return switch (this) {
            case Read<T>(T value) -> next.apply(value);
            case Malformed<T>(List<Fault> faults) -> new Malformed<>(faults);
        };
    }

    /// Returns the value; empty when the document is malformed.
    default Optional<T> found() {
        return switch (this) {
            case Read<T>(T value) -> Optional.of(value);
            case Malformed<T> _ -> Optional.empty();
        };
    }

    /// Returns the faults; empty when there are none. Unmodifiable.
    default List<Fault> faults() {
        return switch (this) {
            case Read<T> _ -> List.of();
            case Malformed<T>(List<Fault> faults) -> faults;
        };
    }
}
