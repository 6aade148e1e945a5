package org.tocsin.topology.step;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;
import org.tocsin.topology.fact.AuditEntry;
import org.tocsin.topology.fact.AuditEntry.Kind;
import org.tocsin.topology.fact.Decided;

/// Puts on record that an advisory's time ran out, at the first tick that says so.
///
/// The latest version counts; an advisory that was ended does not run out. Source: SPECIFICATION.md
/// L-7, C-4.
public final class Expire extends ContextualProcessor<String, TimedFact, String, AuditEntry> {
    /// Name of the store of what is due, by instant and advisory.
    public static final String DUE = "due";

    /// Name of the store of when each advisory is due, by advisory.
    public static final String RUNNING = "running";

    private @Nullable KeyValueStore<String, String> due;
    private @Nullable KeyValueStore<String, String> running;

    @Override
    public void init(ProcessorContext<String, AuditEntry> context) {
        super.init(context);
        due = context.getStateStore(DUE);
        running = context.getStateStore(RUNNING);
    }

    @Override
    public void process(Record<String, TimedFact> record) {
        switch (record.value()) {
            case TimedFact.OfDecision(var decided) -> note(decided);
            case TimedFact.OfTick(var tick) -> {
                for (var entry : expired(tick.at())) {
                    context().forward(record.withKey(entry.key()).withValue(entry));
                }
            }
        }
    }

    private void note(Decided decided) {
        var advisory = decided.advisory().toString();
        var before = requireNonNull(running).get(advisory);
        if (before != null && version(before) >= decided.version() && decided.ending().isEmpty()) {
            return;
        }
        if (before != null) {
            requireNonNull(due).delete(before);
            requireNonNull(running).delete(advisory);
        }
        decided.expiresAt()
                .ifPresent(instant -> {
                    var key = key(instant, advisory, decided.version());
                    requireNonNull(due).put(key, decided.decision().value());
                    requireNonNull(running).put(advisory, key);
                });
    }

    private List<AuditEntry> expired(Instant now) {
        var entries = new ArrayList<AuditEntry>();
        var gone = new ArrayList<String>();
        try (var rows = requireNonNull(due).range("", sortable(now) + "~")) {
            rows.forEachRemaining(row -> {
                gone.add(row.key);
                entries.add(entry(row.key, row.value));
            });
        }
        gone.forEach(requireNonNull(due)::delete);
        gone.forEach(key -> requireNonNull(running).delete(advisory(key)));
        return entries;
    }

    private static AuditEntry entry(String key, String decision) {
        var advisory = advisory(key);
        var version = version(key);
        return AuditEntry.of(
                        Kind.EXPIRED, Kind.EXPIRED + "/" + advisory + "/" + version, instant(key))
                .about(advisory, version, decision)
                .with("EXPIRED", List.of());
    }

    private static String key(Instant instant, String advisory, int version) {
        return sortable(instant) + "/" + advisory + "/" + version;
    }

    /// Returns an instant after 1970 as digits that sort as time does, to the microsecond.
    private static String sortable(Instant instant) {
        var micros =
                Math.addExact(
                        Math.multiplyExact(instant.getEpochSecond(), 1_000_000L),
                        instant.getNano() / 1_000);
        return "%019d".formatted(Math.max(micros, 0));
    }

    private static Instant instant(String key) {
        var micros = Long.parseLong(key.substring(0, key.indexOf('/')));
        return Instant.ofEpochSecond(micros / 1_000_000, micros % 1_000_000 * 1_000);
    }

    private static String advisory(String key) {
        return key.substring(key.indexOf('/') + 1, key.lastIndexOf('/'));
    }

    private static int version(String key) {
        return Integer.parseInt(key.substring(key.lastIndexOf('/') + 1));
    }
}
