package org.tocsin.csaf;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedSet;

/// The documents that are still to be handled: first those that may be fetched, then those that
/// could not be fetched before. Not for several threads.
final class Agenda {
    private final Deque<Found> pending = new ArrayDeque<>();
    private final SequencedSet<Found> unread = new LinkedHashSet<>();

    /// Says whether there is nothing to do.
    boolean isEmpty() {
        return pending.isEmpty() && unread.isEmpty();
    }

    /// Says whether nothing is left but what could not be fetched.
    boolean isStuck() {
        return pending.isEmpty();
    }

    /// Returns the next document; there has to be one.
    Found first() {
        return pending.isEmpty() ? unread.getFirst() : pending.getFirst();
    }

    /// Takes what a provider lists now; what could not be fetched and is unchanged stays behind all
    /// others, and what is no longer listed is forgotten.
    void list(List<Found> listed) {
        unread.retainAll(new HashSet<>(listed));
        listed.stream().filter(found -> !unread.contains(found)).forEach(pending::add);
    }

    /// Returns what is to be done. Unmodifiable.
    List<Found> all() {
        var all = new LinkedHashSet<>(pending);
        all.addAll(unread);
        return List.copyOf(all);
    }

    /// Takes note that the first document is done.
    void done() {
        if (pending.isEmpty()) {
            unread.removeFirst();
        } else {
            pending.removeFirst();
        }
    }

    /// Puts the first document behind all others, as it cannot be fetched now.
    void postpone() {
        var found = first();
        done();
        unread.add(found);
    }
}
