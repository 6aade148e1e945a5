package org.tocsin.schema;

import java.util.ArrayList;
import java.util.List;
import org.apache.avro.Schema;
import org.apache.avro.SchemaCompatibility;
import org.apache.avro.SchemaCompatibility.SchemaCompatibilityType;

/// What stands between two versions of a contract.
final class Compatibility {
    private Compatibility() {}

    /// Returns why `now` cannot take the place of `before`; empty when it can.
    ///
    /// Both read what the other wrote, and nothing that labels a text has changed. A label may gain
    /// fields, and a list of requirements may grow at its end.
    static List<String> breaks(Schema before, Schema now) {
        var found = new ArrayList<String>();
        if (!reads(now, before)) {
            found.add("today cannot read what was written then");
        }
        if (!reads(before, now)) {
            found.add("a reader of then cannot read what is written today");
        }
        var labels = Parts.labels(now);
        Parts.labels(before)
                .forEach((path, was) -> {
                    if (!was.equals(labels.get(path))) {
                        found.add("the label " + path + " has changed");
                    }
                });
        for (var was : Parts.enums(before)) {
            if (!isKept(was, now)) {
                found.add("the enum " + was.getName() + " has lost or moved a symbol");
            }
        }
        return found;
    }

    /// Says whether nothing is lost when an enum of tomorrow has symbols that it lacks.
    static boolean survivesTomorrow(Schema symbols) {
        return "UNKNOWN".equals(symbols.getEnumDefault());
    }

    private static boolean isKept(Schema was, Schema now) {
        return Parts.enums(now).stream()
                .filter(is -> is.getFullName().equals(was.getFullName()))
                .map(Schema::getEnumSymbols)
                .anyMatch(symbols ->
                        symbols.size() >= was.getEnumSymbols().size()
                                && symbols.subList(0, was.getEnumSymbols().size())
                                        .equals(was.getEnumSymbols()));
    }

    private static boolean reads(Schema reader, Schema writer) {
        return SchemaCompatibility.checkReaderWriterCompatibility(reader, writer).getType()
                == SchemaCompatibilityType.COMPATIBLE;
    }
}
