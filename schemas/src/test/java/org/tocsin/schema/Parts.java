package org.tocsin.schema;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.avro.Schema;

/// What a schema is made of.
final class Parts {
    private static final Set<String> LABELS = Set.of("Marking", "Requirement");

    private Parts() {}

    /// Returns every named type in `schema`, itself first.
    static Stream<Schema> of(Schema schema) {
        var found = new LinkedHashMap<String, Schema>();
        collect(schema, found);
        return found.values().stream();
    }

    /// Returns every enum in `schema`.
    static List<Schema> enums(Schema schema) {
        return of(schema).filter(part -> part.getType() == Schema.Type.ENUM).toList();
    }

    /// Returns type and default of every field that carries a label or is part of one, by path.
    static Map<String, String> labels(Schema schema) {
        var labels = new TreeMap<String, String>();
        of(schema)
                .filter(part -> part.getType() == Schema.Type.RECORD)
                .forEach(record ->
                        record.getFields().stream()
                                .filter(field -> isOfALabel(record, field))
                                .forEach(field ->
                                        labels.put(
                                                record.getName() + "." + field.name(),
                                                written(field.schema())
                                                        + " = "
                                                        + defaultOf(field))));
        return labels;
    }

    private static boolean isOfALabel(Schema record, Schema.Field field) {
        return LABELS.contains(record.getName()) || written(field.schema()).contains("Marking");
    }

    private static String defaultOf(Schema.Field field) {
        return field.hasDefaultValue() ? Objects.toString(field.defaultVal()) : "none";
    }

    private static String written(Schema schema) {
        var type = schema.getType();
        var text =
                switch (type) {
                    case ARRAY -> "array<" + written(schema.getElementType()) + ">";
                    case MAP -> "map<" + written(schema.getValueType()) + ">";
                    case UNION ->
                            schema.getTypes().stream()
                                    .map(Parts::written)
                                    .collect(Collectors.joining("|"));
                    case RECORD, ENUM, FIXED -> schema.getFullName();
                    case STRING, BYTES, INT, LONG, FLOAT, DOUBLE, BOOLEAN, NULL -> type.getName();
                };
        var logical = schema.getLogicalType();
        return logical == null ? text : text + "(" + logical.getName() + ")";
    }

    private static void collect(Schema schema, Map<String, Schema> found) {
        switch (schema.getType()) {
            case ARRAY -> collect(schema.getElementType(), found);
            case MAP -> collect(schema.getValueType(), found);
            case UNION -> schema.getTypes().forEach(part -> collect(part, found));
            case ENUM, FIXED -> found.putIfAbsent(schema.getFullName(), schema);
            case RECORD -> {
                if (found.putIfAbsent(schema.getFullName(), schema) == null) {
                    schema.getFields().forEach(field -> collect(field.schema(), found));
                }
            }
            case STRING, BYTES, INT, LONG, FLOAT, DOUBLE, BOOLEAN, NULL -> {}
        }
    }
}
