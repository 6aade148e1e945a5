package org.tocsin.topology.personal;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.avro.Schema;

/// Finds what a contract marks as personal data.
///
/// A record that holds others of its own kind may hold nothing personal: it would be looked for
/// without end.
final class MarkedSearch {
    private static final String PROPERTY = "personal";
    private static final String OWNER = "advisoryId";

    /// What its publisher declares, and what was found to be said undeclared.
    private static final List<String> DECLARED = List.of("personalData", "personalDataFound");

    private final Set<String> entered = new HashSet<>();
    private final Set<String> holdingThemselves = new HashSet<>();

    private MarkedSearch() {}

    /// Returns what is marked in records of `schema`; empty when nothing is.
    static Optional<Marked> in(Schema schema) {
        return new MarkedSearch().in(schema, Reach.NONE, "");
    }

    private Optional<Marked> in(Schema schema, Reach above, String place) {
        var reach = above.with(schema.getObjectProp(PROPERTY));
        return switch (schema.getType()) {
            case STRING -> marked(reach, new Marked.Words(reach, place));
            case BYTES -> marked(reach, new Marked.Octets(reach, place));
            case ARRAY -> in(schema.getElementType(), reach, place).map(Marked.Each::new);
            case UNION -> inUnion(schema, reach, place);
            case RECORD -> inRecord(schema, reach);
            case MAP, ENUM, FIXED, INT, LONG, FLOAT, DOUBLE, BOOLEAN, NULL -> Optional.empty();
        };
    }

    private static Optional<Marked> marked(Reach reach, Marked found) {
        return reach == Reach.NONE ? Optional.empty() : Optional.of(found);
    }

    private Optional<Marked> inUnion(Schema union, Reach reach, String place) {
        var types = new HashMap<String, Marked>();
        for (var type : union.getTypes()) {
            in(type, reach, place).ifPresent(marked -> types.put(type.getFullName(), marked));
        }
        return types.isEmpty()
                ? Optional.empty()
                : Optional.of(new Marked.OneOf(Map.copyOf(types)));
    }

    private Optional<Marked> inRecord(Schema record, Reach reach) {
        if (!entered.add(record.getFullName())) {
            holdingThemselves.add(record.getFullName());
            return Optional.empty();
        }
        var fields = new HashMap<Integer, Marked>();
        for (var field : record.getFields()) {
            var place = record.getFullName() + "." + field.name();
            in(field.schema(), reach.with(field.getObjectProp(PROPERTY)), place)
                    .ifPresent(marked -> fields.put(field.pos(), marked));
        }
        entered.remove(record.getFullName());
        if (!fields.isEmpty() && holdingThemselves.contains(record.getFullName())) {
            throw new IllegalArgumentException(
                    "a contract that holds itself marks nothing as personal: " + record);
        }
        return fields.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new Marked.Fields(
                                Map.copyOf(fields), position(record, OWNER), declared(record)));
    }

    private static Set<Integer> declared(Schema record) {
        return DECLARED.stream()
                .map(name -> position(record, name))
                .filter(at -> at >= 0)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static int position(Schema record, String name) {
        var field = record.getField(name);
        return field == null ? -1 : field.pos();
    }
}
