package org.tocsin.topology.personal;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.apache.avro.Schema;
import org.apache.avro.generic.IndexedRecord;

/// Where in records of a schema personal data stands: every text and all bytes below a field, or of
/// a type, that the contract marks `@personal`.
///
/// Source: SPECIFICATION.md G-1.
sealed interface Marked {
    /// A text.
    ///
    /// @param reach in which records it counts
    /// @param place the record and field where it stands
    record Words(Reach reach, String place) implements Marked {}

    /// Bytes, such as those of a document.
    ///
    /// @param reach in which records they count
    /// @param place the record and field where they stand
    record Octets(Reach reach, String place) implements Marked {}

    /// A list of what is marked.
    record Each(Marked element) implements Marked {}

    /// One of several types, of which some are marked, by their full names.
    record OneOf(Map<String, Marked> types) implements Marked {}

    /// A record with fields that are marked, by their positions.
    ///
    /// @param owner position of the id of the advisory that everything below belongs to; -1 if it
    ///   is told further up
    /// @param declared positions of what is said of personal data, by its publisher or its payload;
    ///   empty if nothing says it
    record Fields(Map<Integer, Marked> fields, int owner, Set<Integer> declared)
            implements Marked {}

    /// What becomes of what is marked.
    interface Change {
        /// Returns what is to stand in the place of `text`.
        String of(String text, Mark mark);

        /// Returns what is to stand in the place of `bytes`.
        ByteBuffer of(ByteBuffer bytes, Mark mark);
    }

    /// What is known of something marked.
    ///
    /// @param owner whose it is
    /// @param reach in which records it counts
    /// @param field the record and field where it stands
    record Mark(Owner owner, Reach reach, String field) {
        /// Returns the one place where it opens.
        String place() {
            return owner.advisory() + "/" + field;
        }
    }

    /// Changes everything marked in `record` in place.
    static void change(Marked marked, IndexedRecord record, Change change) {
        changed(marked, record, new Owner("", Declaration.NONE), change);
    }

    private static Object changed(Marked marked, Object value, Owner owner, Change change) {
        return switch (marked) {
            case Words(var reach, var place) ->
                    change.of(value.toString(), new Mark(owner, reach, place));
            case Octets(var reach, var place) ->
                    change.of((ByteBuffer) value, new Mark(owner, reach, place));
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
            case ByteBuffer _ -> Schema.Type.BYTES.getName();
            case Object _ -> "";
        };
    }

    /// Whose data it is.
    ///
    /// @param advisory the advisory, as it is written
    /// @param declaration what is said of personal data
    record Owner(String advisory, Declaration declaration) {
        private static final String NONE = "NONE";

        private Owner of(Fields fields, IndexedRecord record) {
            return fields.owner() < 0
                    ? this
                    : new Owner(record.get(fields.owner()).toString(), said(fields, record));
        }

        private static Declaration said(Fields fields, IndexedRecord record) {
            if (fields.declared().isEmpty()) {
                return Declaration.NOT_TOLD;
            }
            return fields.declared().stream().allMatch(at -> record.get(at).toString().equals(NONE))
                    ? Declaration.NONE
                    : Declaration.SOME;
        }
    }

    /// What a record tells of personal data, as its publisher declares it and its payload has it.
    enum Declaration {
        /// There is none.
        NONE,
        /// There is some.
        SOME,
        /// Nothing.
        NOT_TOLD
    }
}
