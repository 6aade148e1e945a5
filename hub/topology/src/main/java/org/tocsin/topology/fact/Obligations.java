package org.tocsin.topology.fact;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.tocsin.domain.advisory.AdvisoryId;
import org.tocsin.domain.advisory.Reference;

/// What the hub has to see to after a version was let in.
///
/// @param reference the publisher's own reference; absent for an ending
/// @param reviewDueAt until when somebody has to look at it, UTC; absent when nobody has to
/// @param retainUntil when what it says is destroyed, UTC; absent when nothing says so
/// @param derivedFrom the advisories that it falls with. Unmodifiable; may be empty
public record Obligations(
        Optional<Reference> reference,
        Optional<Instant> reviewDueAt,
        Optional<Instant> retainUntil,
        List<AdvisoryId> derivedFrom) {
    /// There is nothing to see to.
    public static final Obligations NONE =
            new Obligations(Optional.empty(), Optional.empty(), Optional.empty(), List.of());

    public Obligations {
        derivedFrom = List.copyOf(derivedFrom);
    }
}
