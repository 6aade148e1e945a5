package org.tocsin.topology.fact;

import java.time.Instant;
import org.tocsin.domain.advisory.AdvisoryId;
import org.tocsin.domain.advisory.Ending;
import org.tocsin.domain.dissemination.DecisionId;
import org.tocsin.domain.party.ParticipantId;

/// The fact that an advisory has ended, for the lanes that did not see it themselves.
///
/// @param decision the decision; a repeat has the same
/// @param advisory the advisory
/// @param originator who ended it
/// @param ending how
/// @param isRetracted whether it was retracted, also when it is purged since
/// @param endedAt when the word was handed in, UTC
public record Ended(
        DecisionId decision,
        AdvisoryId advisory,
        ParticipantId originator,
        Ending ending,
        boolean isRetracted,
        Instant endedAt) {
    public Ended {
        isRetracted = isRetracted || ending == Ending.RETRACTED;
    }

    /// Makes one that is retracted if this ending says so.
    public Ended(
            DecisionId decision,
            AdvisoryId advisory,
            ParticipantId originator,
            Ending ending,
            Instant endedAt) {
        this(decision, advisory, originator, ending, false, endedAt);
    }
}
