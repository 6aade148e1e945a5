package org.tocsin.formats.csaf;

import static java.util.Map.entry;

import java.util.Comparator;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.tocsin.domain.sector.Sector;

/// The sectors that a note on critical infrastructure names, in our codes.
///
/// The names are those of the sixteen sectors of Presidential Policy Directive 21, in the spellings
/// met. A sector without a code of ours, a word that names none, and no note at all are `ci`.
final class CsafSectors {
    private static final Map<String, Sector> BY_NAME =
            Map.ofEntries(
                    entry("chemical", Sector.CI_CHEMICAL),
                    entry("commercial facilities", Sector.CI),
                    entry("communications", Sector.CI_COMMUNICATIONS),
                    entry("critical infrastructure", Sector.CI),
                    entry("critical manufacturing", Sector.CI),
                    entry("dams", Sector.CI_WATER),
                    entry("defense industrial base", Sector.CI),
                    entry("emergency services", Sector.EMERGENCY_NETWORKS),
                    entry("energy", Sector.CI_ENERGY),
                    entry("financial services", Sector.FINANCE),
                    entry("food and agriculture", Sector.CI_FOOD),
                    entry("government facilities", Sector.CI),
                    entry("government services and facilities", Sector.CI),
                    entry("healthcare", Sector.CI_HEALTH),
                    entry("healthcare and public health", Sector.CI_HEALTH),
                    entry("information technology", Sector.TELECOM),
                    entry("multiple", Sector.CI),
                    entry("nuclear reactors, materials, and waste", Sector.CI_ENERGY),
                    entry("transportation", Sector.TRANSPORT),
                    entry("transportation systems", Sector.TRANSPORT),
                    entry("water and wastewater", Sector.CI_WATER),
                    entry("water and wastewater systems", Sector.CI_WATER));

    /// Any of the names, the longest first, so that `Healthcare` does not hide the longer name.
    private static final Pattern NAME =
            Pattern.compile(
                    BY_NAME.keySet().stream()
                            .sorted(Comparator.comparingInt(String::length).reversed())
                            .map(name -> Pattern.quote(name).replace(" ", "\\E\\s+\\Q"))
                            .collect(Collectors.joining("|", "\\b(?:", ")\\b(?:\\s+sectors?\\b)?")),
                    Pattern.CASE_INSENSITIVE);

    /// Possessive, as a text of others may be long, and each way back would be a step of the stack.
    private static final Pattern NOTHING =
            Pattern.compile("(?:[\\s,;.&/]|\\band\\b)*+", Pattern.CASE_INSENSITIVE);

    private CsafSectors() {}

    /// Returns the sectors that `text` names. Not empty.
    static Set<Sector> named(String text) {
        var sectors = EnumSet.noneOf(Sector.class);
        var names = NAME.matcher(text);
        while (names.find()) {
            sectors.add(sector(names.group()));
        }
        var rest = NAME.matcher(text).replaceAll(",");
        if (sectors.isEmpty() || !NOTHING.matcher(rest).matches()) {
            sectors.add(Sector.CI);
        }
        return sectors;
    }

    private static Sector sector(String name) {
        var plain =
                name.toLowerCase(Locale.ROOT).replaceAll("\\s+", " ").replaceAll(" sectors?$", "");
        return BY_NAME.getOrDefault(plain, Sector.CI);
    }
}
