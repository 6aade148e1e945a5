package org.tocsin.client.json;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.tocsin.formats.Canonical;
import org.tocsin.formats.Json;
import org.tocsin.formats.JsonDocument;
import org.tocsin.formats.JsonLimits;
import org.tocsin.formats.Parsed;

/// A JSON value of which some members are known.
///
/// What is absent or of another type than asked for gives nothing, never a failure.
///
/// @param json the value
public record Document(Json json) {
    private static final JsonLimits LIMITS = new JsonLimits(64 << 20, 128, 16 << 20);
    private static final Pattern STEP = Pattern.compile("\\[(\\d{1,9})]|[^.\\[\\]]+");

    /// Reads one JSON value in UTF-8; empty when `text` is not exactly one.
    public static Optional<Document> parse(byte[] text) {
        return switch (JsonDocument.read(text, LIMITS)) {
            case Parsed.Read<Json>(Json json) -> Optional.of(new Document(json));
            case Parsed.Malformed<Json> _ -> Optional.empty();
        };
    }

    /// Returns an object without members.
    public static Document none() {
        return new Document(Json.members(Map.of()));
    }

    /// Returns an array.
    public static Document of(List<Document> elements) {
        return new Document(Json.elements(elements.stream().map(Document::json).toList()));
    }

    /// Returns this object with one more member; `value` replaces an older one.
    ///
    /// @throws IllegalStateException when this is no object
    public Document with(String name, Document value) {
        return with(name, value.json);
    }

    private Document with(String name, Json value) {
        if (!(json instanceof Json.Members members)) {
            throw new IllegalStateException("only an object has members");
        }
        var more = new LinkedHashMap<>(members.values());
        more.put(name, value);
        return new Document(Json.members(more));
    }

    /// Returns this object with one more string.
    public Document with(String name, String value) {
        return with(name, Json.text(value));
    }

    /// Returns this object with one more number.
    public Document with(String name, long value) {
        return with(name, Json.number(value));
    }

    /// Returns this object with one more truth value.
    public Document with(String name, boolean value) {
        return with(name, Json.truth(value));
    }

    /// Returns this object with one more array of strings.
    public Document with(String name, List<String> values) {
        return with(name, Json.elements(values.stream().map(Json::text).toList()));
    }

    /// Returns this object with the member `name` of `other`, `null` if it has none.
    public Document with(String name, Optional<Document> value) {
        return with(name, value.map(Document::json).orElse(new Json.Nothing(Json.Place.NOWHERE)));
    }

    /// Returns the member; empty when this is no object, or has none, or it is `null`.
    public Optional<Document> member(String name) {
        return json instanceof Json.Members members
                ? Optional.ofNullable(members.values().get(name))
                        .filter(value -> !(value instanceof Json.Nothing))
                        .map(Document::new)
                : Optional.empty();
    }

    /// Returns a string or number as text; empty for anything else.
    public Optional<String> text() {
        return switch (json) {
            case Json.Text(String value, var _) -> Optional.of(value);
            case Json.Decimal(BigDecimal value, var _) -> Optional.of(value.toPlainString());
            case Json.Members _, Json.Elements _, Json.Truth _, Json.Nothing _ -> Optional.empty();
        };
    }

    /// Returns the string or number under `name` as text; empty when there is none.
    public Optional<String> text(String name) {
        return member(name).flatMap(Document::text);
    }

    /// Returns the whole number under `name`; empty when there is none.
    public Optional<Long> number(String name) {
        return member(name)
                .filter(value -> value.json instanceof Json.Decimal)
                .flatMap(Document::text)
                .filter(digits -> digits.matches("-?[0-9]{1,18}"))
                .map(Long::valueOf);
    }

    /// Whether what is under `name` is `true`.
    public boolean isTrue(String name) {
        return member(name).filter(value -> isTruth(value.json)).isPresent();
    }

    private static boolean isTruth(Json json) {
        return json instanceof Json.Truth(boolean value, var _) && value;
    }

    /// Returns the elements of this array; empty when it is none. Unmodifiable.
    public List<Document> elements() {
        return json instanceof Json.Elements elements
                ? elements.values().stream().map(Document::new).toList()
                : List.of();
    }

    /// Returns the elements of the array under `name`; empty when there is none. Unmodifiable.
    public List<Document> list(String name) {
        return member(name).map(Document::elements).orElse(List.of());
    }

    /// Returns the strings of the array under `name`; empty when there is none. Unmodifiable.
    public List<String> texts(String name) {
        return list(name).stream().flatMap(value -> value.text().stream()).toList();
    }

    /// Returns the members of this object in order; empty when it is no object.
    public Stream<Map.Entry<String, Document>> entries() {
        return json instanceof Json.Members members
                ? members.values().entrySet().stream()
                        .map(entry -> Map.entry(entry.getKey(), new Document(entry.getValue())))
                : Stream.empty();
    }

    /// Whether this is an object.
    public boolean isObject() {
        return json instanceof Json.Members;
    }

    /// Whether this is `null`.
    public boolean isNull() {
        return json instanceof Json.Nothing;
    }

    /// Returns where the value at `path`, such as `portions[1].expires`, begins in the text that
    /// this was read from; where it is absent, the nearest value around it.
    public Json.Place place(String path) {
        var around = this;
        var steps = STEP.matcher(path);
        while (steps.find()) {
            var inner = around.step(steps.group(), Optional.ofNullable(steps.group(1)));
            if (inner.isEmpty()) {
                break;
            }
            around = inner.get();
        }
        return around.json.place();
    }

    private Optional<Document> step(String name, Optional<String> index) {
        return index.isEmpty()
                ? member(name)
                : elements().stream().skip(Long.parseLong(index.get())).findFirst();
    }

    /// Returns this value in canonical form, in one line. Source: RFC 8785.
    public String line() {
        return Canonical.text(json);
    }

    @Override
    public String toString() {
        return "Document[]";
    }
}
