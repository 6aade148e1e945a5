package org.tocsin.domain.party;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;

/// A change that widens rights, asked for by one and waiting for a second person to approve.
///
/// Source: SPECIFICATION.md S-14, S-15.
///
/// @param id by which it is approved or refused
/// @param askedBy who asked for it: a participant's id for its machines, or `participant/name`
/// @param askedAt when, UTC
/// @param expiresAt the first instant at which it can no longer be approved, UTC
/// @param wanted the participant as it is to be
public record Proposal(
        UUID id, String askedBy, Instant askedAt, Instant expiresAt, Participant wanted) {

    /// Why somebody who may otherwise approve changes of a participant may not approve this one.
    public enum Bar {
        /// Only persons approve.
        NOT_A_PERSON,
        /// Nobody approves what they have asked for themselves.
        ASKED_FOR_IT
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
        return approver.get().toString().equals(askedBy)
                ? Optional.of(Bar.ASKED_FOR_IT)
                : Optional.empty();
    }

    Proposal with(UnaryOperator<Signing> change) {
        var changed = wanted.withSigning(change.apply(wanted.signing()));
        return new Proposal(id, askedBy, askedAt, expiresAt, changed);
    }

    Proposal after(Standing.Step step, Instant at) {
        var standing = wanted.standing().after(step, at).orElse(wanted.standing());
        return new Proposal(id, askedBy, askedAt, expiresAt, wanted.withStanding(standing));
    }
}
