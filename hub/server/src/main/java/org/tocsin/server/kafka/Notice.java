package org.tocsin.server.kafka;

import java.time.Duration;
import java.util.concurrent.ConcurrentSkipListSet;

/// When the others last came to know of this node. For all threads.
///
/// Moments are as [System#nanoTime] counts. What was noted after a moment takes nothing from what
/// was noted before it: whoever reports all the time is known all the time.
final class Notice {
    /// So close to each other, one moment stands for all.
    private static final long CLOSE_NANOS = Duration.ofMillis(50).toNanos();

    private final long freshNanos;
    private final ConcurrentSkipListSet<Long> moments =
            new ConcurrentSkipListSet<>((one, other) -> Long.signum(one - other));

    /// @param fresh how long being noted counts
    Notice(Duration fresh) {
        this.freshNanos = fresh.toNanos();
    }

    /// Notes that the others know of this node at a moment.
    void note(long moment) {
        var before = moments.floor(moment);
        if (before == null || moment - before >= CLOSE_NANOS) {
            moments.add(moment);
        }
        moments.headSet(moment - 4 * freshNanos).clear();
    }

    /// Says whether the others know of this node at a moment, from shortly before it.
    boolean isFresh(long moment) {
        var before = moments.floor(moment);
        return before != null && moment - before <= freshNanos;
    }
}
