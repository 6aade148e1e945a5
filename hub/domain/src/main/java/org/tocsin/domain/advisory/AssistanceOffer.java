package org.tocsin.domain.advisory;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.tocsin.domain.area.RegionCode;
import org.tocsin.domain.party.ParticipantId;
import org.tocsin.domain.sector.AdvisoryKind;

/// What help somebody can give.
///
/// Source: SPECIFICATION.md K-27.
///
/// @param provider who gives it
/// @param domain in which field
/// @param capabilityCodes what it is; may be empty in a fragment
/// @param regions where it can be given; may be empty in a fragment
/// @param from from which day on
/// @param to until which day, included
/// @param leadTime how long before it is there, in hours, 0 to 87,600
/// @param funding what it pays for
/// @param languages in which languages it is given; may be empty in a fragment
public record AssistanceOffer(
        Optional<ParticipantId> provider,
        Optional<Code> domain,
        List<Code> capabilityCodes,
        List<RegionCode> regions,
        Optional<LocalDate> from,
        Optional<LocalDate> to,
        OptionalInt leadTime,
        Optional<Money> funding,
        List<LanguageTag> languages)
        implements Payload {
    public AssistanceOffer {
        capabilityCodes = List.copyOf(capabilityCodes);
        regions = List.copyOf(regions);
        Amounts.require(leadTime, 0, 87_600, "a lead time in hours");
        languages = List.copyOf(languages);
    }

    @Override
    public AdvisoryKind kind() {
        return AdvisoryKind.ASSISTANCE_OFFER;
    }

    @Override
    public String toString() {
        return "AssistanceOffer[]";
    }
}
