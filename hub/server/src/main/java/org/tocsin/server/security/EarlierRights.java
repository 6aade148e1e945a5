package org.tocsin.server.security;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.tocsin.domain.party.ParticipantId;

/// What the log of participants said of each before what it says now, as far as it is kept.
///
/// So a node knows what a reader could read that was told under earlier rights, though it was told
/// by another node, or before this one started. For one writer and all readers. Source:
/// SPECIFICATION.md D-8.
final class EarlierRights {
    private static final int EACH_MAX = 32;

    private final Map<ParticipantId, List<Directory.Entry>> entries = new ConcurrentHashMap<>();

    /// Notes what was said until now; the eldest of many is forgotten.
    void note(Directory.Entry entry) {
        var id = entry.enrolment().participant().id();
        var all = new ArrayList<>(of(id));
        all.addFirst(entry);
        entries.put(id, List.copyOf(all.subList(0, Math.min(all.size(), EACH_MAX))));
    }

    /// Returns what was said, the latest first. Unmodifiable; may be empty.
    List<Directory.Entry> of(ParticipantId participant) {
        return entries.getOrDefault(participant, List.of());
    }
}
