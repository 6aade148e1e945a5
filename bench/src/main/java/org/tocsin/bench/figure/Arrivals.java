package org.tocsin.bench.figure;

import java.util.Arrays;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLongArray;

/// When each of a number of things arrived, which of them never did, and which did twice.
///
/// For all threads.
public final class Arrivals {
    private static final long NOT_YET = Long.MIN_VALUE;

    private final AtomicLongArray arrived;
    private final AtomicInteger count = new AtomicInteger();
    private final AtomicInteger repeats = new AtomicInteger();

    /// Expects things numbered from 0 to before `expected`.
    public Arrivals(int expected) {
        var none = new long[expected];
        Arrays.fill(none, NOT_YET);
        arrived = new AtomicLongArray(none);
    }

    /// Notes that a thing is there.
    ///
    /// @param nanos on the clock of [System#nanoTime]
    public void note(int number, long nanos) {
        if (arrived.compareAndSet(number, NOT_YET, nanos)) {
            count.incrementAndGet();
        } else {
            repeats.incrementAndGet();
        }
    }

    /// Returns how many are expected.
    public int expected() {
        return arrived.length();
    }

    /// Returns how many of those numbered are there.
    public int count() {
        return count.get();
    }

    /// Returns how often one came that was there already.
    public int repeats() {
        return repeats.get();
    }

    /// Returns how many of those numbered below `end` are not there.
    public int missing(int end) {
        var missing = 0;
        for (var number = 0; number < end; number++) {
            missing += arrived.get(number) == NOT_YET ? 1 : 0;
        }
        return missing;
    }

    /// Returns how long those took that are there, in nanoseconds; at least one must be.
    ///
    /// @param due when each was due, by number, on the clock of [System#nanoTime]
    public Percentiles since(long[] due) {
        var took = new long[due.length];
        var taken = 0;
        for (var number = 0; number < due.length; number++) {
            var nanos = arrived.get(number);
            if (nanos != NOT_YET) {
                took[taken++] = nanos - due[number];
            }
        }
        return Percentiles.of(Arrays.copyOf(took, taken));
    }

    /// Returns how long those took that are there, in nanoseconds, since one instant for all; at
    /// least one must be.
    ///
    /// @param due on the clock of [System#nanoTime]
    public Percentiles sinceOne(long due) {
        var same = new long[arrived.length()];
        Arrays.fill(same, due);
        return since(same);
    }

    /// Returns when the last of those that are there came.
    ///
    /// @return on the clock of [System#nanoTime]; `otherwise` when none is there
    public long last(long otherwise) {
        var last = NOT_YET;
        for (var number = 0; number < arrived.length(); number++) {
            last = Math.max(last, arrived.get(number));
        }
        return last == NOT_YET ? otherwise : last;
    }
}
