package org.tocsin.formats;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// A JSON value with the place at which it stands. Source: RFC 8259.
public sealed interface Json {

    /// Returns where the value begins.
    Place place();

    /// Where something stands in a document.
    ///
    /// @param line from 1; 0 when there is no document
    /// @param column in characters, from 1; 0 when there is no document
    record Place(int line, int column) {
        /// The place of what was not read from a document.
        public static final Place NOWHERE = new Place(0, 0);
    }

    /// An object.
    ///
    /// @param values by name, in the document's order. Unmodifiable
    /// @param place where it begins
    record Members(Map<String, Json> values, Place place) implements Json {
        public Members {
            values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
        }
    }

    /// An array.
    ///
    /// @param values in the document's order. Unmodifiable
    /// @param place where it begins
    record Elements(List<Json> values, Place place) implements Json {
        public Elements {
            values = List.copyOf(values);
        }
    }

    /// A string.
    ///
    /// @param value without half surrogate pairs; as written, not normalised
    /// @param place where it begins
    record Text(String value, Place place) implements Json {
        @Override
        public String toString() {
            return "Text[" + value.length() + " characters]";
        }
    }

    /// A number.
    ///
    /// @param value within the range of IEEE 754 binary64. Source: RFC 7493 2.2
    /// @param place where it begins
    record Decimal(BigDecimal value, Place place) implements Json {}

    /// True or false.
    record Truth(boolean value, Place place) implements Json {}

    /// Null.
    record Nothing(Place place) implements Json {}

    /// Returns a string that stands nowhere.
    static Text text(String value) {
        return new Text(value, Place.NOWHERE);
    }

    /// Returns a number that stands nowhere.
    static Decimal number(BigDecimal value) {
        return new Decimal(value, Place.NOWHERE);
    }

    /// Returns a number that stands nowhere.
    static Decimal number(long value) {
        return number(BigDecimal.valueOf(value));
    }

    /// Returns a truth value that stands nowhere.
    static Truth truth(boolean value) {
        return new Truth(value, Place.NOWHERE);
    }

    /// Returns an array that stands nowhere.
    static Elements elements(List<? extends Json> values) {
        return new Elements(List.copyOf(values), Place.NOWHERE);
    }

    /// Returns an object that stands nowhere.
    static Members members(Map<String, Json> values) {
        return new Members(values, Place.NOWHERE);
    }
}
