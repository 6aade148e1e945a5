package org.tocsin.topology.fact;

import java.time.Instant;
import java.util.List;
import org.tocsin.domain.advisory.AdvisoryId;
import org.tocsin.domain.dissemination.DecisionId;
import org.tocsin.domain.dissemination.Objection;
import org.tocsin.domain.party.ParticipantId;

/// The fact that a version or ending was not let in.
///
/// @param decision the decision; a repeat has the same
/// @param advisory the advisory
/// @param originator who handed it in
/// @param version the version; 0 for an ending
/// @param refusedAt when it was handed in, UTC
/// @param objections why; at least one. Unmodifiable
public record Refusal(
        DecisionId decision,
        AdvisoryId advisory,
        ParticipantId originator,
        int version,
        Instant refusedAt,
        List<Objection> objections) {
    public Refusal {
        objections = List.copyOf(objections);
    }
}
