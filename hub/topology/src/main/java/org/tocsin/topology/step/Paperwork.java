package org.tocsin.topology.step;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.tocsin.domain.advisory.Advisory;
import org.tocsin.domain.advisory.Ending;
import org.tocsin.domain.advisory.EndingRequest;
import org.tocsin.domain.advisory.Lane;
import org.tocsin.domain.advisory.PersonalData;
import org.tocsin.domain.advisory.Submission;
import org.tocsin.domain.audit.OutcomeGroup;
import org.tocsin.domain.dissemination.Concern;
import org.tocsin.domain.dissemination.DecisionId;
import org.tocsin.domain.dissemination.Edition;
import org.tocsin.domain.dissemination.Held;
import org.tocsin.domain.dissemination.Listing;
import org.tocsin.domain.dissemination.Objection;
import org.tocsin.domain.dissemination.Review;
import org.tocsin.domain.dissemination.SealedEdition;
import org.tocsin.domain.party.Participant;
import org.tocsin.topology.fact.Considered;
import org.tocsin.topology.fact.Considered.Outcome;
import org.tocsin.topology.fact.Decided;
import org.tocsin.topology.fact.Ended;
import org.tocsin.topology.fact.Envelope;
import org.tocsin.topology.fact.Obligations;
import org.tocsin.topology.fact.Refusal;
import org.tocsin.topology.fact.Release;
import org.tocsin.topology.fact.Retention;
import org.tocsin.topology.fact.Submitted;
import org.tocsin.topology.fact.Waiting;

/// Writes down what was decided in one lane.
///
/// @param lane the lane
record Paperwork(Lane lane) {
    private static final Objection ENDED =
            new Objection(Objection.Code.ENDED, "A-14", "", "the advisory has ended");

    /// What a version means for everybody.
    Decided decided(
            Submission submission,
            Advisory advisory,
            List<SealedEdition> sealed,
            List<Participant> everybody,
            Optional<Held> due) {
        var editions = sealed.stream().map(SealedEdition::edition).toList();
        var expiries = editions.stream().map(Edition::expires).distinct().sorted().toList();
        return new Decided(
                DecisionId.of(submission),
                advisory.id(),
                advisory.version(),
                advisory.originator(),
                lane,
                Optional.empty(),
                submission.submittedAt(),
                Optional.of(expiries.getLast()),
                OutcomeGroup.of(
                        editions, advisory.portions().size(), everybody, submission.submittedAt()),
                new Obligations(
                        Optional.of(submission.reference()),
                        due.flatMap(Held::dueAt),
                        submission.protection().retainUntil(),
                        Listing.dueAt(submission),
                        expiries.subList(0, expiries.size() - 1),
                        submission.derivedFrom()));
    }

    Decided decided(EndingRequest request, Ending ending) {
        return withoutOutcomes(new Submitted.End(request), Optional.of(ending));
    }

    /// What can still be said of a version whose decision was lost beside its precedent in a crash.
    Decided withoutOutcomes(Submission submission) {
        return withoutOutcomes(new Submitted.Version(submission), Optional.empty());
    }

    private Decided withoutOutcomes(Submitted submitted, Optional<Ending> ending) {
        return new Decided(
                submitted.decision(),
                submitted.advisory(),
                submitted.version(),
                submitted.originator(),
                lane,
                ending,
                submitted.submittedAt(),
                Optional.empty(),
                List.of());
    }

    Verdict admitted(
            Submission submission,
            Advisory advisory,
            List<SealedEdition> editions,
            Decided decided) {
        return Verdict.admitted(
                decided,
                IntStream.range(0, editions.size())
                        .<Release>mapToObj(ordinal ->
                                new Release.OfEdition(
                                        new Envelope(
                                                decided.decision(),
                                                advisory.id(),
                                                advisory.version(),
                                                advisory.originator(),
                                                submission.reference(),
                                                ordinal,
                                                editions.size(),
                                                advisory.portions().size(),
                                                advisory.personalData(),
                                                decided.decidedAt()),
                                        editions.get(ordinal)))
                        .toList());
    }

    Verdict closed(EndingRequest request, Decided decided, Ending ending, boolean isRetracted) {
        var envelope =
                new Envelope(
                        decided.decision(),
                        request.id(),
                        0,
                        request.originator(),
                        request.reference(),
                        0,
                        1,
                        0,
                        PersonalData.NONE,
                        decided.decidedAt());
        var ended =
                new Ended(
                        decided.decision(),
                        request.id(),
                        request.originator(),
                        ending,
                        isRetracted,
                        decided.decidedAt());
        return Verdict.closed(decided, new Release.OfEnding(envelope, ending), ended);
    }

    Verdict rejected(Submitted submitted, List<Objection> objections) {
        return Verdict.rejected(
                new Refusal(
                        submitted.decision(),
                        submitted.advisory(),
                        submitted.originator(),
                        submitted.version(),
                        submitted.submittedAt(),
                        objections));
    }

    /// A version is refused whose advisory was purged before.
    Verdict tooLate(Submitted.Erased erased) {
        return rejected(erased, List.of(ENDED));
    }

    /// A version is refused at `instant`.
    Verdict rejected(Submission submission, List<Objection> objections, Instant instant) {
        return Verdict.rejected(
                new Refusal(
                        DecisionId.of(submission),
                        submission.id(),
                        submission.originator(),
                        submission.version(),
                        submission.submittedAt(),
                        objections,
                        Retention.ofRefused(submission.at(instant), lane)));
    }

    /// It waits because it was handed in; or, when it is out, for a look afterwards.
    Verdict waits(Held held) {
        var submission = held.submission();
        return Verdict.waits(
                new Waiting(held, lane),
                considered(
                        DecisionId.of(submission),
                        held,
                        held.isOut() ? Outcome.DUE : Outcome.HELD,
                        Optional.empty(),
                        submission.submittedAt()));
    }

    /// It goes on to wait after a review.
    Verdict waits(Held held, Review review) {
        return Verdict.waits(
                new Waiting(held, lane),
                considered(
                        DecisionId.of(review),
                        held,
                        Outcome.WAITS,
                        Optional.of(review),
                        review.at()));
    }

    /// It waits no more after a review.
    Verdict settled(Held held, Review review, Outcome outcome) {
        return Verdict.settled(held.submission().id())
                .and(
                        Verdict.looked(
                                considered(
                                        DecisionId.of(review),
                                        held,
                                        outcome,
                                        Optional.of(review),
                                        review.at())));
    }

    /// The review does not count.
    Verdict unheard(Review review) {
        return Verdict.looked(
                new Considered(
                        DecisionId.of(review),
                        review.advisory(),
                        review.version(),
                        review.by().participant(),
                        lane,
                        Outcome.UNHEARD,
                        Optional.of(review.by()),
                        Optional.of(review.as()),
                        Set.of(),
                        List.of(),
                        review.at(),
                        Optional.empty()));
    }

    private Considered considered(
            DecisionId decision,
            Held held,
            Outcome outcome,
            Optional<Review> review,
            Instant instant) {
        var submission = held.submission();
        return new Considered(
                decision,
                submission.id(),
                submission.version(),
                submission.originator(),
                lane,
                outcome,
                review.map(Review::by),
                review.map(Review::as),
                held.missing(),
                held.concerns().stream().map(Concern::rule).distinct().sorted().toList(),
                instant,
                outcome == Outcome.HELD ? Retention.ofHeld(submission, lane) : Optional.empty());
    }
}
