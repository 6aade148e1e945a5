package org.tocsin.proof.stage;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.function.Function;
import org.tocsin.server.security.Directory;
import org.tocsin.server.security.EnrolmentLog;
import org.tocsin.server.security.Participants;
import org.tocsin.server.security.Participants.Change;
import org.tocsin.topology.fact.Enrolled;

/// The log of participants: what is written is known to the node and to every topology at once.
@InMemory
@Singleton
final class MemoryEnrolments implements EnrolmentLog {
    private final Participants participants;
    private final MemoryLog log;

    MemoryEnrolments(Participants participants, MemoryLog log) {
        this.participants = participants;
        this.log = log;
    }

    @Override
    public synchronized <T> Result<T> change(Function<Directory, Decision<T>> decide) {
        return switch (decide.apply(participants.snapshot())) {
            case Decision.Leave<T>(T answer) -> new Result.Settled<>(answer);
            case Decision.Write<T>(var enrolled, T answer) -> {
                write(enrolled);
                yield new Result.Settled<>(answer);
            }
        };
    }

    /// Writes how a participant is from now on.
    synchronized void write(Enrolled enrolled) {
        log.enrol(enrolled);
        var epoch = participants.snapshot().epoch() + 1;
        participants.take(List.of(new Change.Enrolled(epoch, enrolled.enrolment())));
    }
}
