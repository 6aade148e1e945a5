package org.tocsin.topology.step;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.kafka.streams.state.KeyValueStore;
import org.tocsin.domain.advisory.Advisory;
import org.tocsin.domain.advisory.Ending;
import org.tocsin.domain.advisory.EndingRequest;
import org.tocsin.domain.advisory.Lane;
import org.tocsin.domain.advisory.Submission;
import org.tocsin.domain.audit.OutcomeGroup;
import org.tocsin.domain.dissemination.Admission;
import org.tocsin.domain.dissemination.Admitter;
import org.tocsin.domain.dissemination.DecisionId;
import org.tocsin.domain.dissemination.Edition;
import org.tocsin.domain.dissemination.Objection;
import org.tocsin.domain.dissemination.Precedent;
import org.tocsin.domain.dissemination.SealedEdition;
import org.tocsin.domain.party.Participant;
import org.tocsin.domain.party.ParticipantId;
import org.tocsin.topology.fact.Decided;
import org.tocsin.topology.fact.Ended;
import org.tocsin.topology.fact.Enrolled;
import org.tocsin.topology.fact.Envelope;
import org.tocsin.topology.fact.Refusal;
import org.tocsin.topology.fact.Release;
import org.tocsin.topology.fact.Submitted;

/// Where one task decides: the domain's admitter, and what was decided before.
final class Desk {
    private static final Objection UNCLAIMED =
            new Objection(
                    Objection.Code.OUT_OF_ORDER,
                    "L-2",
                    "",
                    "could not be admitted when it was handed in");

    private final Admitter admitter;
    private final Lane lane;
    private final Shelf shelf;
    private final Latest<Enrolled> participants;
    private final Latest<Ended> endings;

    /// What was decided before.
    ///
    /// @param precedents by advisory id
    /// @param decisions by decision id
    record Shelf(
            KeyValueStore<String, Precedent> precedents,
            KeyValueStore<String, Decided> decisions) {}

    Desk(
            Admitter admitter,
            Lane lane,
            Shelf shelf,
            Latest<Enrolled> participants,
            Latest<Ended> endings) {
        this.admitter = admitter;
        this.lane = lane;
        this.shelf = shelf;
        this.participants = participants;
        this.endings = endings;
    }

    Verdict decide(Submitted submitted) {
        var precedent = precedent(submitted.advisory().toString());
        var stored = stored(submitted.decision());
        return switch (submitted) {
            case Submitted.Version(var submission, var _) when isOver(precedent, stored) ->
                    new Verdict.Overtaken(stored.orElseGet(() -> withoutOutcomes(submission)));
            case Submitted.Version version -> decide(version, precedent, stored);
            case Submitted.End(var request) -> decide(request, precedent, stored);
        };
    }

    private Precedent precedent(String advisory) {
        var kept = Optional.ofNullable(shelf.precedents().get(advisory)).orElse(Precedent.NONE);
        return endings.get(advisory).map(ended -> kept.ended(ended.ending())).orElse(kept);
    }

    private Optional<Decided> stored(DecisionId decision) {
        return Optional.ofNullable(shelf.decisions().get(decision.value()));
    }

    private static boolean isOver(Precedent precedent, Optional<Decided> stored) {
        return stored.isPresent() && precedent.ending().isPresent();
    }

    private Verdict decide(
            Submitted.Version version, Precedent precedent, Optional<Decided> stored) {
        var submission = version.submission();
        var admission = admission(version, precedent);
        return switch (admission) {
            case Admission.Admitted(var advisory, var editions) -> {
                var decided = stored.orElseGet(() -> decided(submission, advisory, editions));
                if (stored.isEmpty()) {
                    shelf.decisions().put(decided.decision().value(), decided);
                }
                keep(submission, precedent, admission);
                yield new Verdict.Admitted(
                        decided, releases(submission, advisory, editions, decided));
            }
            case Admission.Refused(var objections) -> {
                keep(submission, precedent, admission);
                yield rejected(version, objections);
            }
            case Admission.Superseded() ->
                    new Verdict.Overtaken(stored.orElseGet(() -> withoutOutcomes(submission)));
        };
    }

