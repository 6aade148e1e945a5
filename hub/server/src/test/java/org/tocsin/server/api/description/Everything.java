package org.tocsin.server.api.description;

import static org.tocsin.server.api.description.Document.list;
import static org.tocsin.server.api.description.Document.map;
import static org.tocsin.server.api.description.Document.text;

import java.util.Map;
import java.util.stream.Collectors;

/// Writes JSON that has every member a schema names, whatever the hub will say to their values.
///
/// @param document has the schemas
/// @param choice the schema that is taken where there are several, if it is among them
record Everything(Document document, String choice) {

    /// Returns the JSON of a schema.
    String of(Map<?, ?> schema) {
        if (schema.get("$ref") instanceof String reference) {
            return of(document.resolve(reference));
        }
        if (schema.get("anyOf") instanceof Iterable<?>) {
            return of(chosen(schema));
        }
        if (schema.get("properties") instanceof Map<?, ?> members) {
            return members.entrySet().stream()
                    .map(member ->
                            "\"%s\":%s".formatted(member.getKey(), of(map(member.getValue()))))
                    .collect(Collectors.joining(",", "{", "}"));
        }
        if (schema.get("enum") instanceof Iterable<?> codes) {
            return "\"" + codes.iterator().next() + "\"";
        }
        return switch (text(schema.get("type"))) {
            case "array" -> "[" + of(map(schema.get("items"))) + "]";
            case "integer", "number" -> "1";
            case "boolean" -> "true";
            default -> "\"a\"";
        };
    }

    private Map<?, ?> chosen(Map<?, ?> schema) {
        var reference = "#/components/schemas/" + choice;
        return list(schema.get("anyOf")).stream()
                .<Map<?, ?>>map(Document::map)
                .filter(one -> reference.equals(one.get("$ref")))
                .findFirst()
                .orElseGet(() -> map(list(schema.get("anyOf")).getLast()));
    }
}
