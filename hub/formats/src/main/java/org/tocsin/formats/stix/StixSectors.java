package org.tocsin.formats.stix;

import static java.util.Map.entry;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.tocsin.domain.sector.Sector;

/// The sectors in which identities work, in our codes.
///
/// A word of `industry-sector-ov` without a code of ours, any other word, and none at all are `ci`.
/// Source: STIX 2.1, 10.7.
final class StixSectors {
    private static final Map<String, Sector> BY_WORD =
            Map.ofEntries(
                    entry("agriculture", Sector.CI_FOOD),
                    entry("chemical", Sector.CI_CHEMICAL),
                    entry("communications", Sector.CI_COMMUNICATIONS),
                    entry("dams", Sector.CI_WATER),
                    entry("education", Sector.CI_EDUCATION),
                    entry("emergency-services", Sector.EMERGENCY_NETWORKS),
                    entry("energy", Sector.CI_ENERGY),
                    entry("financial-services", Sector.FINANCE),
                    entry("government-emergency-services", Sector.EMERGENCY_NETWORKS),
                    entry("healthcare", Sector.CI_HEALTH),
                    entry("hospitality-leisure", Sector.TOURISM),
                    entry("insurance", Sector.FINANCE),
                    entry("non-profit", Sector.CHARITY),
                    entry("nuclear", Sector.CI_ENERGY),
                    entry("pharmaceuticals", Sector.CI_HEALTH),
                    entry("technology", Sector.TELECOM),
                    entry("telecommunications", Sector.TELECOM),
                    entry("transportation", Sector.TRANSPORT),
                    entry("utilities", Sector.CI_ENERGY),
                    entry("water", Sector.CI_WATER));

    private StixSectors() {}

    /// Returns the sectors of these words; not empty.
    static Set<Sector> of(Stream<String> words) {
        var sectors = EnumSet.noneOf(Sector.class);
        words.map(word -> BY_WORD.getOrDefault(word, Sector.CI)).forEach(sectors::add);
        return sectors.isEmpty() ? EnumSet.of(Sector.CI) : sectors;
    }
}
