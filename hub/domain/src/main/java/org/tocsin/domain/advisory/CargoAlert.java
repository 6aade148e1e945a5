package org.tocsin.domain.advisory;

import java.util.List;
import java.util.Optional;
import org.tocsin.domain.sector.AdvisoryKind;

/// What to do with consignments.
///
/// @param consignments which ones; may be empty in a fragment
/// @param hsCodes goods by six-digit code of the Harmonized System; may be empty
/// @param origin UN/LOCODE, five characters
/// @param destination UN/LOCODE, five characters
/// @param riskCode what the risk is
/// @param action what to do
/// @param releaseCriteria when to let go, at most 2,000 characters
public record CargoAlert(
        List<Consignment> consignments,
        List<String> hsCodes,
        Optional<String> origin,
        Optional<String> destination,
        Optional<Code> riskCode,
        Optional<Action> action,
        Optional<String> releaseCriteria)
        implements Payload {
    public CargoAlert {
        consignments = List.copyOf(consignments);
        hsCodes = List.copyOf(hsCodes);
        if (!hsCodes.stream().allMatch(code -> code.matches("[0-9]{6}"))) {
            throw new IllegalArgumentException("goods are six digits");
        }
        origin.ifPresent(CargoAlert::requireLocode);
        destination.ifPresent(CargoAlert::requireLocode);
        releaseCriteria = releaseCriteria.map(text -> Text.normalised(text, 2_000));
    }

    @Override
    public AdvisoryKind kind() {
        return AdvisoryKind.CARGO_ALERT;
    }

    @Override
    public String toString() {
        return "CargoAlert[]";
    }

    private static void requireLocode(String code) {
        if (!code.matches("[A-Z]{2}[A-Z2-9]{3}")) {
            throw new IllegalArgumentException("a place is five letters or digits, like QMHAV");
        }
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
