package org.tocsin.domain.advisory;

import java.time.Instant;
import java.util.Optional;
import org.tocsin.domain.party.ParticipantId;
import org.tocsin.domain.party.PersonId;

/// A publisher's word that an advisory of its own ends.
///
/// Source: SPECIFICATION.md A-15, L-4, L-5.
///
/// @param id the advisory
/// @param originator who says so
/// @param by the person who did, when it was one
/// @param reference the publisher's own reference, which shows that the advisory is its own
/// @param ending how it ends
/// @param submittedAt when it reached the hub, UTC
public record EndingRequest(
        AdvisoryId id,
        ParticipantId originator,
        Optional<PersonId> by,
        Reference reference,
        Ending ending,
        Instant submittedAt) {
    public EndingRequest {
        if (by.filter(person -> !person.participant().equals(originator)).isPresent()) {
            throw new IllegalArgumentException("a person acts for the own organisation only");
        }
    }

    @Override
    public String toString() {
        return "EndingRequest[" + id + " " + ending + "]";
    }
}
