package org.tocsin.server.delivery.gate;

import java.time.Instant;
import java.util.Arrays;
import java.util.Objects;
import java.util.Set;
import java.util.function.IntToLongFunction;
import org.jspecify.annotations.Nullable;
import org.tocsin.domain.advisory.Lane;
import org.tocsin.server.delivery.catalogue.Entry;
import org.tocsin.server.delivery.catalogue.Position;

/// How far a reader has come: what a cursor stands for. Unmodifiable.
///
/// A reader comes to every log once for each lane in which something in it may be to this reader:
/// to the logs of FLASH for what is FLASH to it, to those of FLASH and PRIORITY for what is
/// PRIORITY, to all for what is ROUTINE. Each lane counts for itself.
final class Bookmark {
    /// How many counts there are.
    static final int COUNTS = Position.PARTITIONS_MAX * (1 + 2 + 3);

    /// The rights of a reader that was told under several.
    static final long MIXED = 0;

    private final long[] passed;
    private final Instant begun;
    private final Instant currentTo;
    private final Instant timely;
    private final long epoch;
    private final long turningTo;
    private final @Nullable Bookmark anew;

    /// Creates a bookmark of a reader whose rights are the same all over.
    ///
    /// @param passed for each lane and log the offset of the last decision that the reader is done
    ///   with; -1 for none
    /// @param begun when the reader began, UTC
    /// @param since from when on it reads, UTC; what came before counts as passed
    /// @param epoch the rights under which it does
    Bookmark(long[] passed, Instant begun, Instant since, long epoch) {
        this(passed, begun, since, since, epoch, epoch);
    }

    /// Creates a bookmark.
    ///
    /// @param passed for each lane and log the offset of the last decision that the reader is done
    ///   with; -1 for none
    /// @param begun when the reader began, UTC: it never got what had ended by then
    /// @param currentTo when the reader was last done with everything, from when on it reads until
    ///   it was for the first time, UTC
    /// @param timely until when changes that time brings to what it passed have been told, UTC
    /// @param epoch the rights under which it was told
    /// @param turningTo the rights under which it is being told anew; otherwise `epoch`
    Bookmark(
            long[] passed,
            Instant begun,
            Instant currentTo,
            Instant timely,
            long epoch,
            long turningTo) {
        this(passed, begun, currentTo, timely, epoch, turningTo, null);
    }

    private Bookmark(
            long[] passed,
            Instant begun,
            Instant currentTo,
            Instant timely,
            long epoch,
            long turningTo,
            @Nullable Bookmark anew) {
        if (passed.length != COUNTS) {
            throw new IllegalArgumentException("a bookmark counts every log of every lane");
        }
        this.passed = passed.clone();
        this.begun = begun;
        this.currentTo = currentTo;
        this.timely = timely;
        this.epoch = epoch;
        this.turningTo = turningTo;
        this.anew = anew;
    }

    /// Returns the bookmark of a reader that has been told nothing anew, as of an instant.
    Bookmark atStart(Instant instant) {
        var nothing = alike(_ -> -1);
        return new Bookmark(nothing, begun, currentTo, instant, epoch, turningTo);
    }

    /// Returns a bookmark that has come so far, otherwise like this one.
    Bookmark at(long[] reached) {
        return new Bookmark(reached, begun, currentTo, timely, epoch, turningTo, anew);
    }

    /// Returns a bookmark of a reader that has been told what time changed, otherwise like this.
    Bookmark timelyTo(Instant instant) {
        return new Bookmark(passed, begun, currentTo, instant, epoch, turningTo, anew);
    }

    /// Returns a bookmark of a reader that is done with everything, otherwise like this one.
    Bookmark doneAt(Instant instant) {
        return new Bookmark(passed, begun, instant, timely, epoch, turningTo, anew);
    }

