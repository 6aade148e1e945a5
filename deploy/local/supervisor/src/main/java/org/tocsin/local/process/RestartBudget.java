package org.tocsin.local.process;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;

/// Allows so many restarts within so much time, and no more. Not for use by several threads.
final class RestartBudget {

    private final int restartsMax;
    private final Duration window;
    private final Deque<Instant> spent = new ArrayDeque<>();

    RestartBudget(int restartsMax, Duration window) {
        this.restartsMax = restartsMax;
        this.window = window;
    }

    /// Spends one restart at `now`; false when none is left within the time before `now`.
    boolean spend(Instant now) {
        while (!spent.isEmpty() && !spent.getFirst().isAfter(now.minus(window))) {
            spent.removeFirst();
        }
        if (spent.size() >= restartsMax) {
            return false;
        }
        spent.addLast(now);
        return true;
    }
}
