package org.tocsin.server.api.participant;

import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Set;
import org.tocsin.domain.party.Enrolment;
import org.tocsin.domain.party.Participant;
import org.tocsin.domain.party.ParticipantId;
import org.tocsin.domain.party.PersonId;
import org.tocsin.domain.party.Standing.Step;
import org.tocsin.server.api.participant.Changes.Result;
import org.tocsin.server.problem.Problem;
import org.tocsin.server.problem.ProblemType;
import org.tocsin.server.security.Caller;
import org.tocsin.server.security.Denials;
import org.tocsin.server.security.Directory;
import org.tocsin.server.security.EnrolmentLog.Decision;
import org.tocsin.server.security.Identity;

/// Changes participants, one change at a time in the whole hub. Methods block.
///
/// What a change comes to is the domain's [Enrolment] to say; who may ask for it is
/// [RegistrarRule]'s.
@Singleton
final class Registry {
    private final Changes changes;
    private final Denials denials;

    Registry(Changes changes, Denials denials) {
        this.changes = changes;
        this.denials = denials;
    }

    /// Invites a participant that is not there yet; a second person approves of it.
    ///
    /// An id that is taken tells of a participant which the caller may not see, so it is on record
    /// who asked.
    Result enrol(Caller by, Participant fresh) {
        var result = changes.settled(by, (caller, directory) -> enrolled(caller, fresh, directory));
        if (result instanceof Result.Refused(var problem)
                && problem.type() == ProblemType.CONFLICT) {
            denials.note(by, "S-13", "enrol");
        }
        return result;
    }

    private Decision<Result> enrolled(Caller caller, Participant fresh, Directory directory) {
        var refusal = RegistrarRule.enrolling(caller, fresh);
        if (refusal.isPresent()) {
            return Changes.refused(refusal.get());
        }
        return directory.participant(fresh.id()).isPresent()
                ? Changes.refused(taken())
                : changes.keep(caller, Enrolment.invited(fresh, changes.asking(caller)));
    }

    /// Makes a participant what `after` says, but for suspensions; what widens waits.
    Result change(Caller by, Participant after) {
        return changes.with(
                by,
                after.id(),
                (caller, known) -> {
                    var before = known.participant();
                    var wanted = Suspension.kept(before, after);
                    return RegistrarRule.changing(caller, before, wanted)
                            .map(Changes::refused)
                            .orElseGet(() ->
                                    changes.keep(
                                            caller, known.changed(wanted, changes.asking(caller))));
                });
    }

    /// Suspends a participant at once, or asks for its suspension to be lifted.
    Result suspend(Caller by, ParticipantId id, boolean suspended) {
        return changes.with(
                by,
                id,
                (caller, known) -> {
                    var refusal = RegistrarRule.touching(caller, known.participant());
                    if (refusal.isPresent()) {
                        return Changes.refused(refusal.get());
                    }
                    var before = known.participant();
                    if (before.suspended() == suspended) {
                        return new Decision.Leave<>(new Result.Done(known, Map.of()));
                    }
                    var after = before.withSuspended(suspended);
                    return after.equals(before)
                            ? Changes.refused(
                                    conflict("It has not been approved; refuse it instead."))
                            : changes.keep(caller, known.asked(after, changes.asking(caller)));
                });
    }

    /// Suspends a person at once, or asks for the person's suspension to be lifted.
    Result suspend(Caller by, PersonId id, boolean suspended) {
        return changes.with(
                by,
                id.participant(),
                (caller, known) -> {
                    var refusal = RegistrarRule.touching(caller, known.participant());
                    if (refusal.isPresent()) {
                        return Changes.refused(refusal.get());
                    }
                    return Suspension.of(known.participant(), id, suspended)
                            .map(after ->
                                    changes.keep(
                                            caller, known.asked(after, changes.asking(caller))))
                            .orElseGet(() -> Changes.refused(Changes.absent()));
                });
    }

    /// Makes a step that only the participant itself can make: to consent or to leave.
    Result step(Caller by, ParticipantId id, Step step) {
        return changes.with(
                by,
                id,
                (caller, known) -> {
                    if (!caller.identity().equals(new Identity.Machine(id))) {
                        return Changes.refused(onlyItself());
                    }
                    return known.after(step, changes.now())
                            .map(next -> changes.keep(caller, next))
                            .orElseGet(
                                    () -> new Decision.Leave<>(new Result.Done(known, Map.of())));
                });
    }

    /// Gives a new secret; the one before holds no longer.
    ///
    /// Everybody may do so for itself. A registrar ends the old one at once, and asks for a new
    /// one.
    Result rotate(Caller by, Identity whose) {
        return changes.with(
                by,
                whose.participant(),
                (caller, known) -> {
                    var client = whose.clientId();
                    if (caller.identity().equals(whose)) {
                        return renew(caller, known, client);
                    }
                    var refusal = RegistrarRule.touching(caller, known.participant());
                    if (refusal.isPresent()) {
                        return Changes.refused(refusal.get());
                    }
                    return isOf(whose, known.participant())
                            ? changes.keep(
                                    caller, known.withoutSecret(client, changes.asking(caller)))
                            : Changes.refused(Changes.absent());
                });
    }

    private Decision<Result> renew(Caller by, Enrolment known, String client) {
        var others =
                known.credentials().stream()
                        .filter(held -> !held.clientId().equals(client))
                        .toList();
        return changes.keep(by, known.withCredentials(others), Set.of(client));
    }

    private static boolean isOf(Identity whose, Participant participant) {
        return whose.asPerson().map(person -> participant.person(person).isPresent()).orElse(true);
    }

    private static Problem taken() {
        return Problem.of(ProblemType.CONFLICT, "The id is taken.").field("id");
    }

    private static Problem conflict(String detail) {
        return Problem.of(ProblemType.CONFLICT, detail);
    }

    private static Problem onlyItself() {
        return Problem.of(
                ProblemType.FORBIDDEN,
                "Only the participant itself says whether it takes part, by its own credential.");
    }
}
