package org.tocsin.topology.fact;

import java.time.Instant;
import org.tocsin.domain.advisory.AdvisoryId;
import org.tocsin.domain.advisory.Lane;

/// The fact that a lane was claimed for an advisory; the first on the log counts.
///
/// @param advisory the advisory
/// @param lane the lane
/// @param claimedAt when, UTC
public record Claimed(AdvisoryId advisory, Lane lane, Instant claimedAt) {}
