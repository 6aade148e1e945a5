package org.tocsin.server.api.participant;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.tocsin.domain.party.Enrolment;
import org.tocsin.domain.party.Participant;
import org.tocsin.domain.party.ParticipantId;
import org.tocsin.domain.party.Proposal;
import org.tocsin.domain.party.Signing;
import org.tocsin.formats.json.SigningJson.Wish;
import org.tocsin.server.api.participant.Changes.Result;
import org.tocsin.server.problem.Problem;
import org.tocsin.server.problem.ProblemType;
import org.tocsin.server.security.Caller;
import org.tocsin.server.security.EnrolmentLog.Decision;
import org.tocsin.server.security.Identity;

/// Changes how participants sign. Methods block.
///
/// Another key, and the hub's vouching for who signed itself, are more, and wait for a person of
/// the registrar; the rest is less, and acts at once. Source: SPECIFICATION.md G-8.
@Singleton
final class SigningDesk {
    private final Changes changes;

    SigningDesk(Changes changes) {
        this.changes = changes;
    }

    /// Asks for a key.
    Result add(Caller by, ParticipantId id, Wish wish) {
        return with(
                by,
                id,
                (caller, known) ->
                        refusal(wish, wanted(known, changes.now()).signing())
                                .map(Changes::refused)
                                .orElseGet(() ->
                                        asked(
                                                caller,
                                                known,
                                                signing ->
                                                        signing.with(wish.from(changes.now())))));
    }

    /// Ends a key.
    Result end(Caller by, ParticipantId id, String key) {
        return narrowed(by, id, key, signing -> signing.ended(key, changes.now()));
    }

    /// Revokes a key.
    Result revoke(Caller by, ParticipantId id, String key) {
        return narrowed(by, id, key, signing -> signing.revoked(key, changes.now()));
    }

    /// Makes the participant sign itself.
    Result require(Caller by, ParticipantId id) {
        var now = changes.now();
        return with(
                by,
                id,
                (caller, known) ->
                        changes.keep(
                                caller,
                                known.signing(
                                        signing -> signing.requiredSince(now), UUID.randomUUID())));
    }

    /// Asks that the participant need not sign itself any more.
    Result release(Caller by, ParticipantId id) {
        return with(by, id, (caller, known) -> asked(caller, known, Signing::notRequired));
    }

    private Result narrowed(
            Caller by, ParticipantId id, String key, Function<Signing, Signing> narrowing) {
        return with(
                by,
                id,
                (caller, known) ->
                        known.participant().signing().key(key).isEmpty()
                                ? Changes.refused(Changes.absent())
                                : changes.keep(
                                        caller,
                                        known.signing(narrowing::apply, UUID.randomUUID())));
    }

    private Result with(
            Caller by, ParticipantId id, BiFunction<Caller, Enrolment, Decision<Result>> change) {
        return changes.with(
                by,
                id,
                (caller, known) ->
                        touching(caller, known.participant())
                                .map(Changes::refused)
                                .orElseGet(() -> change.apply(caller, known)));
    }

    private Decision<Result> asked(
            Caller by, Enrolment known, Function<Signing, Signing> widening) {
        return known.askedToSign(widening::apply, changes.asking(by))
                .map(next -> changes.keep(by, next))
                .orElseGet(() -> Changes.refused(left()));
    }

    private static Participant wanted(Enrolment known, Instant now) {
        return known.openAt(now).map(Proposal::wanted).orElse(known.participant());
    }

    private static Optional<Problem> touching(Caller caller, Participant participant) {
        return caller.identity().equals(new Identity.Machine(participant.id()))
                ? Optional.empty()
                : RegistrarRule.touching(caller, participant);
    }

    private Optional<Problem> refusal(Wish wish, Signing signing) {
        if (wish.until().filter(end -> !end.isAfter(changes.now())).isPresent()) {
            return Optional.of(
                    Problem.of(ProblemType.REFUSED, "The key has ended already.").field("until"));
        }
        if (signing.keys().size() >= Signing.KEYS_MAX) {
            return conflict("At most " + Signing.KEYS_MAX + " keys.");
        }
        return signing.key(wish.from(changes.now()).id()).isPresent()
                ? conflict("The key is known; one that ended or was revoked does not come back.")
                : Optional.empty();
    }

    private static Problem left() {
        return Problem.of(
                ProblemType.CONFLICT,
                "It has left; to come back it consents and is approved anew.");
    }

    private static Optional<Problem> conflict(String detail) {
        return Optional.of(Problem.of(ProblemType.CONFLICT, detail).field("publicKey"));
    }
}
