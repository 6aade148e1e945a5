package org.tocsin.topology.fact;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
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
/// @param retention until when it is kept all the same; absent when it names nobody
public record Refusal(
        DecisionId decision,
        AdvisoryId advisory,
        ParticipantId originator,
        int version,
        Instant refusedAt,
        List<Objection> objections,
        Optional<Retention> retention) {
    public Refusal {
        objections = List.copyOf(objections);
    }

    /// Makes one of what names nobody.
    public Refusal(
            DecisionId decision,
            AdvisoryId advisory,
            ParticipantId originator,
            int version,
            Instant refusedAt,
            List<Objection> objections) {
        this(decision, advisory, originator, version, refusedAt, objections, Optional.empty());
    }
}
