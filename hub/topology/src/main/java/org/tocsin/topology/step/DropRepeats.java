package org.tocsin.topology.step;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.util.ArrayList;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;
import org.tocsin.topology.fact.AuditEntry;

/// Lets each entry pass once, and each delivery in an entry once. What a reader says of an advisory
/// passes again when it has said something else since.
///
/// Ids are remembered for [#REMEMBERED] of the log's own time, and forgotten a few at a time.
public final class DropRepeats extends ContextualProcessor<String, AuditEntry, String, AuditEntry> {
    /// Name of the store of ids, with the time of the record that brought them.
    public static final String SEEN = "accounted";

    /// For how long an id is remembered.
    public static final Duration REMEMBERED = Duration.ofDays(30);

    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(10);
    private static final int LOOKED_AT_MAX = 1_000;

    private @Nullable KeyValueStore<String, Long> seen;
    private String lookedAt = "";

    @Override
    public void init(ProcessorContext<String, AuditEntry> context) {
        super.init(context);
        seen = context.getStateStore(SEEN);
        context.schedule(BETWEEN_LOOKS, PunctuationType.STREAM_TIME, this::forget);
    }

    @Override
    public void process(Record<String, AuditEntry> record) {
        var entry = record.value();
        if (!isNew(entry.id(), record.timestamp())) {
            return;
        }
        if (entry.kind() == AuditEntry.Kind.ACKNOWLEDGED) {
            forgetOtherWords(entry.id());
        }
        var deliveries =
                entry.deliveries().stream()
                        .filter(delivery -> isNew("delivery/" + delivery.id(), record.timestamp()))
                        .toList();
        if (deliveries.isEmpty() && !entry.deliveries().isEmpty()) {
            return;
        }
        var once =
                deliveries.size() == entry.deliveries().size()
                        ? entry
                        : entry.delivering(deliveries);
        context().forward(record.withKey(once.key()).withValue(once));
    }

    private boolean isNew(String id, long timestamp) {
        return requireNonNull(seen).putIfAbsent(id, timestamp) == null;
    }

    private void forgetOtherWords(String id) {
        var store = requireNonNull(seen);
        var reader = id.substring(0, id.indexOf('#') + 1);
        var others = new ArrayList<String>();
        try (var rows = store.range(reader, reader + Character.MAX_VALUE)) {
            rows.forEachRemaining(row -> others.add(row.key));
        }
        others.remove(id);
        others.forEach(store::delete);
    }

    private void forget(long now) {
        var store = requireNonNull(seen);
        var old = new ArrayList<String>();
        var next = "";
        try (var rows = store.range(lookedAt, null)) {
            for (int looked = 0; rows.hasNext(); looked++) {
                var row = rows.next();
                if (looked == LOOKED_AT_MAX) {
                    next = row.key;
                    break;
                }
                if (row.value < now - REMEMBERED.toMillis()) {
                    old.add(row.key);
                }
            }
        }
        lookedAt = next;
        old.forEach(store::delete);
    }
}
