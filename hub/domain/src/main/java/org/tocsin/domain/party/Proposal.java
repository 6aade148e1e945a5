package org.tocsin.domain.party;

import java.time.Instant;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.tocsin.domain.party.Enrolment.Asking;

/// A change that widens rights, asked for by one and waiting for a second person to approve.
///
/// An id stands for one wish: what becomes another wish gets another id, so that nobody approves
/// what was not shown. Source: SPECIFICATION.md S-14, S-15, G-8.
///
/// @param id by which it is approved or refused
/// @param askedBy who asked for it first: a participant's id for its machines, or
///   `participant/name`
/// @param alsoAskedBy who has added to it since. Unmodifiable; may be empty
/// @param askedAt when it became what it is, UTC
/// @param expiresAt the first instant at which it can no longer be approved, UTC
/// @param wanted the participant as it is to be
/// @param secretsOf clients for which a secret is asked: a participant's id for its machines, or
///   `participant/name`. Unmodifiable; may be empty
public record Proposal(
        UUID id,
        String askedBy,
        Set<String> alsoAskedBy,
        Instant askedAt,
        Instant expiresAt,
        Participant wanted,
        Set<String> secretsOf) {

    /// Why somebody who may otherwise approve changes of a participant may not approve this one.
    public enum Bar {
        /// Only persons approve.
        NOT_A_PERSON,
        /// Nobody approves what they have asked for themselves, if only in part.
        ASKED_FOR_IT
    }

    public Proposal {
        alsoAskedBy = Set.copyOf(alsoAskedBy);
        secretsOf = Set.copyOf(secretsOf);
    }

    /// Says whether it can still be approved.
    public boolean isOpenAt(Instant instant) {
        return instant.isBefore(expiresAt);
    }

    /// Returns what keeps `approver` from approving; empty when nothing does.
    ///
    /// @param approver the person who would; absent for a machine
    public Optional<Bar> bar(Optional<PersonId> approver) {
        if (approver.isEmpty()) {
            return Optional.of(Bar.NOT_A_PERSON);
        }
        var person = approver.get().toString();
        return person.equals(askedBy) || alsoAskedBy.contains(person)
                ? Optional.of(Bar.ASKED_FOR_IT)
                : Optional.empty();
    }

    /// Returns this with more asked for, by one more.
    Proposal joined(Asking asking, Participant more) {
        var others = new HashSet<>(alsoAskedBy);
        others.add(asking.by());
        others.remove(askedBy);
        return new Proposal(
                asking.id(), askedBy, others, asking.at(), asking.expiresAt(), more, secretsOf);
    }

    /// Returns this with less asked for, under another id; unchanged when it comes to the same.
    Proposal with(UnaryOperator<Signing> narrowing, UUID another) {
        var less = wanted.withSigning(narrowing.apply(wanted.signing()));
        return less.equals(wanted)
                ? this
                : new Proposal(another, askedBy, alsoAskedBy, askedAt, expiresAt, less, secretsOf);
    }

    /// Returns this after a step that the participant made: what is asked for stays the same.
    Proposal after(Standing.Step step, Instant at) {
        var standing = wanted.standing().after(step, at).orElse(wanted.standing());
        return new Proposal(
                id,
                askedBy,
                alsoAskedBy,
                askedAt,
                expiresAt,
                wanted.withStanding(standing),
                secretsOf);
    }
}
