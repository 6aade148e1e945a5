package org.tocsin.domain.area;

import java.util.Map;
import java.util.Set;

/// What is known of coded places. Every map may be empty and is unmodifiable.
///
/// @param outlines outline by code of a State or subdivision
/// @param neighbours the States that share a border with each
/// @param regions the States that each region of UN M49 holds
/// @param ports where each port lies
/// @param sites where each site lies
public record Atlas(
        Map<String, Area.Polygon> outlines,
        Map<StateCode, Set<StateCode>> neighbours,
        Map<Area.Region, Set<StateCode>> regions,
        Map<Area.Port, Area.Circle> ports,
        Map<Area.Site, Location> sites) {
    /// An atlas that knows nothing.
    public static final Atlas EMPTY = new Atlas(Map.of(), Map.of(), Map.of(), Map.of(), Map.of());

    /// Where a site lies.
    ///
    /// @param state its State
    /// @param at its point
    public record Location(StateCode state, Point at) {}

    public Atlas {
        outlines = Map.copyOf(outlines);
        neighbours = Map.copyOf(neighbours);
        regions = Map.copyOf(regions);
        ports = Map.copyOf(ports);
        sites = Map.copyOf(sites);
    }
}
