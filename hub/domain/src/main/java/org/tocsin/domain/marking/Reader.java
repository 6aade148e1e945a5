package org.tocsin.domain.marking;

import java.time.Instant;
import java.util.Set;
import org.tocsin.domain.party.Clearance;
import org.tocsin.domain.party.Participant;
import org.tocsin.domain.party.Person;
import org.tocsin.domain.party.Role;

/// Who would read: nobody known, an organisation's machine, or a person of an organisation.
public sealed interface Reader {

    /// Somebody without credentials.
    record Anyone() implements Reader {}

    /// A participant by a credential that no person is bound to.
    ///
    /// @param participant the participant
    record Organisation(Participant participant) implements Reader {}

    /// A person of a participant by a credential of their own.
    ///
    /// @param participant the participant
    /// @param person one of the participant's persons
    record Individual(Participant participant, Person person) implements Reader {
        public Individual {
            if (!participant.person(person.id()).filter(person::equals).isPresent()) {
                throw new IllegalArgumentException("a person reads for the own organisation only");
            }
        }
    }

    /// Says whether the reader is enrolled to read, at whatever instant in its term: takes part, is
    /// not suspended, and neither runs nor audits the hub.
    ///
    /// Whoever runs the hub or audits it sees what happened, never what was said; to them the hub
    /// is as public as to anyone. Source: SPECIFICATION.md M-2; principles P03 and P31.
    default boolean isEnrolled() {
        return switch (this) {
            case Anyone() -> false;
            case Organisation(Participant participant) ->
                    participant.takesPart() && reads(participant.roles());
            case Individual(Participant participant, Person person) ->
                    participant.takesPart()
                            && !person.suspended()
                            && reads(participant.roles())
                            && reads(person.roles());
        };
    }

    /// Returns as whom the reader reads at `instant`: itself, or anyone once a term is over.
    ///
    /// Source: SPECIFICATION.md S-16.
    default Reader at(Instant instant) {
        return switch (this) {
            case Anyone() -> this;
            case Organisation(Participant participant) ->
                    participant.term().holdsAt(instant) ? this : new Anyone();
            case Individual(Participant participant, Person person) ->
                    participant.term().holdsAt(instant) && person.term().holdsAt(instant)
                            ? this
                            : new Anyone();
        };
    }

    /// Says whether the reader has the role; a person only if the organisation has it too.
    ///
    /// Source: SPECIFICATION.md M-16.
    default boolean is(Role role) {
        return switch (this) {
            case Anyone() -> false;
            case Organisation(Participant participant) -> participant.is(role);
            case Individual(Participant participant, Person person) ->
                    participant.is(role) && person.roles().contains(role);
        };
    }

    /// Returns the clearance that counts; [Clearance#NONE] for a reader who is not enrolled.
    default Clearance clearance() {
        if (!isEnrolled()) {
            return Clearance.NONE;
        }
        return switch (this) {
            case Anyone() -> Clearance.NONE;
            case Organisation(Participant participant) -> participant.clearance();
            case Individual(Participant participant, Person person) ->
                    person.clearance().cappedBy(participant.clearance());
        };
    }

    /// Returns the organisation that reads, as a set of none or one.
    default Set<Participant> organisation() {
        return switch (this) {
            case Anyone() -> Set.of();
            case Organisation(Participant participant) -> Set.of(participant);
            case Individual(Participant participant, Person _) -> Set.of(participant);
        };
    }

    private static boolean reads(Set<Role> roles) {
        return !roles.contains(Role.OPERATOR) && !roles.contains(Role.AUDITOR);
    }
}
