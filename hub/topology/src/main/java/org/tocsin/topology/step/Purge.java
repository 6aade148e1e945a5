package org.tocsin.topology.step;

import java.time.Instant;
import java.util.Optional;
import org.tocsin.domain.advisory.AdvisoryId;
import org.tocsin.domain.advisory.Ending;
import org.tocsin.domain.advisory.EndingRequest;
import org.tocsin.domain.advisory.Lane;
import org.tocsin.domain.advisory.Reference;
import org.tocsin.domain.party.ParticipantId;

/// The word that an advisory is purged, which the hub gives. Source: SPECIFICATION.md L-13, G-20.
///
/// @param request the word
/// @param lane the lane in which the advisory was decided
public record Purge(EndingRequest request, Lane lane) {
    /// Returns the word for an advisory of which the time is over.
    ///
    /// @param at when it was over, UTC
    static Purge of(
            AdvisoryId advisory,
            ParticipantId originator,
            Reference reference,
            Lane lane,
            Instant at) {
        return new Purge(
                new EndingRequest(
                        advisory, originator, Optional.empty(), reference, Ending.PURGED, at),
                lane);
    }
}
