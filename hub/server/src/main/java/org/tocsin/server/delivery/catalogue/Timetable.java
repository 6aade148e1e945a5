package org.tocsin.server.delivery.catalogue;

import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentNavigableMap;
import java.util.concurrent.ConcurrentSkipListMap;

/// The instants at which time alone changes who may read what. For all threads.
final class Timetable {
    private final ConcurrentNavigableMap<Instant, Set<Dossier>> changes =
            new ConcurrentSkipListMap<>();

    void note(Entry entry) {
        for (var edition : entry.card().editions()) {
            for (var requirement : edition.marking().timed().requirements()) {
                NumberedMarking.instants(requirement)
                        .forEach(instant -> note(instant, entry.dossier()));
            }
        }
    }

    private void note(Instant instant, Dossier dossier) {
        changes.computeIfAbsent(instant, _ -> ConcurrentHashMap.newKeySet()).add(dossier);
    }

    /// Returns the advisories that change after one instant and not after another, each once.
    Set<Dossier> between(Instant after, Instant upTo) {
        if (!after.isBefore(upTo)) {
            return Set.of();
        }
        Map<Instant, Set<Dossier>> due = changes.subMap(after, false, upTo, true);
        if (due.isEmpty()) {
            return Set.of();
        }
        var dossiers = new LinkedHashSet<Dossier>();
        due.values().forEach(dossiers::addAll);
        return dossiers;
    }

    void forgetBefore(Instant instant) {
        changes.headMap(instant).clear();
    }
}
