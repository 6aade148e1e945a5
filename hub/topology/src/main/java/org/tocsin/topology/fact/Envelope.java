package org.tocsin.topology.fact;

import java.time.Instant;
import org.tocsin.domain.advisory.AdvisoryId;
import org.tocsin.domain.advisory.PersonalData;
import org.tocsin.domain.advisory.Reference;
import org.tocsin.domain.dissemination.DecisionId;
import org.tocsin.domain.party.ParticipantId;

/// What the hub itself must know of an edition under way. No reader is shown any of it.
///
/// @param decision the decision it belongs to; a repeat has the same
/// @param advisory the advisory
/// @param version 1 or more; 0 for an ending
/// @param originator who handed it in
/// @param reference the publisher's own reference, shown to the originator only
/// @param ordinal place among the editions of the decision, from 0, greater editions first
/// @param count how many editions the decision has; 1 for an ending
/// @param portionsInAll how many portions the whole version has; 0 for an ending
/// @param personalData how much the version says of persons, by its publisher; NONE for an ending
/// @param decidedAt when the version or ending was handed in, UTC
public record Envelope(
        DecisionId decision,
        AdvisoryId advisory,
        int version,
        ParticipantId originator,
        Reference reference,
        int ordinal,
        int count,
        int portionsInAll,
        PersonalData personalData,
        Instant decidedAt) {
    public Envelope {
        if (ordinal < 0 || ordinal >= count) {
            throw new IllegalArgumentException("an ordinal is 0 or more and below the count");
        }
    }
}
