package org.tocsin.server.testing;

import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import org.tocsin.server.security.Directory;
import org.tocsin.server.security.EnrolmentLog;
import org.tocsin.server.security.Participants;
import org.tocsin.server.security.Participants.Change;
import org.tocsin.topology.fact.Enrolled;

/// A log in memory that can be taken away.
@Singleton
@Requires(property = "hub.kafka.enabled", value = "false")
public final class FakeEnrolmentLog implements EnrolmentLog {
    /// What was written, in order.
    public final List<Enrolled> written = new CopyOnWriteArrayList<>();

    /// Whether the log is away.
    public volatile boolean away;

    private final Participants participants;

    FakeEnrolmentLog(Participants participants) {
        this.participants = participants;
    }

    /// Forgets everything and is there again.
    public void reset() {
        written.clear();
        away = false;
    }

    @Override
    public synchronized <T> Result<T> change(Function<Directory, Decision<T>> decide) {
        if (away) {
            return new Result.Unavailable<>();
        }
        return switch (decide.apply(participants.snapshot())) {
            case Decision.Leave<T>(T answer) -> new Result.Settled<>(answer);
            case Decision.Write<T>(var enrolled, T answer) -> {
                written.add(enrolled);
                var epoch = participants.snapshot().epoch() + 1;
                participants.take(List.of(new Change.Enrolled(epoch, enrolled.enrolment())));
                participants.act().toCompletableFuture().join();
                yield new Result.Settled<>(answer);
            }
        };
    }
}
