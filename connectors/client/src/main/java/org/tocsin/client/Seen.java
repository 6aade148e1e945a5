package org.tocsin.client;

import java.util.LinkedHashSet;
import java.util.SequencedSet;

/// The deliveries that were seen last, by which a repeated one is known.
final class Seen {
    private final int countMax;
    private final SequencedSet<String> deliveries = new LinkedHashSet<>();

    Seen(int countMax) {
        this.countMax = countMax;
    }

    /// Says whether `delivery` is new, and notes it.
    boolean isFirst(String delivery) {
        if (!deliveries.add(delivery)) {
            return false;
        }
        if (deliveries.size() > countMax) {
            deliveries.removeFirst();
        }
        return true;
    }
}
