package org.tocsin.formats;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;

/// Builds the tree of one document token by token, collecting faults and going on after each.
final class JsonTree {
    private final JsonParser parser;
    private final JsonLimits limits;
    private final Faults faults;
    private int values;

    JsonTree(JsonParser parser, JsonLimits limits, Faults faults) {
        this.parser = parser;
        this.limits = limits;
        this.faults = faults;
    }

    /// Says whether the document holds more values than it may.
    boolean isOverfull() {
        return values > limits.valuesMax();
    }

    /// Returns the value that begins at the current token, and moves to its last token.
    ///
    /// @throws StreamConstraintsException when the document is overfull
    Json value(String path, int depth) throws IOException {
        values++;
        if (isOverfull()) {
            throw new StreamConstraintsException("more values than there may be");
        }
        var place = JsonDocument.place(parser.currentTokenLocation());
        return switch (parser.currentToken()) {
            case START_OBJECT, START_ARRAY -> nested(path, depth + 1, place);
            case VALUE_STRING -> new Json.Text(text(path, place), place);
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT ->
                    new Json.Decimal(number(path, place), place);
            case VALUE_TRUE -> new Json.Truth(true, place);
            case VALUE_FALSE -> new Json.Truth(false, place);
            case VALUE_NULL -> new Json.Nothing(place);
            case END_OBJECT, END_ARRAY, FIELD_NAME, VALUE_EMBEDDED_OBJECT, NOT_AVAILABLE ->
                    throw new IllegalStateException("no value begins here");
        };
    }

    private Json nested(String path, int depth, Json.Place place) throws IOException {
        if (depth > limits.depthMax()) {
            fault(path, place, "J-3", "deeper than " + limits.depthMax() + " levels");
            parser.skipChildren();
            return new Json.Nothing(place);
        }
        return parser.currentToken() == JsonToken.START_OBJECT
                ? members(path, depth, place)
                : elements(path, depth, place);
    }

    private Json members(String path, int depth, Json.Place place) throws IOException {
        var values = new LinkedHashMap<String, Json>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            var name = parser.currentName();
            var at = Spot.member(path, name);
            var named = JsonDocument.place(parser.currentTokenLocation());
            if (name.length() > JsonLimits.NAME_CHARACTERS_MAX || hasHalfPair(name)) {
                fault(at, named, "J-8", "a name of at most 128 characters");
            }
            parser.nextToken();
            if (values.put(name, value(at, depth)) != null) {
                fault(at, named, "J-4", "named twice in the same object");
            }
        }
        return new Json.Members(values, place);
    }

    private Json elements(String path, int depth, Json.Place place) throws IOException {
        var values = new ArrayList<Json>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            values.add(value(path + "[" + values.size() + "]", depth));
        }
        return new Json.Elements(values, place);
    }

    private String text(String path, Json.Place place) throws IOException {
        var text = parser.getText();
        if (text.length() > limits.stringCharactersMax()) {
            fault(path, place, "J-8", "longer than " + limits.stringCharactersMax());
        }
        if (hasHalfPair(text)) {
            fault(path, place, "J-8", "holds half a surrogate pair");
        }
        return text;
    }

    private BigDecimal number(String path, Json.Place place) throws IOException {
        var text = parser.getText();
        if (text.length() > JsonLimits.NUMBER_CHARACTERS_MAX) {
            fault(path, place, "J-9", "a number of more than 128 characters");
            return BigDecimal.ZERO;
        }
        var rounded = Double.parseDouble(text);
        if (Double.isInfinite(rounded) || (rounded == 0 && text.matches("[^eE]*[1-9].*"))) {
            fault(path, place, "J-9", "beyond the range of a double");
            return BigDecimal.ZERO;
        }
        return rounded == 0 ? BigDecimal.ZERO : new BigDecimal(text);
    }

    private void fault(String path, Json.Place place, String rule, String explanation) {
        faults.add(new Fault(path, place.line(), place.column(), rule, explanation));
    }

    private static boolean hasHalfPair(String text) {
        return text.codePoints()
                .anyMatch(character -> Character.getType(character) == Character.SURROGATE);
    }
}
