package org.tocsin.server.audit;

import static java.util.Comparator.comparing;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.tocsin.server.audit.AuditBook.Placed;
import org.tocsin.topology.fact.AuditEntry;

/// What an originator is reminded of, and how far that goes.
///
/// What comes on record later is behind that, of whatever instant it is.
///
/// @param entries of each partition in the order of the log, otherwise in that of time.
///   Unmodifiable; may be empty
/// @param next where it goes on: the offset in each partition; the beginning of others.
///   Unmodifiable
public record Reminders(List<AuditEntry> entries, Map<Integer, Long> next) {
    public Reminders {
        entries = List.copyOf(entries);
        next = Map.copyOf(next);
    }

    /// Returns the first `most` of what there is.
    ///
    /// @param arrived by partition, in the order of the log
    /// @param from where it begins in each partition; where that is absent, at the first that there
    ///   is, so that what was left out before it is not told later
    /// @param ends where each partition ended before it was looked through
    public static Reminders first(
            int most,
            Map<Integer, List<Placed>> arrived,
            Map<Integer, Long> from,
            Map<Integer, Long> ends) {
        var left = new TreeMap<Integer, Queue<Placed>>();
        arrived.forEach((partition, placed) -> left.put(partition, new ArrayDeque<>(placed)));
        var entries = new ArrayList<AuditEntry>();
        var next = new HashMap<>(from);
        ends.forEach((partition, end) ->
                next.putIfAbsent(partition, begin(arrived.get(partition), end)));
        for (var eldest = eldest(left);
                eldest.isPresent() && entries.size() < most;
                eldest = eldest(left)) {
            var placed = eldest.get().getValue().remove();
            entries.add(placed.entry());
            next.put(eldest.get().getKey(), placed.offset() + 1);
        }
        return new Reminders(entries, next);
    }

    private static long begin(@Nullable List<Placed> arrived, long end) {
        return arrived == null || arrived.isEmpty() ? end : arrived.getFirst().offset();
    }

    private static Optional<Map.Entry<Integer, Queue<Placed>>> eldest(
            Map<Integer, Queue<Placed>> left) {
        return left.entrySet().stream()
                .filter(partition -> !partition.getValue().isEmpty())
                .min(comparing(partition -> partition.getValue().element().entry().at()));
    }
}
