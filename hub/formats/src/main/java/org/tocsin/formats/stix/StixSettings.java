package org.tocsin.formats.stix;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.tocsin.domain.area.Coverage;
import org.tocsin.domain.sector.Sector;
import org.tocsin.formats.Audience;

/// What an import has to be told beside the bundle.
///
/// @param audience whom the labels mean
/// @param sectors the sectors concerned; empty means those that the bundle's identities work in.
///   Unmodifiable
/// @param coverage the places concerned
/// @param expires from when on the advisory no longer counts, UTC; empty means
///   [StixReader#VALIDITY] after the last change of what a portion is made of
public record StixSettings(
        Audience audience, Set<Sector> sectors, Coverage coverage, Optional<Instant> expires) {
    /// Nobody addressed, the sectors of the bundle, everywhere, for the usual time.
    public static final StixSettings USUAL =
            new StixSettings(Audience.NOBODY, Set.of(), new Coverage.Worldwide(), Optional.empty());

    public StixSettings {
        sectors = Set.copyOf(sectors);
    }
}
