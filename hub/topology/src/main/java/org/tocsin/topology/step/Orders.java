package org.tocsin.topology.step;

import java.util.List;
import java.util.stream.Stream;
import org.apache.kafka.streams.state.KeyValueStore;
import org.tocsin.domain.advisory.Happening;
import org.tocsin.domain.advisory.Stage;
import org.tocsin.topology.fact.AuditEntry;
import org.tocsin.topology.fact.AuditEntry.Kind;

/// What is to be purged, until the lane that keeps it says that it is.
///
/// The lane knows better when a version was let in of which accounting has not heard. Source:
/// SPECIFICATION.md L-13, G-20.
final class Orders {
    private static final String MARK = "ordered/";

    private final KeyValueStore<String, String> marks;

    /// @param marks takes of each advisory which deadline asks for the purge, and of what
    Orders(KeyValueStore<String, String> marks) {
        this.marks = marks;
    }

    /// Notes that a purge is asked for at `deadline`.
    ///
    /// @param decision the decision on what is kept no longer
    /// @param originator who handed that in
    void note(Deadline deadline, String decision, String originator) {
        marks.put(
                MARK + deadline.advisory(), String.join(" ", deadline.key(), decision, originator));
    }

    /// Returns what is on record of an advisory that was purged; empty when nobody asked for it, or
    /// it was told before. Unmodifiable.
    ///
    /// @param before the stage at which it was
    List<AuditEntry> done(String advisory, Stage before) {
        var order = marks.delete(MARK + advisory);
        if (order == null) {
            return List.of();
        }
        var parts = order.split(" ", 3);
        var deadline = Deadline.of(parts[0]);
        return kinds(deadline, before)
                .map(kind ->
                        AuditEntry.of(kind, kind + "/" + deadline.key(), deadline.at())
                                .about(advisory, deadline.version(), parts[1])
                                .by(parts[2], "")
                                .with(kind.name(), List.of()))
                .toList();
    }

    /// What was never let in was never in the archive.
    private static Stream<Kind> kinds(Deadline deadline, Stage before) {
        var isArchived =
                deadline.what() == Deadline.What.RETENTION
                        && before.on(Happening.ARCHIVE).isChange();
        return isArchived ? Stream.of(Kind.ARCHIVED, Kind.PURGED) : Stream.of(Kind.PURGED);
    }
}
