package org.tocsin.domain.dissemination;

import java.util.List;
import java.util.Optional;
import org.tocsin.domain.advisory.Advisory;
import org.tocsin.domain.advisory.Submission;
import org.tocsin.domain.party.Participant;

/// How the editions of a version come by their seals.
final class Sealing {
    private final Sealer sealer;
    private final SignatureRules rules;

    Sealing(Sealer sealer) {
        this.sealer = sealer;
        this.rules = new SignatureRules(sealer);
    }

    /// Returns the editions of a version that is new. One that stays as it was keeps its seal,
    /// whatever became of the keys. Source: SPECIFICATION.md G-7.
    List<SealedEdition> fresh(Advisory advisory, Submission submission, Precedent precedent) {
        var before = precedent.sealedEditions();
        return Editions.of(advisory).stream()
                .map(edition ->
                        Optional.ofNullable(before.get(edition))
                                .map(seal -> sealer.sealed(edition, seal))
                                .orElseGet(() ->
                                        sealer.seal(edition, rules.signature(edition, submission))))
                .toList();
    }

    /// Returns the editions of the latest version as they were.
    List<SealedEdition> again(Advisory latest, Precedent precedent) {
        var before = precedent.sealedEditions();
        return Editions.of(latest).stream()
                .map(edition ->
                        Optional.ofNullable(before.get(edition))
                                .map(seal -> sealer.sealed(edition, seal))
                                .orElseGet(() -> sealer.seal(edition, Optional.empty())))
                .toList();
    }

    /// Returns what stands against the signatures of a version, or against their want; empty when
    /// nothing does.
    List<Objection> objections(Advisory advisory, Submission submission, Participant originator) {
        return rules.objections(Editions.of(advisory), submission, originator);
    }

    /// Returns what stands against the signatures of `submission`, whatever was decided before;
    /// empty also for what has no editions, or more than can be.
    List<Objection> objections(Submission submission, Participant originator) {
        var hasHeadline =
                submission.drafts().stream().anyMatch(draft -> draft.fragment().hasHeadline());
        var markings = submission.drafts().stream().map(draft -> draft.marking()).distinct();
        return hasHeadline && markings.count() <= Editions.MARKINGS_MAX
                ? objections(Advisory.first(submission, originator.state()), submission, originator)
                : List.of();
    }
}
