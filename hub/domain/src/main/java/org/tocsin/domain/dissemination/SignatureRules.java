package org.tocsin.domain.dissemination;

import java.util.List;
import java.util.Optional;
import org.tocsin.domain.advisory.Signature;
import org.tocsin.domain.advisory.Submission;
import org.tocsin.domain.dissemination.Objection.Code;
import org.tocsin.domain.party.Participant;

/// Whether a submission is signed as it has to be: wholly, or not at all.
///
/// Of an edition that does not tell its originator, the originator's signature would tell it, so
/// the hub alone vouches for that one. Source: SPECIFICATION.md G-5, G-6.
final class SignatureRules {
    private static final String FIELD = "signatures";

    private final Sealer sealer;

    SignatureRules(Sealer sealer) {
        this.sealer = sealer;
    }

    /// Returns what stands against the signatures of `submission`; empty when nothing does.
    ///
    /// @param editions all that readers may see of it
    List<Objection> objections(
            List<Edition> editions, Submission submission, Participant originator) {
        var naming = editions.stream().filter(it -> it.originator().isPresent()).toList();
        if (submission.signatures().isEmpty()) {
            return originator.signing().isRequired() && !naming.isEmpty()
                    ? List.of(objection("G-6", "its originator signs itself, and this is unsigned"))
                    : List.of();
        }
        return naming.stream()
                .flatMap(edition -> objection(edition, submission, originator).stream())
                .distinct()
                .toList();
    }

    /// Returns what stands against the keys of `submission`, whatever was decided before: keys are
    /// never taken away, so that nothing was ever admitted by one that is not known.
    static List<Objection> unknownKeys(Submission submission, Participant originator) {
        return submission.signatures().stream()
                        .allMatch(it -> originator.signing().key(it.key()).isPresent())
                ? List.of()
                : List.of(objection("G-5", "it is signed by a key that is not known"));
    }

    /// Returns the originator's signature of `edition`; empty when the hub alone vouches.
    Optional<Signature> signature(Edition edition, Submission submission) {
        if (submission.signatures().isEmpty() || edition.originator().isEmpty()) {
            return Optional.empty();
        }
        var statement = sealer.statement(edition);
        return submission.signatures().stream()
                .filter(signature -> signature.statement().equals(statement))
                .findFirst();
    }

    private Optional<Objection> objection(
            Edition edition, Submission submission, Participant originator) {
        var signature = signature(edition, submission);
        if (signature.isEmpty()) {
            return Optional.of(objection("G-5", "an edition is not signed"));
        }
        var key =
                originator
                        .signing()
                        .key(signature.get().key())
                        .filter(it -> it.signsAt(submission.submittedAt()));
        if (key.isEmpty()) {
            return Optional.of(objection("G-5", "it is signed by a key that is not in force"));
        }
        return sealer.isSigned(edition, signature.get(), key.get())
                ? Optional.empty()
                : Optional.of(objection("G-5", "a signature is not of its edition"));
    }

    private static Objection objection(String rule, String explanation) {
        return new Objection(Code.NOT_SIGNED, rule, FIELD, explanation);
    }
}
