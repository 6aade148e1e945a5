package org.tocsin.formats.csaf;

import static java.util.stream.Collectors.toSet;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.tocsin.domain.area.Coverage;
import org.tocsin.domain.marking.Addressee;
import org.tocsin.domain.sector.Sector;
import org.tocsin.formats.Audience;

/// What an import has to be told beside a document.
///
/// @param audience whom the labels mean; empty means that AMBER and AMBER+STRICT address all
///   organisations of the document's sectors, and that RED means nobody
/// @param sectors the sectors concerned; empty means those that the document names. Unmodifiable
/// @param coverage the places concerned; empty means those that the document names
/// @param expires from when on the advisory no longer counts, UTC; empty means `validity` after the
///   document's release
/// @param validity how long an advisory counts after its document's release; positive
public record CsafSettings(
        Optional<Audience> audience,
        Set<Sector> sectors,
        Optional<Coverage> coverage,
        Optional<Instant> expires,
        Duration validity) {
    public CsafSettings {
        sectors = Set.copyOf(sectors);
        if (!validity.isPositive()) {
            throw new IllegalArgumentException("a validity is positive");
        }
    }

    /// Returns what holds where nobody is asked: everything as the document says it, and AMBER for
    /// the organisations of its sectors.
    ///
    /// @param validity how long an advisory counts after its document's release; positive
    public static CsafSettings unattended(Duration validity) {
        return new CsafSettings(
                Optional.empty(), Set.of(), Optional.empty(), Optional.empty(), validity);
    }

    /// Returns whom the labels of a document mean that concerns these sectors.
    Audience audienceOf(Set<Sector> concerned) {
        return audience.orElseGet(() -> {
            Set<Addressee> named = concerned.stream().map(Addressee.OfSector::new).collect(toSet());
            return new Audience(named, Set.of());
        });
    }
}
