package org.tocsin.server.delivery.gate;

import java.time.Instant;
import java.util.Arrays;
import org.tocsin.server.delivery.catalogue.Position;

/// How far a reader has come: what a cursor stands for. Unmodifiable.
final class Bookmark {
    /// The rights of a reader that was told under several.
    static final long MIXED = 0;

    private final long[] passed;
    private final Instant currentTo;
    private final Instant timely;
    private final long epoch;
    private final long turningTo;

    /// Creates a bookmark of a reader whose rights are the same all over.
    ///
    /// @param passed for each log the offset of the last decision that the reader is done with; -1
    ///   for none
    /// @param currentTo when the reader was last done with everything, UTC
    /// @param epoch the rights under which it was
    Bookmark(long[] passed, Instant currentTo, long epoch) {
        this(passed, currentTo, currentTo, epoch, epoch);
    }

    /// Creates a bookmark.
    ///
    /// @param passed for each log the offset of the last decision that the reader is done with; -1
    ///   for none
    /// @param currentTo when the reader was last done with everything, UTC
    /// @param timely until when changes that time brings to what it passed have been told, UTC
    /// @param epoch the rights under which it was told
    /// @param turningTo the rights under which it is being told anew; otherwise `epoch`
    Bookmark(long[] passed, Instant currentTo, Instant timely, long epoch, long turningTo) {
        if (passed.length != Position.LOGS) {
            throw new IllegalArgumentException("a bookmark counts every log");
        }
        this.passed = passed.clone();
        this.currentTo = currentTo;
        this.timely = timely;
        this.epoch = epoch;
        this.turningTo = turningTo;
    }

    /// Returns a bookmark that has passed nothing, otherwise like this one.
    Bookmark atStart() {
        var none = new long[Position.LOGS];
        Arrays.fill(none, -1);
        return at(none);
    }

    /// Returns a bookmark that has come so far, otherwise like this one.
    Bookmark at(long[] reached) {
        return new Bookmark(reached, currentTo, timely, epoch, turningTo);
    }

    /// Returns a bookmark of a reader that has been told what time changed, otherwise like this.
    Bookmark timelyTo(Instant instant) {
        return new Bookmark(passed, currentTo, instant, epoch, turningTo);
    }

    /// Returns a bookmark of a reader that is done with everything, otherwise like this one.
    Bookmark doneAt(Instant instant) {
        return new Bookmark(passed, instant, timely, epoch, turningTo);
    }

    /// Returns a bookmark of a reader whose rights are turning, otherwise like this one.
    Bookmark turning(long from, long to) {
        return new Bookmark(passed, currentTo, timely, from, to);
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

    Instant timely() {
        return timely;
    }

    long epoch() {
        return epoch;
    }

    long turningTo() {
        return turningTo;
    }

    boolean isTurning() {
        return turningTo != epoch;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Bookmark that
                && Arrays.equals(passed, that.passed)
                && currentTo.equals(that.currentTo)
                && timely.equals(that.timely)
                && epoch == that.epoch
                && turningTo == that.turningTo;
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(passed);
    }
}
