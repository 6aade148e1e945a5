package org.tocsin.server.kafka;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.tocsin.server.security.EnrolmentLog;
import org.tocsin.server.security.Participants;
import org.tocsin.topology.fact.Enrolled;

/// Writes changes of participants to the log, and waits until this node has read them there.
@OnKafka
@Singleton
final class LoggedEnrolments implements EnrolmentLog {
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final Ledger ledger;
    private final Participants participants;

    LoggedEnrolments(Ledger ledger, Participants participants) {
        this.ledger = ledger;
        this.participants = participants;
    }

    @Override
    public Result append(Enrolled enrolled) {
        var id = enrolled.enrolment().participant().id();
        var changed = new CountDownLatch(1);
        try (var _ = participants.watch(concerned -> count(concerned.equals(id), changed))) {
            return switch (ledger.write(enrolled)) {
                case Written.Unknown() -> new Result.Unavailable();
                case Written.Done(var offset) -> {
                    if (participants.snapshot().epoch(id) < offset) {
                        await(changed);
                    }
                    yield new Result.Kept();
                }
            };
        }
    }

    private static void count(boolean isConcerned, CountDownLatch changed) {
        if (isConcerned) {
            changed.countDown();
        }
    }

    /// What is on the log counts everywhere, whether or not this node has read it in time.
    private static void await(CountDownLatch changed) {
        try {
            var _ = changed.await(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
