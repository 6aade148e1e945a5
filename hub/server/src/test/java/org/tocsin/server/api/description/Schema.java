package org.tocsin.server.api.description;

import static org.tocsin.server.api.description.Document.list;
import static org.tocsin.server.api.description.Document.map;
import static org.tocsin.server.api.description.Document.text;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiPredicate;
import java.util.function.IntPredicate;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Holds values to the schemas of a document, as far as the document uses JSON Schema.
///
/// An object has no members but those that its schema names, even where the schema would allow
/// them: what the hub says is to be described.
///
/// @param document has the schemas
record Schema(Document document) {

    /// Returns what is wrong with `value`, as paths and keywords; empty if nothing is.
    List<String> faults(Map<?, ?> schema, Object value) {
        return faults("", schema, value).toList();
    }

    private Stream<String> faults(String at, Map<?, ?> schema, Object value) {
        return schema.entrySet().stream()
                .flatMap(rule -> faults(at, schema, text(rule.getKey()), rule.getValue(), value));
    }

    private Stream<String> faults(
            String at, Map<?, ?> schema, String keyword, Object rule, Object value) {
        return switch (keyword) {
            case "description", "default", "format", "then" -> Stream.empty();
            case "$ref" -> faults(at, document.resolve(text(rule)), value);
            case "properties" -> members(at, schema, map(rule), map(value));
            case "additionalProperties" -> others(at, schema, rule, map(value));
            case "propertyNames" ->
                    map(value).keySet().stream().flatMap(name -> faults(at, map(rule), name));
            case "items" -> elements(at, map(rule), list(value));
            case "prefixItems" -> first(at, list(rule), list(value));
            case "allOf" -> list(rule).stream().flatMap(each -> faults(at, map(each), value));
            case "if" ->
                    isMet(map(rule), value)
                            ? faults(at, map(schema.get("then")), value)
                            : Stream.empty();
            default -> unless(holds(keyword, rule, value), at + " " + keyword);
        };
    }

    private boolean holds(String keyword, Object rule, Object value) {
        return switch (keyword) {
            case "type" -> isOfType(text(rule), value);
            case "const" -> rule.equals(value);
            case "enum" -> list(rule).contains(value);
            case "anyOf" -> list(rule).stream().anyMatch(one -> isMet(map(one), value));
            case "not" -> !isMet(map(rule), value);
            case "pattern" ->
                    !(value instanceof String text)
                            || Pattern.compile(text(rule)).matcher(text).find();
            case "minLength" -> length(rule, value, (least, length) -> least <= length);
            case "maxLength" -> length(rule, value, (most, length) -> most >= length);
            case "minimum" -> isOrder(value, rule, order -> order >= 0);
            case "maximum" -> isOrder(value, rule, order -> order <= 0);
            case "exclusiveMinimum" -> isOrder(value, rule, order -> order > 0);
            default -> holdsOfMany(keyword, rule, value);
        };
    }

    private static boolean holdsOfMany(String keyword, Object rule, Object value) {
        return switch (keyword) {
            case "required" ->
                    !(value instanceof Map<?, ?> members)
                            || members.keySet().containsAll(list(rule));
            case "dependentRequired" ->
                    map(rule).entrySet().stream()
                            .filter(each -> map(value).containsKey(each.getKey()))
                            .allMatch(
                                    each -> map(value).keySet().containsAll(list(each.getValue())));
            case "minItems" -> !(value instanceof List<?> all) || all.size() >= number(rule);
            case "maxItems" -> !(value instanceof List<?> all) || all.size() <= number(rule);
            case "uniqueItems" ->
                    !(value instanceof List<?> all) || new HashSet<>(all).size() == all.size();
            case "minProperties" -> !(value instanceof Map<?, ?> all) || all.size() >= number(rule);
            case "maxProperties" -> !(value instanceof Map<?, ?> all) || all.size() <= number(rule);
            default -> throw new IllegalArgumentException("no keyword known here: " + keyword);
        };
    }

    private Stream<String> members(String at, Map<?, ?> schema, Map<?, ?> named, Map<?, ?> value) {
        var isWhole = Objects.equals(schema.get("type"), "object");
        return value.entrySet().stream()
                .flatMap(member -> {
                    var place = at + "." + member.getKey();
                    if (named.get(member.getKey()) instanceof Map<?, ?> described) {
                        return faults(place, described, Objects.requireNonNull(member.getValue()));
                    }
                    return unless(
                            !isWhole || schema.get("additionalProperties") instanceof Map<?, ?>,
                            place);
                });
    }

    private Stream<String> others(String at, Map<?, ?> schema, Object rule, Map<?, ?> value) {
        return value.entrySet().stream()
                .filter(member -> !map(schema.get("properties")).containsKey(member.getKey()))
                .flatMap(member ->
                        rule instanceof Map<?, ?> described
                                ? faults(at + "." + member.getKey(), described, member.getValue())
                                : Stream.of(at + "." + member.getKey()));
    }

    private Stream<String> elements(String at, Map<?, ?> schema, List<?> values) {
        return IntStream.range(0, values.size())
                .boxed()
                .flatMap(index -> faults(at + "[" + index + "]", schema, values.get(index)));
    }

    private Stream<String> first(String at, List<?> schemas, List<?> values) {
        return IntStream.range(0, Math.min(schemas.size(), values.size()))
                .boxed()
                .flatMap(index ->
                        faults(at + "[" + index + "]", map(schemas.get(index)), values.get(index)));
    }

    private boolean isMet(Map<?, ?> schema, Object value) {
        return faults("", schema, value).findAny().isEmpty();
    }

    private static boolean isOfType(String type, Object value) {
        return switch (type) {
            case "object" -> value instanceof Map<?, ?>;
            case "array" -> value instanceof List<?>;
            case "string" -> value instanceof String;
            case "boolean" -> value instanceof Boolean;
            case "number" -> value instanceof Number;
            case "integer" -> value instanceof Integer;
            default -> throw new IllegalArgumentException("no type known here: " + type);
        };
    }

    private static boolean length(Object rule, Object value, BiPredicate<Integer, Integer> fits) {
        return !(value instanceof String text)
                || fits.test(number(rule), text.codePointCount(0, text.length()));
    }

    private static boolean isOrder(Object value, Object bound, IntPredicate fits) {
        return !(value instanceof Number)
                || fits.test(new BigDecimal(text(value)).compareTo(new BigDecimal(text(bound))));
    }

    private static int number(Object rule) {
        return Integer.parseInt(text(rule));
    }

    private static Stream<String> unless(boolean holds, String fault) {
        return holds ? Stream.empty() : Stream.of(fault);
    }
}
