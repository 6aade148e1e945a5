package org.tocsin.client.json;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.stream.Stream;

/// A JSON value (RFC 8259).
///
/// Reading is lenient towards what is absent or of another type, because a newer hub may say more
/// than this client knows: the accessors then give nothing.
public sealed interface Json {

    /// An object.
    ///
    /// @param members in the order of the text. Unmodifiable
    record Members(SequencedMap<String, Json> members) implements Json {
        public Members {
            members = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(members));
        }
    }

    /// An array.
    ///
    /// @param elements in order. Unmodifiable
    record Elements(List<Json> elements) implements Json {
        public Elements {
            elements = List.copyOf(elements);
        }
    }

    /// A string.
    ///
    /// @param value its characters
    record Text(String value) implements Json {}

    /// A number.
    ///
    /// @param digits as written
    record Numeral(String digits) implements Json {}

    /// `true` or `false`.
    ///
    /// @param value which
    record Truth(boolean value) implements Json {}

    /// `null`.
    record Nothing() implements Json {}

    /// Reads one JSON value.
    ///
    /// @throws MalformedJson when `text` is not exactly one value, or is nested deeper than 128
    static Json parse(byte[] text) throws MalformedJson {
        return JsonText.read(text);
    }

    /// Returns a string value.
    static Json of(String value) {
        return new Text(value);
    }

    /// Returns a number value.
    static Json of(long value) {
        return new Numeral(Long.toString(value));
    }

    /// Returns an array of strings.
    static Json of(List<String> values) {
        return new Elements(values.stream().map(Json::of).toList());
    }

    /// Returns an object without members.
    static Json.Members none() {
        return new Members(new LinkedHashMap<>());
    }

    /// Returns this object with one more member at the end; `value` replaces an older one.
    ///
    /// @throws IllegalStateException when this is no object
    default Json.Members with(String name, Json value) {
        if (!(this instanceof Members(var members))) {
            throw new IllegalStateException("only an object has members");
        }
        var more = new LinkedHashMap<>(members);
        more.put(name, value);
        return new Members(more);
    }

    /// Returns this object with one more string at the end.
    default Json.Members with(String name, String value) {
        return with(name, of(value));
    }

    /// Returns the member; empty when this is no object, or has none, or it is `null`.
    default Optional<Json> member(String name) {
        return this instanceof Members(var members)
                ? Optional.ofNullable(members.get(name))
                        .filter(value -> !(value instanceof Nothing))
                : Optional.empty();
    }

    /// Returns the string or number under `name` as text; empty when there is none.
    default Optional<String> text(String name) {
        return member(name).flatMap(Json::asText);
    }

    /// Returns the whole number under `name`; empty when there is none.
    default Optional<Long> number(String name) {
        return member(name)
                .filter(Numeral.class::isInstance)
                .flatMap(Json::asText)
                .filter(digits -> digits.matches("-?[0-9]{1,18}"))
                .map(Long::valueOf);
    }

    /// Returns what is under `name` when it is `true`; false when it is not there.
    default boolean isTrue(String name) {
        return member(name).filter(new Truth(true)::equals).isPresent();
    }

    /// Returns the elements of the array under `name`; empty when there is none. Unmodifiable.
    default List<Json> list(String name) {
        return member(name).map(Json::elements).orElse(List.of());
    }

    /// Returns the strings of the array under `name`; empty when there is none. Unmodifiable.
    default List<String> texts(String name) {
        return list(name).stream().flatMap(value -> value.asText().stream()).toList();
    }

    /// Returns the members of this object in order; empty when it is no object.
    default Stream<Map.Entry<String, Json>> entries() {
        return this instanceof Members(var members) ? members.entrySet().stream() : Stream.empty();
    }

    private static List<Json> elements(Json value) {
        return value instanceof Elements(var elements) ? elements : List.of();
    }

    /// Returns a string or number as text; empty for anything else.
    default Optional<String> asText() {
        return switch (this) {
            case Text(var value) -> Optional.of(value);
            case Numeral(var digits) -> Optional.of(digits);
            case Members _, Elements _, Truth _, Nothing _ -> Optional.empty();
        };
    }

    /// Returns this value as JSON text without line breaks.
    default String line() {
        return JsonText.write(this);
    }
}
