package org.tocsin.domain.advisory;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.tocsin.domain.area.Locode;
import org.tocsin.domain.sector.AdvisoryKind;

/// What to do with consignments. Source: SPECIFICATION.md K-4, K-33.
///
/// @param consignments which ones; may be empty in a fragment
/// @param hsCodes goods by code of the Harmonized System; may be empty
/// @param origin where they were loaded
/// @param destination where they are bound
/// @param riskCode what the risk is
/// @param action what to do
/// @param partnerTierMin the least tier of the partners who are asked to act, 1 to
///   [#PARTNER_TIER_MAX]
/// @param releaseCriteria when to let go, at most 2,000 characters
public record CargoAlert(
        List<Consignment> consignments,
        List<GoodsCode> hsCodes,
        Optional<Locode> origin,
        Optional<Locode> destination,
        Optional<Code> riskCode,
        Optional<Action> action,
        OptionalInt partnerTierMin,
        Optional<String> releaseCriteria)
        implements Payload {
    /// The highest tier of a partner.
    public static final int PARTNER_TIER_MAX = 9;

    public CargoAlert {
        consignments = List.copyOf(consignments);
        hsCodes = List.copyOf(hsCodes);
        releaseCriteria = releaseCriteria.map(text -> Text.normalised(text, 2_000));
        Amounts.require(partnerTierMin, 1, PARTNER_TIER_MAX, "a partner's tier");
    }

    @Override
    public AdvisoryKind kind() {
        return AdvisoryKind.CARGO_ALERT;
    }

    @Override
    public String toString() {
        return "CargoAlert[]";
    }

    /// What to do with a consignment.
    public enum Action {
        INSPECT,
        HOLD,
        DO_NOT_LOAD,
        TRACK,
        RELEASE
    }
}
