package org.tocsin.server.delivery.gate;

import java.time.Instant;
import java.util.Arrays;
import org.tocsin.server.delivery.catalogue.Position;

/// How far a reader has come: what a cursor stands for. Unmodifiable.
final class Bookmark {
    private final long[] passed;
    private final Instant currentTo;
    private final long epoch;

    /// Creates a bookmark.
    ///
    /// @param passed for each log the offset of the last decision that the reader is done with; -1
    ///   for none
    /// @param currentTo when the reader was last done with everything, UTC
    /// @param epoch the rights under which it was
    Bookmark(long[] passed, Instant currentTo, long epoch) {
        if (passed.length != Position.LOGS) {
            throw new IllegalArgumentException("a bookmark counts every log");
        }
        this.passed = passed.clone();
        this.currentTo = currentTo;
        this.epoch = epoch;
    }

    /// Returns a bookmark that has passed nothing, otherwise like this one.
    Bookmark atStart() {
        var none = new long[Position.LOGS];
        Arrays.fill(none, -1);
        return new Bookmark(none, currentTo, epoch);
    }

    long[] passed() {
        return passed.clone();
    }

    boolean hasPassed(Position position) {
        return passed[position.log()] >= position.offset();
    }

    Instant currentTo() {
        return currentTo;
    }

    long epoch() {
        return epoch;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Bookmark that
                && Arrays.equals(passed, that.passed)
                && currentTo.equals(that.currentTo)
                && epoch == that.epoch;
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(passed);
    }
}
