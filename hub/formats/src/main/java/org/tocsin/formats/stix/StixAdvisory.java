package org.tocsin.formats.stix;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.tocsin.domain.advisory.Draft;
import org.tocsin.domain.advisory.Reference;

/// What a bundle says, as a `cyber-alert` that can be published.
///
/// @param reference the bundle's id
/// @param drafts the portions, the weakest marking first; empty when all was taken back.
///   Unmodifiable
/// @param modified the latest time at which anything in it was made or changed, UTC; absent when
///   nothing has a time
/// @param fates what became of each object, in the bundle's order. Unmodifiable
public record StixAdvisory(
        Reference reference, List<Draft> drafts, Optional<Instant> modified, List<StixFate> fates) {
    public StixAdvisory {
        drafts = List.copyOf(drafts);
        fates = List.copyOf(fates);
    }

    /// Returns when what an advisory was made of was changed last, UTC, as far as its descriptions
    /// tell; empty when they tell nothing of it. Source: SPECIFICATION.md F-31.
    public static Optional<Instant> modified(Stream<String> descriptions) {
        return StixText.modified(descriptions);
    }

    /// Says whether all that it said was taken back by its makers, so that nothing is left to say.
    public boolean isRevoked() {
        return drafts.isEmpty();
    }

    @Override
    public String toString() {
        return "StixAdvisory[" + reference + "]";
    }
}
