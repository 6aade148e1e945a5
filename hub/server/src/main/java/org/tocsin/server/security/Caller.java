package org.tocsin.server.security;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import org.tocsin.domain.marking.Reader;
import org.tocsin.domain.party.Credential;
import org.tocsin.domain.party.Participant;
import org.tocsin.domain.party.PersonId;
import org.tocsin.domain.party.Role;
import org.tocsin.server.problem.Problem;
import org.tocsin.server.problem.ProblemType;
import org.tocsin.server.problem.Problems;
import org.tocsin.topology.fact.AuditEntry;

/// Who makes a request, with what was known of it when the request came.
///
/// Anything that outlives the request keeps the [Identity], and what proved it, and asks
/// [Participants] at each use. Source: SPECIFICATION.md S-3.
///
/// @param identity who the credential proved
/// @param credential the credential by which it did
/// @param participant the participant, not suspended; it may not have joined, or have left
/// @param reader as whom the caller reads: itself; anyone while the rights lease has lapsed, and
///   for those who run or audit the hub
/// @param sure whether this node was sure of rights; while it is not, nobody has a role
public record Caller(
        Identity identity,
        Credential credential,
        Participant participant,
        Reader reader,
        boolean sure) {
    private static final Duration RETRY_AFTER = Duration.ofSeconds(5);

    /// Whether the caller does what `role` does: nobody who takes no part, nobody while rights are
    /// not sure, and a person only within the participant's roles.
    public boolean is(Role role) {
        return sure
                && participant.takesPart()
                && participant.is(role)
                && switch (identity) {
                    case Identity.Machine _ -> true;
                    case Identity.Human(var person) ->
                            participant.person(person).stream()
                                    .anyMatch(known -> known.roles().contains(role));
                };
    }

    /// Whether the caller reads as itself whenever rights are sure: everybody does but those who
    /// run or audit the hub. Source: SPECIFICATION.md M-2.
    public boolean isReader() {
        return switch (identity) {
            case Identity.Machine _ -> new Reader.Organisation(participant).isEnrolled();
            case Identity.Human(var person) ->
                    participant
                            .person(person)
                            .filter(known -> new Reader.Individual(participant, known).isEnrolled())
                            .isPresent();
        };
    }

    /// Returns the person, if the caller is one.
    public Optional<PersonId> person() {
        return switch (identity) {
            case Identity.Machine _ -> Optional.empty();
            case Identity.Human(var person) -> Optional.of(person);
        };
    }

    /// Returns a new entry for the record: that the caller did something at an instant.
    public AuditEntry entry(AuditEntry.Kind kind, Instant now) {
        var id = UUID.randomUUID().toString();
        return AuditEntry.of(kind, id, now.truncatedTo(ChronoUnit.MICROS))
                .by(participant.id().value(), person().map(Object::toString).orElse(""));
    }

    /// Returns this caller with the roles that this node last knew, whether or not they still hold:
    /// for what it takes to see that a node is cut off, and for what the log decides anew.
    public Caller asLastKnown() {
        return new Caller(identity, credential, participant, reader, true);
    }

    /// Returns what everybody is told of what takes rights while they are not sure; empty while
    /// they are. It tells nothing of the caller. Source: SPECIFICATION.md S-4, S-18.
    public Optional<Problem> unsure() {
        return sure ? Optional.empty() : Optional.of(Problems.away(RETRY_AFTER));
    }

    /// Returns the refusal of a caller without `role`, or of anybody while rights are not sure;
    /// empty if the caller has it.
    public Optional<Problem> lacks(Role role) {
        return is(role) ? Optional.empty() : unsure().or(() -> Optional.of(without(role)));
    }

    private static Problem without(Role role) {
        return Problem.of(ProblemType.FORBIDDEN, "This takes the role of " + role.code() + ".");
    }

    @Override
    public String toString() {
        return "Caller[" + identity.clientId() + "]";
    }
}
