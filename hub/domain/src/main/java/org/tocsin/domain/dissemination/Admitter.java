package org.tocsin.domain.dissemination;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.tocsin.domain.advisory.Advisory;
import org.tocsin.domain.advisory.AdvisoryId;
import org.tocsin.domain.advisory.EndingRequest;
import org.tocsin.domain.advisory.IdScheme;
import org.tocsin.domain.advisory.Submission;
import org.tocsin.domain.area.Gazetteer;
import org.tocsin.domain.area.StateCode;
import org.tocsin.domain.dissemination.Objection.Code;
import org.tocsin.domain.party.Participant;
import org.tocsin.domain.party.PersonId;
import org.tocsin.domain.party.Role;

/// Decides whether a submission becomes a version of an advisory.
///
/// The same submission, precedent and originator always give the same admission.
///
/// Source: SPECIFICATION.md.
public final class Admitter {
    /// The most bytes that all editions of one version have together.
    public static final int EDITION_BYTES_MAX = 4 * 1024 * 1024;

    private final Neighbourhoods neighbourhoods;
    private final ContentRules rules;
    private final ReviewRules reviews;
    private final IdScheme ids;
    private final Sealing sealing;

    /// Creates an admitter.
    public Admitter(Gazetteer gazetteer, Law law, IdScheme ids, Sealer sealer) {
        this.neighbourhoods = new Neighbourhoods(gazetteer);
        this.rules = new ContentRules(gazetteer, law);
        this.reviews = new ReviewRules(law);
        this.ids = ids;
        this.sealing = new Sealing(sealer);
    }

    /// Returns what becomes of `submission`. What was retracted is not given out again, not even as
    /// the answer to a repeat.
    ///
    /// @param precedent what was decided on this advisory before
    /// @param originator the participant that hands it in; empty when the hub does not know it
    public Admission admit(
            Submission submission, Precedent precedent, Optional<Participant> originator) {
        if (precedent.knows(submission)) {
            return stored(submission, precedent);
        }
        var stored = precedent.refusals().get(submission.content());
        if (stored != null) {
            return new Admission.Refused(stored);
        }
        return precedent
                .waiting(submission)
                .<Admission>map(Admission.Waiting::new)
                .orElseGet(() -> decide(submission, precedent, originator));
    }

    /// Returns what becomes of `submission` once everybody who has to has looked at it.
    public Admission reviewed(
            Submission handedIn, Precedent precedent, Optional<Participant> originator) {
        return made(handedIn, precedent, originator, true);
    }

    /// Returns what would become of `submission` if it were handed in as a first version, signed as
    /// it has to be.
    public Admission previewed(Submission submission, Optional<Participant> originator) {
        return made(submission.asVersion(1), Precedent.NONE, originator, false);
    }

    private Admission made(
            Submission handedIn,
            Precedent precedent,
            Optional<Participant> originator,
            boolean isSigned) {
        var submission = neighbourhoods.resolved(handedIn);
        var publisher = originator.filter(it -> it.id().equals(submission.originator()));
        var objections =
                new ArrayList<>(
                        publisherObjection(publisher, submission.by(), submission.submittedAt()));
        objections.addAll(orderObjections(submission, precedent));
        publisher.ifPresent(it -> objections.addAll(rules.objections(submission, it)));
        if (publisher.isEmpty() || !objections.isEmpty()) {
            return new Admission.Refused(objections);
        }
        var home = publisher.get().state();
        var advisory =
                precedent
                        .latest()
                        .map(latest -> latest.corrected(submission, home))
                        .orElseGet(() -> Advisory.first(submission, home));
        if (isSigned) {
            objections.addAll(sealing.objections(advisory, submission, publisher.get()));
        }
        return objections.isEmpty()
                ? released(advisory, sealing.fresh(advisory, submission, precedent))
                : new Admission.Refused(objections);
    }

    /// Returns what stands against `submission` for a key that is not known, even if it is handed
    /// in again when that is; empty when nothing does. Unmodifiable. Source: SPECIFICATION.md G-5.
    public List<Objection> unknownKeys(Submission submission, Participant originator) {
        return SignatureRules.unknownKeys(submission, originator);
    }

    /// Returns what stands against `submission` for what it is made from; empty when nothing does.
    /// Unmodifiable. Source: SPECIFICATION.md L-10.
    ///
    /// @param isRetracted whether an advisory was retracted
    public List<Objection> objections(Submission submission, Predicate<AdvisoryId> isRetracted) {
        return ProtectionRules.tainted(submission, isRetracted);
    }

    /// Returns why somebody has to look at `submission` before it goes out; empty when nobody has
    /// to. Unmodifiable.
    ///
    /// @param home the originator's State
    public List<Concern> concerns(Submission submission, StateCode home) {
        return reviews.concerns(submission, home);
    }

    /// Returns what is to be looked at after it went out; empty when nothing is.
    ///
    /// Source: SPECIFICATION.md A-27.
    public Optional<Held> reviewedAfterwards(Submission submission, Participant originator) {
        if (!ReviewRules.mayGoOutFirst(submission)) {
            return Optional.empty();
        }
        var concerns = concerns(submission, originator.state());
        return concerns.isEmpty() || !ReviewRules.isReviewedAfterwards(submission, concerns)
                ? Optional.empty()
                : Optional.of(
                        Held.fresh(
                                neighbourhoods.resolved(submission),
                                originator.state(),
                                concerns,
                                true));
    }

