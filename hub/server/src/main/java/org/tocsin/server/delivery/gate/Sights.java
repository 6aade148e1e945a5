package org.tocsin.server.delivery.gate;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.tocsin.domain.marking.Egress;
import org.tocsin.domain.marking.Reader;
import org.tocsin.server.security.Identity;

/// The sights of all readers: one for each while its rights stay the same. For all threads.
///
/// Those of earlier rights are remembered for a while, so that a reader whose rights have grown is
/// offered what it could not read before, and not everything again.
final class Sights {
    private static final int CURRENT_MAX = 100_000;
    private static final int PAST_MAX = 10_000;

    private final Map<Key, Sight> current = new ConcurrentHashMap<>();
    private final Map<Past, Sight> past = new Eldest<>(PAST_MAX);

    private record Key(Identity id, Egress egress) {}

    private record Past(Key key, long epoch) {}

    /// Returns the sight of a reader with the rights that `reader` has.
    Sight of(Identity id, Reader reader, Egress egress) {
        var key = new Key(id, egress);
        var known = current.get(key);
        if (known != null && known.isOf(reader)) {
            return known;
        }
        if (current.size() >= CURRENT_MAX) {
            current.clear();
        }
        var sight = new Sight(reader, egress);
        current.put(key, sight);
        synchronized (past) {
            past.put(new Past(key, sight.epoch()), sight);
        }
        return sight;
    }

    /// Returns the sight that a reader had; empty when this node does not know it.
    Optional<Sight> past(Identity id, Egress egress, long epoch) {
        synchronized (past) {
            return Optional.ofNullable(past.get(new Past(new Key(id, egress), epoch)));
        }
    }

    /// A map that forgets its eldest entry when it is full.
    private static final class Eldest<K, V> extends LinkedHashMap<K, V> {
        private static final long serialVersionUID = 1;

        private final int sizeMax;

        Eldest(int sizeMax) {
            this.sizeMax = sizeMax;
        }

        @Override
        protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
            return size() > sizeMax;
        }
    }
}
