package org.tocsin.topology.fact;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.tocsin.domain.advisory.AdvisoryId;
import org.tocsin.domain.advisory.Ending;
import org.tocsin.domain.advisory.Lane;
import org.tocsin.domain.advisory.Validity;
import org.tocsin.domain.audit.OutcomeGroup;
import org.tocsin.domain.dissemination.DecisionId;
import org.tocsin.domain.party.ParticipantId;

/// The fact that a version or ending was let in, and what that means for each reader.
///
/// @param decision the decision; a repeat has the same
/// @param advisory the advisory
/// @param version the version; 0 for an ending
/// @param originator who handed it in
/// @param lane the way it takes
/// @param ending how the advisory ended; absent for a version
/// @param decidedAt when it was handed in, UTC
/// @param expiresAt from when on the version no longer counts for anybody, UTC; absent for an
///   ending
/// @param outcomes what each participant and person was to get; empty for an ending. Unmodifiable
/// @param obligations what is to be seen to afterwards
public record Decided(
        DecisionId decision,
        AdvisoryId advisory,
        int version,
        ParticipantId originator,
        Lane lane,
        Optional<Ending> ending,
        Instant decidedAt,
        Optional<Instant> expiresAt,
        List<OutcomeGroup> outcomes,
        Obligations obligations) {
    public Decided {
        outcomes = List.copyOf(outcomes);
    }

    /// Makes one after which there is nothing to see to.
    public Decided(
            DecisionId decision,
            AdvisoryId advisory,
            int version,
            ParticipantId originator,
            Lane lane,
            Optional<Ending> ending,
            Instant decidedAt,
            Optional<Instant> expiresAt,
            List<OutcomeGroup> outcomes) {
        this(
                decision,
                advisory,
                version,
                originator,
                lane,
                ending,
                decidedAt,
                expiresAt,
                outcomes,
                Obligations.NONE);
    }

    /// Returns when the originator is warned that the time until `end` runs out, UTC.
    public Instant warnedAt(Instant end) {
        return new Validity(decidedAt, end).warning();
    }

    /// Returns this without what it meant for each reader.
    public Decided withoutOutcomes() {
        return new Decided(
                decision,
                advisory,
                version,
                originator,
                lane,
                ending,
                decidedAt,
                expiresAt,
                List.of(),
                obligations);
    }
}
