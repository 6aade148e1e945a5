package org.tocsin.server.api.participant;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.locks.ReentrantLock;
import org.tocsin.domain.party.Credential;
import org.tocsin.domain.party.Enrolment;
import org.tocsin.domain.party.Participant;
import org.tocsin.domain.party.ParticipantId;
import org.tocsin.domain.party.PersonId;
import org.tocsin.server.problem.Problem;
import org.tocsin.server.problem.ProblemType;
import org.tocsin.server.security.Caller;
import org.tocsin.server.security.EnrolmentLog;
import org.tocsin.server.security.Identity;
import org.tocsin.server.security.Participants;
import org.tocsin.server.security.Secrets;
import org.tocsin.topology.fact.Enrolled;

/// Changes participants, one change at a time on this node. Methods block.
@Singleton
final class Registry {
    private final Participants participants;
    private final EnrolmentLog log;
    private final Secrets secrets;
    private final Clock clock;
    private final ReentrantLock changing = new ReentrantLock();

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

    /// A change of an enrolment that is known.
    private interface Change {
        Result of(Enrolment known);
    }

    Registry(Participants participants, EnrolmentLog log, Secrets secrets, Clock clock) {
        this.participants = participants;
        this.log = log;
        this.secrets = secrets;
        this.clock = clock;
    }

    /// Enrols a participant that is not there yet.
    Result enrol(Caller by, Participant fresh) {
        changing.lock();
        try {
            var refusal = RegistrarRule.enrolling(by, fresh);
            if (refusal.isPresent()) {
                return new Result.Refused(refusal.get());
            }
            if (participants.snapshot().participant(fresh.id()).isPresent()) {
                return new Result.Refused(
                        Problem.of(ProblemType.CONFLICT, "The id is taken.").field("id"));
            }
            return keep(by, fresh, List.of());
        } finally {
            changing.unlock();
        }
    }

    /// Makes a participant what `after` says, but for its suspension.
    Result change(Caller by, Participant after) {
        return with(
                by,
                after.id(),
                known -> {
                    var before = known.participant();
                    var kept = Suspension.kept(before, after);
                    return RegistrarRule.changing(by, before, kept)
                            .<Result>map(Result.Refused::new)
                            .orElseGet(() -> keep(by, kept, known.credentials()));
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
                known -> {
                    var refusal =
                            by.identity().equals(whose)
                                    ? Optional.<Problem>empty()
                                    : RegistrarRule.touching(by, known.participant());
                    if (refusal.isPresent()) {
                        return new Result.Refused(refusal.get());
                    }
                    var others = new ArrayList<>(known.credentials());
                    return others.removeIf(held -> held.clientId().equals(whose.clientId()))
                            ? keep(by, known.participant(), others)
                            : new Result.Refused(absent());
                });
    }

    private interface Touch {
        Optional<Participant> of(Participant known);
    }

    private Result touch(Caller by, ParticipantId id, Touch touch) {
        return with(
                by,
                id,
                known -> {
                    var refusal = RegistrarRule.touching(by, known.participant());
                    if (refusal.isPresent()) {
                        return new Result.Refused(refusal.get());
                    }
                    return touch.of(known.participant())
                            .map(after -> keep(by, after, known.credentials()))
                            .orElseGet(() -> new Result.Refused(absent()));
                });
    }

    private Result with(Caller by, ParticipantId id, Change change) {
        changing.lock();
        try {
            return participants
                    .snapshot()
                    .enrolment(id)
                    .filter(known -> Sight.of(by, known.participant()) != Sight.HIDDEN)
                    .map(change::of)
                    .orElseGet(() -> new Result.Refused(absent()));
        } finally {
            changing.unlock();
        }
    }

    /// Keeps the credentials that are still somebody's, and makes those that are missing.
    private Result keep(Caller by, Participant after, List<Credential> held) {
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
        return switch (log.append(new Enrolled(enrolment, now, by.identity().clientId()))) {
            case EnrolmentLog.Result.Kept() -> new Result.Done(after, fresh);
            case EnrolmentLog.Result.Unavailable() -> new Result.Refused(away());
        };
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
