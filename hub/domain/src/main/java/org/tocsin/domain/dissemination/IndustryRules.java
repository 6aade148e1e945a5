package org.tocsin.domain.dissemination;

import java.util.List;
import java.util.stream.IntStream;
import org.tocsin.domain.advisory.CargoAlert;
import org.tocsin.domain.advisory.CyberAlert;
import org.tocsin.domain.advisory.Draft;
import org.tocsin.domain.advisory.Submission;
import org.tocsin.domain.advisory.TransportNotice;
import org.tocsin.domain.advisory.TransportNotice.Mode;
import org.tocsin.domain.marking.Addressee;
import org.tocsin.domain.marking.Marking;

/// What the kinds say that ask something of those who run systems and carry goods.
///
/// Source: SPECIFICATION.md K-3, K-4, K-21, K-50.
final class IndustryRules {
    private IndustryRules() {}

    static List<Objection> cyberAlert(Submission submission) {
        return new PayloadCheck<>(submission, "K-3", CyberAlert.class)
                .says("attackType", CyberAlert::attackType)
                .says("impact", CyberAlert::impact)
                .lists("mitigations", CyberAlert::mitigations)
                .objections();
    }

    static List<Objection> cargoAlert(Submission submission) {
        return new PayloadCheck<>(submission, "K-4", CargoAlert.class)
                .lists("consignments", CargoAlert::consignments)
                .says("riskCode", CargoAlert::riskCode)
                .says("action", CargoAlert::action)
                .under("K-50")
                .demandOfEach(
                        "marking",
                        IndustryRules::isForItsTier,
                        "no partners of a lower tier than the alert asks")
                .objections();
    }

    private static boolean isForItsTier(Draft draft) {
        return !(draft.fragment().payload().orElse(null) instanceof CargoAlert alert)
                || alert.partnerTierMin().isEmpty()
                || tiers(draft.marking())
                        .allMatch(tier -> tier >= alert.partnerTierMin().getAsInt());
    }

    private static IntStream tiers(Marking marking) {
        return marking.requirements().stream()
                .flatMap(requirement -> Confinement.listed(requirement).stream())
                .filter(Addressee.OfTier.class::isInstance)
                .map(Addressee.OfTier.class::cast)
                .mapToInt(Addressee.OfTier::atLeast);
    }

    static List<Objection> transportNotice(Submission submission) {
        var check =
                new PayloadCheck<>(submission, "K-21", TransportNotice.class)
                        .says("mode", TransportNotice::mode)
                        .lists("assets", TransportNotice::assets)
                        .lists("measures", TransportNotice::measures);
        var isAtSea = check.given(TransportNotice::mode).stream().allMatch(Mode.MARITIME::equals);
        var hasLevel = check.parts().stream().anyMatch(part -> part.securityLevel().isPresent());
        return check.demand(isAtSea || !hasLevel, "securityLevel", "of ships and ports only")
                .objections();
    }
}
