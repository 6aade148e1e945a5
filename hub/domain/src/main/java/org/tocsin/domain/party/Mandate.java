package org.tocsin.domain.party;

import java.util.HashSet;
import java.util.Optional;
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

    /// Says whether this mandate covers publishing `kind` on all of `places`, in some sector.
    public boolean covers(AdvisoryKind kind, Coverage places, Gazetteer gazetteer) {
        return kinds.contains(kind) && gazetteer.contains(coverage, places);
    }

    /// Says whether this mandate covers publishing in `sector`, for some kind and place.
    public boolean covers(Sector sector) {
        return sectors.stream().anyMatch(mine -> mine.covers(sector));
    }

    /// Says whether all that this mandate covers is seen to be covered by `other`.
    ///
    /// Areas are compared as they are named, so false says only that it cannot be seen.
    public boolean isWithin(Mandate other) {
        return other.kinds.containsAll(kinds)
                && sectors.stream().allMatch(other::covers)
                && common(coverage, other.coverage).filter(coverage::equals).isPresent();
    }

    /// Returns what both mandates are seen to cover; empty when that is nothing.
    public Optional<Mandate> cappedBy(Mandate other) {
        var bothKinds = new HashSet<>(kinds);
        bothKinds.retainAll(other.kinds);
        var bothSectors = new HashSet<Sector>();
        sectors.stream().filter(other::covers).forEach(bothSectors::add);
        other.sectors.stream().filter(this::covers).forEach(bothSectors::add);
        return bothKinds.isEmpty() || bothSectors.isEmpty()
                ? Optional.empty()
                : common(coverage, other.coverage)
                        .map(places -> new Mandate(bothKinds, bothSectors, places));
    }

    private static Optional<Coverage> common(Coverage one, Coverage other) {
        return switch (one) {
            case Coverage.Worldwide _ -> Optional.of(other);
            case Coverage.Somewhere(var mine) ->
                    switch (other) {
                        case Coverage.Worldwide _ -> Optional.of(one);
                        case Coverage.Somewhere(var theirs) -> {
                            var both = new HashSet<>(mine);
                            both.retainAll(theirs);
                            yield both.isEmpty()
                                    ? Optional.empty()
                                    : Optional.of(new Coverage.Somewhere(both));
                        }
                    };
        };
    }
}
