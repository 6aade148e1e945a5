package org.tocsin.server.testing;

import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.tocsin.domain.advisory.AdvisoryId;
import org.tocsin.domain.advisory.Ending;
import org.tocsin.domain.advisory.Lane;
import org.tocsin.domain.dissemination.Admission;
import org.tocsin.domain.dissemination.Admitter;
import org.tocsin.domain.dissemination.Objection;
import org.tocsin.domain.dissemination.Precedent;
import org.tocsin.server.kafka.Answer;
import org.tocsin.server.kafka.Publishing;
import org.tocsin.server.security.Participants;
import org.tocsin.topology.fact.Decided;
import org.tocsin.topology.fact.Refusal;
import org.tocsin.topology.fact.Submitted;

/// A log in memory on which the domain decides at once; it can be taken away.
@Singleton
@Requires(property = "hub.kafka.enabled", value = "false")
public final class FakePublishing implements Publishing {
    /// What was handed in, in order.
    public final List<Submitted> handedIn = new CopyOnWriteArrayList<>();

    /// How long publishers wanted to wait, in order.
    public final List<Duration> waits = new CopyOnWriteArrayList<>();

    /// Whether the log is away.
    public volatile boolean away;

    private final Admitter admitter;
    private final Participants participants;
    private final ConcurrentMap<AdvisoryId, Precedent> precedents = new ConcurrentHashMap<>();

    FakePublishing(Admitter admitter, Participants participants) {
        this.admitter = admitter;
        this.participants = participants;
    }

    /// Forgets everything and is there again.
    public void reset() {
        handedIn.clear();
        waits.clear();
        precedents.clear();
        away = false;
    }

    @Override
    public synchronized Answer submit(Submitted submitted, Duration wait) {
        if (away) {
            return new Answer.Unavailable(Duration.ofSeconds(3));
        }
        handedIn.add(submitted);
        waits.add(wait);
        var answer =
                switch (submitted) {
                    case Submitted.Version version -> version(version);
                    case Submitted.End end -> end(end);
                };
        return wait.isZero() ? new Answer.Accepted(Lane.ROUTINE) : answer;
    }

    private Answer version(Submitted.Version submitted) {
        var submission = submitted.submission();
        var precedent = precedent(submission.id());
        var originator = participants.snapshot().participant(submission.originator());
        var admission = admitter.admit(submission, precedent, originator);
        precedents.put(submission.id(), precedent.with(submission, admission));
        return switch (admission) {
            case Admission.Refused(var objections) -> refused(submitted, objections);
            case Admission.Admitted _, Admission.Superseded _ ->
                    new Answer.Admitted(decided(submitted, submission.lane(), Optional.empty()));
        };
    }

    private Answer end(Submitted.End submitted) {
        var request = submitted.request();
        var originator = participants.snapshot().participant(request.originator());
        var objections = admitter.objections(request, originator);
        if (!objections.isEmpty()) {
            return refused(submitted, objections);
        }
        var closed = precedent(request.id()).ended(request.ending());
        precedents.put(request.id(), closed);
        return new Answer.Admitted(decided(submitted, Lane.FLASH, closed.ending()));
    }

    private Precedent precedent(AdvisoryId id) {
        return precedents.getOrDefault(id, Precedent.NONE);
    }

    private static Answer refused(Submitted submitted, List<Objection> objections) {
        return new Answer.Refused(
                new Refusal(
                        submitted.decision(),
                        submitted.advisory(),
                        submitted.originator(),
                        submitted.version(),
                        submitted.submittedAt(),
                        objections));
    }

    private static Decided decided(Submitted submitted, Lane lane, Optional<Ending> ending) {
        return new Decided(
                submitted.decision(),
                submitted.advisory(),
                submitted.version(),
                submitted.originator(),
                lane,
                ending,
                submitted.submittedAt(),
                Optional.<Instant>empty(),
                List.of());
    }
}
