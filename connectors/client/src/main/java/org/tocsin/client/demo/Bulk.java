package org.tocsin.client.demo;

import org.tocsin.client.StreamEvent;

/// Counts the deliveries of many advisories that say the same, so that they need not be kept.
final class Bulk {
    private String headline = "";
    private Count came = new Count(0, System.nanoTime());

    /// How many have come.
    ///
    /// @param lastNanos when the last one came, as [System#nanoTime] tells it
    record Count(int count, long lastNanos) {}

    /// Counts from now on what has this headline.
    void headline(String counted) {
        headline = counted;
    }

    /// Says whether this is one of those that are counted, and counts it.
    boolean takes(StreamEvent.Delivered delivered) {
        var isOne =
                !headline.isEmpty() && delivered.reading().edition().headline().equals(headline);
        if (isOne) {
            came = new Count(came.count() + 1, System.nanoTime());
        }
        return isOne;
    }

    Count came() {
        return came;
    }
}
