package org.tocsin.topology.personal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.apache.avro.Schema;
import org.apache.avro.generic.IndexedRecord;

/// Where in records of a schema personal data stands: every text below a field, or of a type, that
/// the contract marks `@personal`.
///
/// `@personal(true)` marks what always names persons; `@personal("declared")` what does so only in
/// an advisory whose publisher says that it holds personal data. Where a record does not tell what
/// its publisher said, it counts as said.
///
/// Source: SPECIFICATION.md G-1.
sealed interface Marked {
    /// A text.
    ///
    /// @param always whether it counts in every advisory, or only in one that is said to hold some
    /// @param place the record and field where it stands
    record Words(boolean always, String place) implements Marked {}

    /// A list of what is marked.
    record Each(Marked element) implements Marked {}

    /// One of several types, of which some are marked, by their full names.
    record OneOf(Map<String, Marked> types) implements Marked {}

    /// A record with fields that are marked, by their positions.
    ///
    /// @param owner position of the id of the advisory that everything below belongs to; -1 if it
    ///   is told further up
    /// @param declared position of what its publisher says of personal data; -1 if nothing does
    record Fields(Map<Integer, Marked> fields, int owner, int declared) implements Marked {}

    /// What becomes of one text.
    interface Change {
        /// Returns what is to stand in the place of `text`.
        ///
        /// @param advisory the advisory it belongs to, as it is written
        /// @param field the record and field where it stands
        String of(String text, String advisory, String field);
    }

    /// Changes every marked text of `record` in place.
    static void change(Marked marked, IndexedRecord record, Change change) {
        changed(marked, record, new Owner("", false), change);
    }

    private static Object changed(Marked marked, Object value, Owner owner, Change change) {
        return switch (marked) {
            case Words(boolean always, String place) ->
                    always || owner.declared()
                            ? change.of(value.toString(), owner.advisory(), place)
                            : value;
            case Each(Marked element) ->
                    each((List<?>) value, it -> changed(element, it, owner, change));
            case OneOf(var types) -> {
                var type = types.get(name(value));
                yield type == null ? value : changed(type, value, owner, change);
            }
            case Fields fields -> {
                fields(fields, (IndexedRecord) value, owner, change);
                yield value;
            }
        };
    }

    private static List<Object> each(List<?> values, UnaryOperator<Object> change) {
        var changed = new ArrayList<>(values.size());
        values.forEach(value -> changed.add(change.apply(value)));
        return changed;
    }

    private static void fields(Fields marked, IndexedRecord record, Owner above, Change change) {
        var owner = above.of(marked, record);
        marked.fields()
                .forEach((at, field) -> {
                    var value = record.get(at);
                    if (value != null) {
                        record.put(at, changed(field, value, owner, change));
                    }
                });
    }

    private static String name(Object value) {
        return switch (value) {
            case IndexedRecord record -> record.getSchema().getFullName();
            case List<?> _ -> Schema.Type.ARRAY.getName();
            case CharSequence _ -> Schema.Type.STRING.getName();
            case Object _ -> "";
        };
    }

    /// Whose data it is.
    record Owner(String advisory, boolean declared) {
        private static final String NONE = "NONE";

        private Owner of(Fields fields, IndexedRecord record) {
            if (fields.owner() < 0) {
                return this;
            }
            return new Owner(
                    record.get(fields.owner()).toString(),
                    fields.declared() < 0
                            || !record.get(fields.declared()).toString().equals(NONE));
        }
    }
}
