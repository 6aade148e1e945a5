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
/// @param endedAt when the word was handed in, UTC
public record Ended(
        DecisionId decision,
        AdvisoryId advisory,
        ParticipantId originator,
        Ending ending,
        Instant endedAt) {}
