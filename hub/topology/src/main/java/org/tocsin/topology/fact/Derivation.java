package org.tocsin.topology.fact;

import java.time.Instant;
import org.tocsin.domain.advisory.AdvisoryId;
import org.tocsin.domain.advisory.Reference;
import org.tocsin.domain.party.ParticipantId;

/// The fact that an advisory is made from another, and falls with it.
///
/// @param source what it is made from
/// @param derived the advisory
/// @param originator the originator of the advisory
/// @param reference the originator's own reference of it
/// @param derivedAt when the first version that says so was handed in, UTC
public record Derivation(
        AdvisoryId source,
        AdvisoryId derived,
        ParticipantId originator,
        Reference reference,
        Instant derivedAt) {}
