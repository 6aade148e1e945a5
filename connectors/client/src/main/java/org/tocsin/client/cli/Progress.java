package org.tocsin.client.cli;

import java.time.Duration;
import java.util.function.LongSupplier;

/// Says how far long work has come, not more than once a second.
final class Progress {
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final Answers answers;
    private final int whole;
    private final LongSupplier nanos;
    private long toldAt;

    Progress(Answers answers, int whole, LongSupplier nanos) {
        this.answers = answers;
        this.whole = whole;
        this.nanos = nanos;
        this.toldAt = nanos.getAsLong();
    }

    /// Notes that `done` are done.
    void at(int done) {
        var now = nanos.getAsLong();
        if (now - toldAt >= PAUSE.toNanos() && done < whole) {
            toldAt = now;
            answers.remark("%d of %d".formatted(done, whole));
        }
    }
}
