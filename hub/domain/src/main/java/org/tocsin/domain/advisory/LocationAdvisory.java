package org.tocsin.domain.advisory;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.tocsin.domain.sector.AdvisoryKind;

/// What to know before going to a place.
///
/// @param areaKind what sort of place
/// @param siteRefs sites; may be empty
/// @param summary in short, at most 2,000 characters
/// @param validFrom UTC
/// @param validTo UTC
/// @param measures what is done; may be empty in a fragment
/// @param travellerText for those who travel, at most 4,000 characters
/// @param level 1 low to 5 critical
public record LocationAdvisory(
        Optional<AreaKind> areaKind,
        List<ExternalId> siteRefs,
        Optional<String> summary,
        Optional<Instant> validFrom,
        Optional<Instant> validTo,
        List<Code> measures,
        Optional<String> travellerText,
        OptionalInt level)
        implements Payload {
    public LocationAdvisory {
        siteRefs = List.copyOf(siteRefs);
        summary = summary.map(text -> Text.normalised(text, 2_000));
        measures = List.copyOf(measures);
        travellerText = travellerText.map(text -> Text.normalised(text, 4_000));
        ThreatScale.require(level);
    }

    @Override
    public AdvisoryKind kind() {
        return AdvisoryKind.LOCATION_ADVISORY;
    }

    @Override
    public String toString() {
        return "LocationAdvisory[]";
    }

    /// What sort of place a location advisory is about.
    public enum AreaKind {
        REGION,
        CITY,
        SITE,
        ROUTE
    }
}
