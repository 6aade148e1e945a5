package org.tocsin.domain.advisory;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.tocsin.domain.area.Area;
import org.tocsin.domain.sector.AdvisoryKind;

/// How attackers proceed, what can be seen of it and what counters it.
///
/// @param technique how they proceed
/// @param observables what can be seen of it, at most 4,000 characters each; may be empty in a
///   fragment
/// @param routes where they pass, in the order in which they do; may be empty
/// @param firstSeen when it was first seen, UTC
/// @param lastSeen when it was last seen, UTC, not before it was first
/// @param countermeasures what counters it, at most 4,000 characters each; may be empty in a
///   fragment
public record MethodBrief(
        Optional<Code> technique,
        List<String> observables,
        List<Area> routes,
        Optional<Instant> firstSeen,
        Optional<Instant> lastSeen,
        List<String> countermeasures)
        implements Payload {
    public MethodBrief {
        observables = Text.normalised(observables, 4_000);
        routes = List.copyOf(routes);
        countermeasures = Text.normalised(countermeasures, 4_000);
    }

    @Override
    public AdvisoryKind kind() {
        return AdvisoryKind.METHOD_BRIEF;
    }

    @Override
    public String toString() {
        return "MethodBrief[]";
    }
}
