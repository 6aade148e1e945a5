package org.tocsin.server.api.participant;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.tocsin.domain.party.Credential;
import org.tocsin.domain.party.Enrolment;
import org.tocsin.domain.party.Participant;
import org.tocsin.domain.party.ParticipantId;
import org.tocsin.domain.party.PersonId;
import org.tocsin.server.problem.Problem;
import org.tocsin.server.problem.ProblemType;
import org.tocsin.server.security.Caller;
import org.tocsin.server.security.CredentialCheck;
import org.tocsin.server.security.CredentialCheck.Verdict;
import org.tocsin.server.security.Directory;
import org.tocsin.server.security.EnrolmentLog;
import org.tocsin.server.security.EnrolmentLog.Decision;
import org.tocsin.server.security.Identity;
import org.tocsin.server.security.Secrets;
import org.tocsin.topology.fact.Enrolled;

/// Changes participants, one change at a time in the whole hub. Methods block.
@Singleton
final class Registry {
    private final EnrolmentLog log;
    private final CredentialCheck check;
    private final Secrets secrets;
    private final Clock clock;

    /// What came of a change.
    sealed interface Result {
        /// The participant is as it was asked for.
        ///
        /// @param participant the participant
        /// @param secrets new secrets by client id, shown this once. Unmodifiable
        record Done(Participant participant, Map<String, String> secrets) implements Result {
            public Done {
                secrets = Map.copyOf(secrets);
            }

            @Override
            public String toString() {
                return "Done[" + participant.id() + "]";
            }
        }

        /// Nothing changed.
        ///
        /// @param problem why
        record Refused(Problem problem) implements Result {}
    }

    /// A change, decided by who the caller is and how everybody is when nothing else changes.
    private interface Deciding {
        Decision<Result> of(Caller caller, Directory directory);
    }

    /// A change of an enrolment that is known.
    private interface Change {
        Decision<Result> of(Caller caller, Enrolment known);
    }

    /// A change of a participant that is known; empty if what is to change is not there.
    private interface Touch {
        Optional<Participant> of(Participant known);
    }

    Registry(EnrolmentLog log, CredentialCheck check, Secrets secrets, Clock clock) {
        this.log = log;
        this.check = check;
        this.secrets = secrets;
        this.clock = clock;
    }

    /// Enrols a participant that is not there yet.
    Result enrol(Caller by, Participant fresh) {
        return settled(
                by,
                (caller, directory) -> {
                    var refusal = RegistrarRule.enrolling(caller, fresh);
                    if (refusal.isPresent()) {
                        return refused(refusal.get());
                    }
                    return directory.participant(fresh.id()).isPresent()
                            ? refused(taken())
                            : keep(caller, fresh, List.of());
                });
    }

    /// Makes a participant what `after` says, but for its suspension.
    Result change(Caller by, Participant after) {
        return with(
                by,
                after.id(),
                (caller, known) -> {
                    var before = known.participant();
                    var kept = Suspension.kept(before, after);
                    return RegistrarRule.changing(caller, before, kept)
                            .map(Registry::refused)
                            .orElseGet(() -> keep(caller, kept, known.credentials()));
                });
    }

    /// Suspends a participant, or lifts its suspension.
    Result suspend(Caller by, ParticipantId id, boolean suspended) {
        return touch(by, id, known -> Optional.of(Suspension.of(known, suspended)));
    }

    /// Suspends a person, or lifts the person's suspension.
    Result suspend(Caller by, PersonId id, boolean suspended) {
        return touch(by, id.participant(), known -> Suspension.of(known, id, suspended));
    }

    /// Gives a new secret; the one before holds no longer.
    ///
    /// Everybody may do so for itself, a registrar for those of its State.
    Result rotate(Caller by, Identity whose) {
        return with(
                by,
                whose.participant(),
                (caller, known) -> {
                    var refusal =
                            caller.identity().equals(whose)
                                    ? Optional.<Problem>empty()
                                    : RegistrarRule.touching(caller, known.participant());
                    if (refusal.isPresent()) {
                        return refused(refusal.get());
                    }
                    var others = new ArrayList<>(known.credentials());
                    return others.removeIf(held -> held.clientId().equals(whose.clientId()))
                            ? keep(caller, known.participant(), others)
                            : refused(absent());
                });
    }

    private Result touch(Caller by, ParticipantId id, Touch touch) {
        return with(
                by,
                id,
                (caller, known) -> {
                    var refusal = RegistrarRule.touching(caller, known.participant());
                    if (refusal.isPresent()) {
                        return refused(refusal.get());
                    }
                    return touch.of(known.participant())
                            .map(after -> keep(caller, after, known.credentials()))
                            .orElseGet(() -> refused(absent()));
                });
    }

    private Result with(Caller by, ParticipantId id, Change change) {
        return settled(
                by,
                (caller, directory) ->
                        directory
                                .enrolment(id)
                                .filter(known ->
                                        Sight.of(caller, known.participant()) != Sight.HIDDEN)
                                .map(known -> change.of(caller, known))
                                .orElseGet(() -> refused(absent())));
    }

    /// Asks who the caller is now, when nothing else changes; a registrar may be none any more.
    private Result settled(Caller by, Deciding deciding) {
        var result =
                log.change(directory ->
                        switch (check.again(by, directory)) {
                            case Verdict.Known(var caller) -> deciding.of(caller, directory);
                            case Verdict.Refused(var problem) -> refused(problem);
                        });
        return switch (result) {
            case EnrolmentLog.Result.Settled<Result>(var answer) -> answer;
            case EnrolmentLog.Result.Unavailable<Result>() -> new Result.Refused(away());
        };
    }

    /// Keeps the credentials that are still somebody's, and makes those that are missing.
    private Decision<Result> keep(Caller by, Participant after, List<Credential> held) {
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var credentials = new TreeMap<String, Credential>();
        held.forEach(credential -> credentials.put(credential.clientId(), credential));
        var clients = new ArrayList<String>();
        clients.add(after.id().value());
        after.persons().keySet().forEach(person -> clients.add(person.toString()));
        credentials.keySet().retainAll(clients);
        var fresh = new TreeMap<String, String>();
        for (var client : clients) {
            if (!credentials.containsKey(client)) {
                var secret = secrets.fresh();
                fresh.put(client, secret);
                credentials.put(client, secrets.credential(client, secret, now));
            }
        }
        var enrolment = new Enrolment(after, List.copyOf(credentials.values()));
        return new Decision.Write<>(
                new Enrolled(enrolment, now, by.identity().clientId()),
                new Result.Done(after, fresh));
    }

    private static Decision<Result> refused(Problem problem) {
        return new Decision.Leave<>(new Result.Refused(problem));
    }

    private static Problem taken() {
        return Problem.of(ProblemType.CONFLICT, "The id is taken.").field("id");
    }

    private static Problem absent() {
        return Problem.of(
                ProblemType.NOT_FOUND,
                "Check the address; what you may not see is not here either.");
    }

    private static Problem away() {
        return Problem.of(ProblemType.UNAVAILABLE, "The log is away; send the same again later.")
                .header("Retry-After", "5");
    }
}
