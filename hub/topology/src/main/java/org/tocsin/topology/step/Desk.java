package org.tocsin.topology.step;

import java.util.List;
import java.util.Optional;
import org.tocsin.domain.advisory.Ending;
import org.tocsin.domain.advisory.EndingRequest;
import org.tocsin.domain.advisory.Lane;
import org.tocsin.domain.advisory.Submission;
import org.tocsin.domain.dissemination.Admission;
import org.tocsin.domain.dissemination.Admitter;
import org.tocsin.domain.dissemination.DecisionId;
import org.tocsin.domain.dissemination.Held;
import org.tocsin.domain.dissemination.Judge;
import org.tocsin.domain.dissemination.Judgement;
import org.tocsin.domain.dissemination.Objection;
import org.tocsin.domain.dissemination.Precedent;
import org.tocsin.domain.dissemination.Review;
import org.tocsin.domain.marking.Reader;
import org.tocsin.domain.party.Participant;
import org.tocsin.domain.party.ParticipantId;
import org.tocsin.domain.party.PersonId;
import org.tocsin.topology.fact.Considered.Outcome;
import org.tocsin.topology.fact.Decided;
import org.tocsin.topology.fact.Enrolled;
import org.tocsin.topology.fact.Submitted;

/// Where one task decides: the domain's admitter and judge, and what was decided before.
final class Desk {
    private static final Objection UNCLAIMED =
            new Objection(
                    Objection.Code.OUT_OF_ORDER,
                    "L-2",
                    "",
                    "could not be admitted when it was handed in");

    private static final Objection TOO_URGENT =
            new Objection(
                    Objection.Code.NOT_VALID,
                    "L-2",
                    "portions",
                    "more urgent than what its reference was claimed for, which takes another one");

    private final Admitter admitter;
    private final Judge judge;
    private final Lane lane;
    private final Paperwork papers;
    private final Shelf shelf;
    private final Latest<Enrolled> participants;
    private final Endings endings;

    Desk(
            Admitter admitter,
            Lane lane,
            Shelf shelf,
            Latest<Enrolled> participants,
            Endings endings) {
        this.admitter = admitter;
        this.judge = new Judge(admitter, endings::isRetracted);
        this.lane = lane;
        this.papers = new Paperwork(lane);
        this.shelf = shelf;
        this.participants = participants;
        this.endings = endings;
    }

    Verdict decide(Submitted submitted) {
        var advisory = submitted.advisory().toString();
        var precedent = endings.with(shelf.precedent(advisory), advisory);
        var stored = shelf.decided(submitted.decision());
        return switch (submitted) {
            case Submitted.Version(var submission, var _) when isOver(precedent, stored) ->
                    Verdict.overtaken(stored.orElseGet(() -> papers.withoutOutcomes(submission)));
            case Submitted.Version version -> decide(version, precedent, stored);
            case Submitted.Erased erased -> decide(erased, precedent, stored);
            case Submitted.Reviewed(var review, var _) -> decide(review, precedent);
            case Submitted.End(var request) -> decide(request, precedent, stored);
            case Submitted.ByHub(var request) when isTooEarly(request, precedent) ->
                    Verdict.nothing();
            case Submitted.ByHub(var request) -> closed(request, precedent);
        };
    }

    private static boolean isOver(Precedent precedent, Optional<Decided> stored) {
        return stored.isPresent() && precedent.ending().isPresent();
    }

    private Verdict decide(
            Submitted.Version version, Precedent precedent, Optional<Decided> stored) {
        var submission = version.submission();
        var admission = admission(version, precedent);
        var next = precedent.with(submission, admission);
        return switch (admission) {
            case Admission.Admitted admitted -> {
                var due = due(submission, precedent);
                var after = due.map(next::withHeld).orElse(next);
                keep(precedent, after, submission);
                yield became(submission, admitted, stored, due)
                        .and(
                                due.map(papers::waits)
                                        .orElseGet(() -> settled(submission, precedent, after)));
            }
            case Admission.Waiting(Held held) -> {
                keep(precedent, next, submission);
                yield papers.waits(held);
            }
            case Admission.Refused _, Admission.Superseded() -> {
                keep(precedent, next, submission);
                yield became(submission, admission, stored, Optional.empty());
            }
        };
    }

    /// A key is destroyed when its advisory is purged, and for nothing else: whatever this lane
    /// knows of that, what belongs to it comes too late, unless it is a repeat of what was let in.
    private Verdict decide(Submitted.Erased erased, Precedent precedent, Optional<Decided> stored) {
        var left = erased.left();
        return stored.isPresent() || precedent.knows(left)
                ? Verdict.overtaken(stored.orElseGet(() -> papers.withoutOutcomes(left)))
                : papers.tooLate(erased);
    }

    /// What somebody has to look at although it goes out; a repeat has what its first time had.
    private Optional<Held> due(Submission submission, Precedent precedent) {
        return precedent.knows(submission)
                ? precedent
                        .outUnseen()
                        .filter(held -> held.submission().version() == submission.version())
                : participant(submission.originator())
                        .flatMap(originator -> admitter.reviewedAfterwards(submission, originator));
    }

    /// A version that waited is overtaken by one that does not have to. A repeat overtakes none; it
    /// says so again, in case that was lost in a crash, when nothing waits.
    private static Verdict settled(Submission submission, Precedent before, Precedent after) {
        var isTold = before.hasWaiting() || before.knows(submission);
        return isTold && !after.hasWaiting() ? Verdict.settled(submission.id()) : Verdict.nothing();
    }

