package org.tocsin.topology.fact;

import java.util.Optional;
import org.tocsin.domain.advisory.AdvisoryId;
import org.tocsin.domain.dissemination.DecisionId;
import org.tocsin.domain.dissemination.Revision;

/// One edition, or the notice of an ending, that reached a reader.
///
/// @param id the same whenever the same reader gets the same again
/// @param advisory the advisory
/// @param decision the decision it came from
/// @param revision what was read; absent for a notice without body
public record Delivery(
        String id, AdvisoryId advisory, DecisionId decision, Optional<Revision> revision) {}