    /// Returns a bookmark of a reader whose rights are turning, otherwise like this one.
    ///
    /// @param from the rights before
    /// @param to the new rights
    /// @param told how far the reader has been told anew what it had passed
    Bookmark turning(long from, long to, Bookmark told) {
        return new Bookmark(passed, begun, currentTo, timely, from, to, told);
    }

    /// Returns a bookmark of a reader that has been told so much anew, otherwise like this one.
    Bookmark toldAnew(Bookmark told) {
        return turning(epoch, turningTo, told);
    }

    /// Returns a bookmark of a reader whose rights have turned, otherwise like this one.
    Bookmark turned(long to) {
        return new Bookmark(passed, begun, currentTo, timely, to, to);
    }

    long[] passed() {
        return passed.clone();
    }

    /// Says whether the reader has come by an entry in a lane.
    boolean hasPassed(Lane lane, Entry entry) {
        return isPassed(passed, lane, entry);
    }

    /// Returns counts that are alike in every lane.
    static long[] alike(IntToLongFunction byLog) {
        var counts = new long[COUNTS];
        for (var lane : Lane.values()) {
            for (var log = 0; log < logs(lane); log++) {
                counts[first(lane) + log] = byLog.applyAsLong(log);
            }
        }
        return counts;
    }

    /// Returns counts that nothing goes beyond.
    static long[] endless() {
        return alike(_ -> Long.MAX_VALUE);
    }

    static boolean isPassed(long[] counts, Lane lane, Entry entry) {
        var position = entry.card().position();
        var log = position.log();
        return log < logs(lane) && counts[first(lane) + log] >= position.offset();
    }

    /// Returns the least count of a log in these lanes; beyond any when none of them comes to it.
    static long least(long[] counts, Set<Lane> lanes, int log) {
        var least = Long.MAX_VALUE;
        for (var lane : lanes) {
            if (log < logs(lane)) {
                least = Math.min(least, counts[first(lane) + log]);
            }
        }
        return least;
    }

    /// Returns the greatest count of a log in these lanes; -1 when none of them comes to it.
    static long most(long[] counts, Set<Lane> lanes, int log) {
        var most = -1L;
        for (var lane : lanes) {
            if (log < logs(lane)) {
                most = Math.max(most, counts[first(lane) + log]);
            }
        }
        return most;
    }

    /// Notes that these lanes have come so far in a log; none goes back.
    static void pass(long[] counts, Set<Lane> lanes, int log, long offset) {
        for (var lane : lanes) {
            if (log < logs(lane)) {
                var at = first(lane) + log;
                counts[at] = Math.max(counts[at], offset);
            }
        }
    }

    /// Returns how many logs, counted from the first, may hold what is in this lane to a reader.
    private static int logs(Lane lane) {
        return switch (lane) {
            case FLASH -> Position.PARTITIONS_MAX;
            case PRIORITY -> 2 * Position.PARTITIONS_MAX;
            case ROUTINE -> 3 * Position.PARTITIONS_MAX;
        };
    }

    private static int first(Lane lane) {
        return switch (lane) {
            case FLASH -> 0;
            case PRIORITY -> Position.PARTITIONS_MAX;
            case ROUTINE -> 3 * Position.PARTITIONS_MAX;
        };
    }

    Instant begun() {
        return begun;
    }

    Instant currentTo() {
        return currentTo;
    }

    /// Says whether something that ended before `horizon` may have escaped the reader.
    boolean mayHaveMissed(Instant horizon) {
        return begun.isBefore(horizon) && currentTo.isBefore(horizon);
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

    /// Returns how far a reader whose rights are turning has been told anew what it had passed;
    /// null for any other reader.
    @Nullable Bookmark anew() {
        return anew;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Bookmark that
                && Arrays.equals(passed, that.passed)
                && begun.equals(that.begun)
                && currentTo.equals(that.currentTo)
                && timely.equals(that.timely)
                && epoch == that.epoch
                && turningTo == that.turningTo
                && Objects.equals(anew, that.anew);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(passed);
    }
}
