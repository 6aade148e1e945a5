package org.tocsin.client.demo;

import org.tocsin.client.StreamEvent;

/// Counts the deliveries of many advisories that say the same, so that they need not be kept.
final class Bulk {
    private String headline = "";
    private int count;
    private long lastNanos;

    /// Counts from now on what has this headline.
    void headline(String counted) {
        headline = counted;
    }

    /// Says whether this is one of those that are counted, and counts it.
    boolean takes(StreamEvent.Delivered delivered) {
        var isOne =
                !headline.isEmpty() && delivered.reading().edition().headline().equals(headline);
        if (isOne) {
            count++;
            lastNanos = System.nanoTime();
        }
        return isOne;
    }

    int count() {
        return count;
    }

    /// Returns when the last one came, as [System#nanoTime] tells it.
    long lastNanos() {
        return lastNanos;
    }
}
