package org.tocsin.domain.sector;

import static java.util.stream.Collectors.toUnmodifiableMap;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/// A sector of the economy or society that the strategy for partnerships names.
///
/// A code with a dot is a child of the code before the dot. Codes are stable and never reused.
/// Source: A/61/606-S/2006/936, paragraph given by [#paragraph()].
public enum Sector {
    FINANCE("finance", "5"),
    TELECOM("telecom", "6"),
    INTERNET("internet", "7"),
    TOURISM("tourism", "8"),
    CI("ci", "9"),
    CI_ENERGY("ci.energy", "9"),
    CI_COMMUNICATIONS("ci.communications", "9"),
    CI_CHEMICAL("ci.chemical", "9"),
    CI_HAZARDOUS("ci.hazardous", "9"),
    CI_FOOD("ci.food", "9"),
    CI_WATER("ci.water", "9"),
    CI_EDUCATION("ci.education", "9"),
    CI_HEALTH("ci.health", "9"),
    TRANSPORT("transport", "10"),
    TRANSPORT_AIR("transport.air", "10"),
    TRANSPORT_MARITIME("transport.maritime", "10"),
    TRANSPORT_RAIL("transport.rail", "10"),
    TRANSPORT_LAND("transport.land", "10"),
    CARGO("cargo", "11"),
    EMERGENCY("emergency", "12-14"),
    EMERGENCY_ASSESSMENT("emergency.assessment", "12"),
    EMERGENCY_CONSEQUENCES("emergency.consequences", "13"),
    EMERGENCY_NETWORKS("emergency.networks", "14"),
    DEVELOPMENT("development", "15"),
    CHARITY("charity", "16"),
    ACADEMIA("academia", "17"),
    MEDIA("media", "18");

    private static final Map<String, Sector> BY_CODE =
            Arrays.stream(values()).collect(toUnmodifiableMap(Sector::code, Function.identity()));

    private final String code;
    private final String paragraph;

    Sector(String code, String paragraph) {
        this.code = code;
        this.paragraph = paragraph;
    }

    /// Returns the stable code, lower-case ASCII, such as `ci.water`.
    public String code() {
        return code;
    }

    /// Returns the paragraph, or range of paragraphs, that names this sector.
    public String paragraph() {
        return paragraph;
    }

    /// Returns the parent sector; empty for a top-level sector.
    public Optional<Sector> parent() {
        var dot = code.lastIndexOf('.');
        return dot < 0 ? Optional.empty() : of(code.substring(0, dot));
    }

    /// Says whether interest in this sector includes `other`: the sector itself and its children.
    ///
    /// Source: SPECIFICATION.md T-1.
    public boolean covers(Sector other) {
        return this == other || other.parent().map(this::covers).orElse(false);
    }

    /// Returns the sector with this code; empty when there is none. Exact spelling.
    public static Optional<Sector> of(String code) {
        return Optional.ofNullable(BY_CODE.get(code));
    }
}
