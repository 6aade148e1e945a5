package org.tocsin.formats;

import java.util.Optional;
import java.util.function.Function;

/// How values of one type are read from JSON and written to it.
///
/// Whatever [#write] gives, [#read] takes back as an equal value.
///
/// @param <T> the type
public interface Shape<T> extends Reading<T> {

    /// Returns the value as JSON.
    Json write(T value);

    /// Returns the shape of these two functions.
    static <T> Shape<T> of(Reading<T> reading, Function<T, Json> writing) {
        return new Shape<>() {
            @Override
            public Optional<T> read(Spot spot) {
                return reading.read(spot);
            }

            @Override
            public Json write(T value) {
                return writing.apply(value);
            }
        };
    }

    /// Returns the shape of an object whose members these two functions read and write.
    static <T> Shape<T> object(
            Function<Fields, Optional<T>> reading, Function<T, Json.Members> writing) {
        return of(Reading.object(reading), writing::apply);
    }
}