    /// A first version is admitted in the lane that is its advisory's, so that no other lane can
    /// admit another. Source: SPECIFICATION.md L-2.
    private Admission admission(Submitted.Version version, Precedent precedent) {
        var submission = version.submission();
        var admission = admitter.admit(submission, precedent, participant(submission.originator()));
        var isAtHome =
                precedent.latest().isPresent()
                        || version.claimed().filter(lane::equals).isPresent();
        return admission instanceof Admission.Admitted && !isAtHome
                ? new Admission.Refused(List.of(UNCLAIMED))
                : admission;
    }

    private void keep(Submission submission, Precedent precedent, Admission admission) {
        var next = precedent.with(submission, admission);
        if (!next.equals(precedent)) {
            shelf.precedents().put(submission.id().toString(), next);
        }
    }

    private Verdict decide(EndingRequest request, Precedent precedent, Optional<Decided> stored) {
        var submitted = new Submitted.End(request);
        if (stored.isEmpty()) {
            var objections = admitter.objections(request, participant(request.originator()));
            if (!objections.isEmpty()) {
                return rejected(submitted, objections);
            }
        }
        var closed = precedent.ended(request.ending());
        var ending = closed.ending().orElseThrow();
        var decided = stored.orElseGet(() -> decided(submitted, ending));
        shelf.decisions().put(decided.decision().value(), decided);
        shelf.precedents().put(request.id().toString(), closed);
        return closed(request, decided, ending);
    }

    private Decided decided(Submission submission, Advisory advisory, List<SealedEdition> sealed) {
        var editions = sealed.stream().map(SealedEdition::edition).toList();
        var everybody =
                participants.all().stream().map(one -> one.enrolment().participant()).toList();
        return new Decided(
                DecisionId.of(submission),
                advisory.id(),
                advisory.version(),
                advisory.originator(),
                lane,
                Optional.empty(),
                submission.submittedAt(),
                editions.stream().map(Edition::expires).max(Instant::compareTo),
                OutcomeGroup.of(
                        editions, advisory.portions().size(), everybody, submission.submittedAt()));
    }

    private Decided decided(Submitted.End end, Ending ending) {
        return decidedWithoutOutcomes(end, Optional.of(ending));
    }

    /// What can still be said of a version whose decision was lost beside its precedent in a crash.
    private Decided withoutOutcomes(Submission submission) {
        return decidedWithoutOutcomes(new Submitted.Version(submission), Optional.empty());
    }

    private Decided decidedWithoutOutcomes(Submitted submitted, Optional<Ending> ending) {
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

    private static List<Release> releases(
            Submission submission,
            Advisory advisory,
            List<SealedEdition> editions,
            Decided decided) {
        return IntStream.range(0, editions.size())
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
                                        decided.decidedAt()),
                                editions.get(ordinal)))
                .toList();
    }

    private static Verdict closed(EndingRequest request, Decided decided, Ending ending) {
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
                        decided.decidedAt());
        var ended =
                new Ended(
                        decided.decision(),
                        request.id(),
                        request.originator(),
                        ending,
                        decided.decidedAt());
        return new Verdict.Closed(decided, new Release.OfEnding(envelope, ending), ended);
    }

    private static Verdict rejected(Submitted submitted, List<Objection> objections) {
        return new Verdict.Rejected(
                new Refusal(
                        submitted.decision(),
                        submitted.advisory(),
                        submitted.originator(),
                        submitted.version(),
                        submitted.submittedAt(),
                        objections));
    }

    private Optional<Participant> participant(ParticipantId id) {
        return participants.get(id.value()).map(enrolled -> enrolled.enrolment().participant());
    }
}
