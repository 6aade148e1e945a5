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
/// @param listingDueAt from when on a listing counts as not looked at again in time, UTC; absent
///   when it lists nobody
/// @param earlierExpiries from when on it no longer counts for some, who read less of it than
///   others for whom it still does, UTC. Unmodifiable; may be empty
/// @param derivedFrom the advisories that it falls with. Unmodifiable; may be empty
public record Obligations(
        Optional<Reference> reference,
        Optional<Instant> reviewDueAt,
        Optional<Instant> retainUntil,
        Optional<Instant> listingDueAt,
        List<Instant> earlierExpiries,
        List<AdvisoryId> derivedFrom) {
    /// There is nothing to see to.
    public static final Obligations NONE =
            new Obligations(
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    List.of(),
                    List.of());

    public Obligations {
        earlierExpiries = List.copyOf(earlierExpiries);
        derivedFrom = List.copyOf(derivedFrom);
    }

    /// Makes those of what lists nobody and runs out for all at once.
    public Obligations(
            Optional<Reference> reference,
            Optional<Instant> reviewDueAt,
            Optional<Instant> retainUntil,
            List<AdvisoryId> derivedFrom) {
        this(reference, reviewDueAt, retainUntil, Optional.empty(), List.of(), derivedFrom);
    }
}
