package org.tocsin.csaf;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.kafka.connect.data.Schema;
import org.apache.kafka.connect.data.SchemaBuilder;
import org.apache.kafka.connect.data.Struct;
import org.apache.kafka.connect.source.SourceRecord;

/// What is told of one document on the topic for reports: ids and reasons, nothing of its text.
final class ImportReport {
    /// The part of a source partition, and of a report, that names the document.
    static final String FILE = "file";

    static final Schema SCHEMA =
            SchemaBuilder.struct()
                    .name("org.tocsin.csaf.ImportReport")
                    .version(1)
                    .field(FILE, Schema.STRING_SCHEMA)
                    .field("sha256", Schema.STRING_SCHEMA)
                    .field("outcome", Schema.STRING_SCHEMA)
                    .field("reference", Schema.OPTIONAL_STRING_SCHEMA)
                    .field("advisory", Schema.OPTIONAL_STRING_SCHEMA)
                    .field("version", Schema.OPTIONAL_INT32_SCHEMA)
                    .field("reason", Schema.OPTIONAL_STRING_SCHEMA)
                    .build();

    private final String topic;
    private final Provider provider;

    ImportReport(String topic, Provider provider) {
        this.topic = topic;
        this.provider = provider;
    }

    /// Returns the source partition of a document.
    ///
    /// Its order is fixed, as Connect finds an offset by the bytes of the partition in JSON.
    static SortedMap<String, String> partition(Provider provider, String file) {
        var parts = new TreeMap<>(Map.of("provider", provider.name(), FILE, file));
        return Collections.unmodifiableSortedMap(parts);
    }

    /// Returns the report of a document that the hub has.
    SourceRecord of(String file, Outcome.Accepted accepted) {
        return there(file, "ACCEPTED", accepted.advisory(), accepted.memory());
    }

    /// Returns the report of a document that the hub keeps until somebody has looked at it.
    SourceRecord of(String file, Outcome.Held held) {
        return there(file, "HELD", held.advisory(), held.memory());
    }

    /// Returns the report of a document that is not taken.
    SourceRecord of(String file, Outcome.Refused refused) {
        var report = report(file, "REFUSED", refused.memory()).put("reason", refused.reason());
        return record(file, refused.memory(), report);
    }

    private SourceRecord there(String file, String outcome, String advisory, Memory memory) {
        var report =
                report(file, outcome, memory)
                        .put("advisory", advisory)
                        .put("version", memory.version());
        return record(file, memory, report);
    }

    private static Struct report(String file, String outcome, Memory memory) {
        var report =
                new Struct(SCHEMA)
                        .put(FILE, file)
                        .put("sha256", memory.sha256())
                        .put("outcome", outcome);
        return memory.reference().isEmpty() ? report : report.put("reference", memory.reference());
    }

    private SourceRecord record(String file, Memory memory, Struct report) {
        return new SourceRecord(
                partition(provider, file),
                memory.offset(),
                topic,
                Schema.STRING_SCHEMA,
                file,
                SCHEMA,
                report);
    }
}
