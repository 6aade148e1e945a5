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
import org.tocsin.domain.dissemination.Held;
import org.tocsin.domain.dissemination.Judge;
import org.tocsin.domain.dissemination.Judgement;
import org.tocsin.domain.dissemination.Objection;
import org.tocsin.domain.dissemination.Precedent;
import org.tocsin.domain.dissemination.Review;
import org.tocsin.server.kafka.Answer;
import org.tocsin.server.kafka.Publishing;
import org.tocsin.server.review.ReviewRoom;
import org.tocsin.server.security.Identity;
import org.tocsin.server.security.Participants;
import org.tocsin.topology.fact.Considered;
import org.tocsin.topology.fact.Considered.Outcome;
import org.tocsin.topology.fact.Decided;
import org.tocsin.topology.fact.Refusal;
import org.tocsin.topology.fact.Submitted;
import org.tocsin.topology.fact.Waiting;

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
    private final Judge judge;
    private final ReviewRoom room;
    private final Participants participants;
    private final ConcurrentMap<AdvisoryId, Precedent> precedents = new ConcurrentHashMap<>();

    FakePublishing(Admitter admitter, Participants participants, ReviewRoom room) {
        this.admitter = admitter;
        this.judge = new Judge(admitter, _ -> false);
        this.room = room;
        this.participants = participants;
    }

    /// Forgets everything and is there again.
    public void reset() {
        handedIn.clear();
        waits.clear();
        precedents.keySet().forEach(room::end);
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
                    case Submitted.Reviewed(var review, var lane) -> reviewed(review, lane);
                    case Submitted.End end -> end(end);
                    case Submitted.ByHub _, Submitted.Erased _ ->
                            throw new AssertionError("the hub hands nothing in by itself here");
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
            case Admission.Waiting(var held) -> {
                room.put(new Waiting(held, submission.lane()));
                yield new Answer.Held(considered(held, submitted, Outcome.HELD));
            }
            case Admission.Admitted _, Admission.Superseded _ ->
                    new Answer.Admitted(decided(submitted, submission.lane(), Optional.empty()));
        };
    }

    private Answer reviewed(Review review, Lane lane) {
        var submitted = new Submitted.Reviewed(review, lane);
        var precedent = precedent(review.advisory());
        var held = precedent.held().orElseThrow();
        var directory = participants.snapshot();
        var judgement =
                judge.judge(
                        review,
                        precedent,
                        directory.participant(held.submission().originator()),
                        directory.reader(new Identity.Human(review.by()), review.at()));
        precedents.put(review.advisory(), precedent.with(judgement));
        return switch (judgement) {
            case Judgement.Unheard _ ->
                    new Answer.Reviewed(considered(held, submitted, Outcome.UNHEARD));
            case Judgement.Waits(var now) -> {
                room.put(new Waiting(now, lane));
                yield new Answer.Reviewed(considered(now, submitted, Outcome.WAITS));
            }
            case Judgement.Passed(var now, var admission) ->
                    settled(
                            now,
                            submitted,
                            admission instanceof Admission.Admitted
                                    ? Outcome.ADMITTED
                                    : Outcome.REFUSED);
            case Judgement.Rejected(var now, var _) -> settled(now, submitted, Outcome.REJECTED);
            case Judgement.Confirmed(var now) -> settled(now, submitted, Outcome.CONFIRMED);
            case Judgement.TakenBack(var now) -> settled(now, submitted, Outcome.RETRACTED);
        };
    }

    private Answer settled(Held held, Submitted submitted, Outcome outcome) {
        room.end(held.submission().id());
        return new Answer.Reviewed(considered(held, submitted, outcome));
    }

    private static Considered considered(Held held, Submitted submitted, Outcome outcome) {
        var submission = held.submission();
        return new Considered(
                submitted.decision(),
                submission.id(),
                submission.version(),
                submission.originator(),
                submission.lane(),
                outcome,
                Optional.empty(),
                Optional.empty(),
                held.missing(),
                List.of(),
                submitted.submittedAt(),
                Optional.empty());
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