    /// A first version is admitted in the lane that is its advisory's, so that no other lane can
    /// admit another; one that would be late there is not. What the node that took it found not
    /// admissible is not admitted, first version or correction, although this lane may not know why
    /// yet; a repeat has its stored answer. Source: SPECIFICATION.md L-2, S-18.
    private Admission admission(Submitted.Version version, Precedent precedent) {
        var submission = version.submission();
        var tainted = admitter.objections(submission, endings::isRetracted);
        if (!tainted.isEmpty() && !precedent.knows(submission)) {
            return new Admission.Refused(tainted);
        }
        var admission = admitter.admit(submission, precedent, participant(submission.originator()));
        var claimed =
                precedent.latest().isPresent()
                        ? version.claimed()
                        : version.claimed().filter(lane::equals);
        var isAtHome = claimed.isPresent() || precedent.isRepeatedBy(submission);
        var isLate = precedent.latest().isEmpty() && submission.lane().isMoreUrgentThan(lane);
        return switch (admission) {
            case Admission.Admitted _, Admission.Waiting _ when !isAtHome ->
                    new Admission.Refused(List.of(UNCLAIMED));
            case Admission.Admitted _, Admission.Waiting _ when isLate ->
                    new Admission.Refused(List.of(TOO_URGENT));
            case Admission other -> other;
        };
    }

    private Verdict became(
            Submission submission,
            Admission admission,
            Optional<Decided> stored,
            Optional<Held> due) {
        return switch (admission) {
            case Admission.Admitted(var advisory, var editions) -> {
                var decided =
                        stored.orElseGet(() ->
                                papers.decided(submission, advisory, editions, everybody(), due));
                shelf.put(decided);
                yield papers.admitted(submission, advisory, editions, decided);
            }
            case Admission.Refused(var objections) ->
                    papers.rejected(submission, objections, submission.submittedAt());
            case Admission.Waiting(Held held) -> papers.waits(held);
            case Admission.Superseded() ->
                    Verdict.overtaken(stored.orElseGet(() -> papers.withoutOutcomes(submission)));
        };
    }

    private Verdict decide(Review review, Precedent precedent) {
        var originator =
                precedent.held().flatMap(held -> participant(held.submission().originator()));
        var judgement = judge.judge(review, precedent, originator, reader(review.by()));
        var next = precedent.with(judgement);
        keep(precedent, next, review.advisory().toString());
        return switch (judgement) {
            case Judgement.Unheard _ -> papers.unheard(review);
            case Judgement.Waits(Held held) -> papers.waits(held, review);
            case Judgement.Passed(Held held, Admission admission) ->
                    became(
                                    held.submission(),
                                    admission,
                                    shelf.decided(DecisionId.of(held.submission())),
                                    Optional.empty())
                            .and(papers.settled(held, review, outcome(admission)));
            case Judgement.Rejected(Held held, Objection objection) ->
                    papers.rejected(held.submission(), List.of(objection), review.at())
                            .and(papers.settled(held, review, Outcome.REJECTED));
            case Judgement.Confirmed(Held held) -> papers.settled(held, review, Outcome.CONFIRMED);
            case Judgement.TakenBack(Held held) ->
                    closed(retraction(held, review), next)
                            .and(papers.settled(held, review, Outcome.RETRACTED));
        };
    }

    private static Outcome outcome(Admission admission) {
        return switch (admission) {
            case Admission.Admitted _, Admission.Superseded() -> Outcome.ADMITTED;
            case Admission.Waiting _ -> Outcome.WAITS;
            case Admission.Refused _ -> Outcome.REFUSED;
        };
    }

    private static EndingRequest retraction(Held held, Review review) {
        return new EndingRequest(
                review.advisory(),
                held.submission().originator(),
                Optional.empty(),
                held.submission().reference(),
                Ending.RETRACTED,
                review.at());
    }

    private Reader reader(PersonId id) {
        return participant(id.participant())
                .<Reader>flatMap(participant ->
                        participant
                                .person(id)
                                .map(person -> new Reader.Individual(participant, person)))
                .orElseGet(Reader.Anyone::new);
    }

    private Verdict decide(EndingRequest request, Precedent precedent, Optional<Decided> stored) {
        if (stored.isEmpty()) {
            var objections = admitter.objections(request, participant(request.originator()));
            if (!objections.isEmpty()) {
                return papers.rejected(new Submitted.End(request), objections);
            }
        }
        return closed(request, precedent);
    }

    /// Who keeps the dates may not have heard of the latest version when an earlier one's ran out.
    /// Source: SPECIFICATION.md L-13, G-20.
    private boolean isTooEarly(EndingRequest request, Precedent precedent) {
        return request.ending() == Ending.PURGED
                && shelf.isKeptAfter(precedent, request.submittedAt());
    }

    /// Nothing of what has ended waits, but for what went out unseen and can still be read: who has
    /// to look at that can take it back.
    private Verdict closed(EndingRequest request, Precedent precedent) {
        var closed = precedent.ended(request.ending());
        var ending = closed.ending().orElseThrow();
        var decided =
                shelf.decided(DecisionId.of(request))
                        .orElseGet(() -> papers.decided(request, ending));
        shelf.put(decided);
        shelf.put(request.id().toString(), closed);
        return papers.closed(request, decided, ending, endings.isRetracted(request, precedent))
                .and(
                        closed.outUnseen()
                                .map(papers::waits)
                                .orElseGet(() -> Verdict.settled(request.id())));
    }

    private void keep(Precedent before, Precedent next, Submission submission) {
        keep(before, next, submission.id().toString());
    }

    private void keep(Precedent before, Precedent next, String advisory) {
        if (!next.equals(before)) {
            shelf.put(advisory, next);
        }
    }

    private List<Participant> everybody() {
        return participants.all().stream().map(one -> one.enrolment().participant()).toList();
    }

    private Optional<Participant> participant(ParticipantId id) {
        return participants.get(id.value()).map(enrolled -> enrolled.enrolment().participant());
    }
}
