package org.tocsin.domain.party;

import java.util.Set;
import org.tocsin.domain.area.Coverage;
import org.tocsin.domain.area.Gazetteer;
import org.tocsin.domain.sector.AdvisoryKind;
import org.tocsin.domain.sector.Sector;

/// What a participant may publish: kinds, in sectors, on areas.
///
/// Source: SPECIFICATION.md A-4; principle P05.
///
/// @param kinds the kinds; not empty. Unmodifiable
/// @param sectors the sectors, each with its children; not empty. Unmodifiable
/// @param coverage the places
public record Mandate(Set<AdvisoryKind> kinds, Set<Sector> sectors, Coverage coverage) {
    public Mandate {
        kinds = Set.copyOf(kinds);
        sectors = Set.copyOf(sectors);
        if (kinds.isEmpty() || sectors.isEmpty()) {
            throw new IllegalArgumentException("a mandate names kinds and sectors");
        }
    }

    /// Says whether this mandate covers publishing `kind` in `sector` on all of `places`.
    public boolean covers(AdvisoryKind kind, Sector sector, Coverage places, Gazetteer gazetteer) {
        return kinds.contains(kind)
                && sectors.stream().anyMatch(mine -> mine.covers(sector))
                && gazetteer.contains(coverage, places);
    }
}
