package org.tocsin.bench.load;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntConsumer;

/// Begins things at instants that are fixed beforehand, whether or not earlier ones are done.
///
/// Who measures from the fixed instant counts the wait that a late start means.
public final class OpenLoop {
    private final long[] due;

    private OpenLoop(long[] due) {
        this.due = due;
    }

    /// Returns a plan of `count` instants, evenly apart, the first one a moment from now.
    public static OpenLoop of(int count, double perSecond) {
        var first = System.nanoTime() + Duration.ofMillis(20).toNanos();
        var due = new long[count];
        for (var number = 0; number < count; number++) {
            due[number] = first + (long) (number * 1e9 / perSecond);
        }
        return new OpenLoop(due);
    }

    /// Calls `begin` with each number at its instant, or as soon after it as this thread can.
    public void run(IntConsumer begin) {
        for (var number = 0; number < due.length; number++) {
            awaitInstant(number);
            begin.accept(number);
        }
    }

    /// Waits for the instant of a number; returns at once if it is over.
    void awaitInstant(int number) {
        for (var left = due[number] - System.nanoTime();
                left > 0;
                left = due[number] - System.nanoTime()) {
            LockSupport.parkNanos(left);
        }
    }

    /// Returns the instants by number, on the clock of [System#nanoTime].
    public long[] due() {
        return due.clone();
    }

    /// Returns how many there are.
    public int count() {
        return due.length;
    }
}