    /// Returns what became of `submission`, which was let in, as far as it is still out.
    Admission stored(Submission submission, Precedent precedent) {
        return precedent
                .latest()
                .filter(latest -> latest.version() == submission.version())
                .filter(_ -> !precedent.isRetracted())
                .<Admission>map(latest -> released(latest, sealing.again(latest, precedent)))
                .orElseGet(Admission.Superseded::new);
    }

    /// Returns what stands against `submission` whatever was decided before, but for the size of
    /// its editions; empty when nothing does. Unmodifiable
    ///
    /// @param originator the participant that hands it in; empty when the hub does not know it
    public List<Objection> objections(Submission submission, Optional<Participant> originator) {
        var publisher = originator.filter(it -> it.id().equals(submission.originator()));
        var resolved = neighbourhoods.resolved(submission);
        var found =
                Stream.concat(
                                publisherObjection(
                                        publisher, submission.by(), submission.submittedAt())
                                        .stream(),
                                publisher.stream()
                                        .flatMap(it -> rules.objections(resolved, it).stream()))
                        .toList();
        return found.isEmpty()
                ? publisher.map(it -> sealing.objections(resolved, it)).orElse(found)
                : found;
    }

    /// Returns why `request` cannot end the advisory; empty when it does. Unmodifiable.
    public List<Objection> objections(EndingRequest request, Optional<Participant> originator) {
        if (!ids.id(request.originator(), request.reference()).equals(request.id())) {
            return List.of(
                    new Objection(
                            Code.NOT_YOURS, "A-15", "", "only its originator ends an advisory"));
        }
        return publisherObjection(
                originator.filter(publisher -> publisher.id().equals(request.originator())),
                request.by(),
                request.submittedAt());
    }

    private Admission decide(
            Submission submission, Precedent precedent, Optional<Participant> originator) {
        return switch (reviewed(submission, precedent, originator)) {
            case Admission.Admitted admitted ->
                    lookedAt(admitted, submission, precedent, originator.orElseThrow().state());
            case Admission other -> other;
        };
    }

    /// What is admissible goes out, or waits for those who have to look at it first; not before
    /// what went out unseen has been looked at.
    private Admission lookedAt(
            Admission.Admitted admitted,
            Submission submission,
            Precedent precedent,
            StateCode home) {
        var concerns = new ArrayList<>(reviews.concerns(submission, home));
        precedent
                .latest()
                .map(latest -> ReviewRules.widenings(submission, latest, admitted.advisory()))
                .ifPresent(concerns::addAll);
        if (concerns.isEmpty() || ReviewRules.isReviewedAfterwards(submission, concerns)) {
            return admitted;
        }
        var first = precedent.lookedAtFirst();
        return first.isEmpty()
                ? new Admission.Waiting(
                        Held.fresh(neighbourhoods.resolved(submission), home, concerns, false))
                : new Admission.Refused(first);
    }

    private static Admission released(Advisory advisory, List<SealedEdition> editions) {
        long bytes = editions.stream().mapToLong(SealedEdition::bytes).sum();
        if (bytes > EDITION_BYTES_MAX) {
            return new Admission.Refused(
                    List.of(
                            new Objection(
                                    Code.TOO_MUCH,
                                    "A-3",
                                    "portions",
                                    "all editions together have more than 4 MiB")));
        }
        return new Admission.Admitted(advisory, editions);
    }

    private static List<Objection> publisherObjection(
            Optional<Participant> originator, Optional<PersonId> by, Instant at) {
        var publishes =
                originator
                        .filter(publisher -> publisher.takesPartAt(at))
                        .filter(publisher -> publisher.is(Role.PUBLISHER))
                        .filter(publisher -> by.map(id -> mayAct(publisher, id, at)).orElse(true));
        return publishes.isPresent()
                ? List.of()
                : List.of(
                        new Objection(
                                Code.NOT_A_PUBLISHER, "A-2", "", "not enrolled as a publisher"));
    }

    private static boolean mayAct(Participant publisher, PersonId id, Instant at) {
        return publisher
                .person(id)
                .filter(person -> person.actsAt(at) && person.roles().contains(Role.PUBLISHER))
                .isPresent();
    }

    private List<Objection> orderObjections(Submission submission, Precedent precedent) {
        if (!ids.id(submission.originator(), submission.reference()).equals(submission.id())) {
            return List.of(objection(Code.NOT_YOURS, "A-1", "", "the id is not of this reference"));
        }
        if (!precedent.isOpen()) {
            return List.of(objection(Code.ENDED, "A-14", "", "the advisory has ended"));
        }
        if (submission.version() < precedent.nextVersion()) {
            return List.of(
                    objection(
                            Code.CONTENT_DIFFERS,
                            "A-12",
                            "version",
                            "this version was admitted with other content"));
        }
        if (submission.version() > precedent.nextVersion()) {
            return List.of(
                    objection(
                            Code.OUT_OF_ORDER,
                            "A-12",
                            "version",
                            "the next version is " + precedent.nextVersion()));
        }
        return precedent
                .latest()
                .map(latest -> CorrectionRules.objections(submission, latest))
                .orElse(List.of());
    }

    private static Objection objection(Code code, String rule, String field, String explanation) {
        return new Objection(code, rule, field, explanation);
    }
}
