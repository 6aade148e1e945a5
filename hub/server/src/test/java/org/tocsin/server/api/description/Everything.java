package org.tocsin.server.api.description;

import static org.tocsin.server.api.description.Document.list;
import static org.tocsin.server.api.description.Document.map;
import static org.tocsin.server.api.description.Document.text;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// Writes JSON that has every member a schema names, whatever the hub will say to their values.
///
/// @param document has the schemas
/// @param choice the schema that is taken where there are several, if it is among them
record Everything(Document document, String choice) {

    /// Returns the JSON of a schema; where a schema is inside itself, an object without members.
    String of(Map<?, ?> schema) {
        return of(schema, Set.of());
    }

    private String of(Map<?, ?> schema, Set<String> outer) {
        if (schema.get("$ref") instanceof String reference) {
            var inside = new HashSet<>(outer);
            return inside.add(reference) ? of(document.resolve(reference), inside) : "{}";
        }
        if (schema.get("anyOf") instanceof Iterable<?>) {
            return of(chosen(schema), outer);
        }
        if (schema.get("properties") instanceof Map<?, ?> members) {
            return members.entrySet().stream()
                    .map(member -> member(member, outer))
                    .collect(Collectors.joining(",", "{", "}"));
        }
        if (schema.get("enum") instanceof Iterable<?> codes) {
            return "\"" + codes.iterator().next() + "\"";
        }
        return switch (text(schema.get("type"))) {
            case "array" -> "[" + of(map(schema.get("items")), outer) + "]";
            case "integer", "number" -> "1";
            case "boolean" -> "true";
            default -> "\"a\"";
        };
    }

    private String member(Map.Entry<?, ?> member, Set<String> outer) {
        return "\"%s\":%s".formatted(member.getKey(), of(map(member.getValue()), outer));
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
