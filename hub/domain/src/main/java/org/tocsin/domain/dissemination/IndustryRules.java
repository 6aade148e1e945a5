package org.tocsin.domain.dissemination;

import java.util.List;
import org.tocsin.domain.advisory.CargoAlert;
import org.tocsin.domain.advisory.CyberAlert;
import org.tocsin.domain.advisory.Submission;
import org.tocsin.domain.advisory.TransportNotice;
import org.tocsin.domain.advisory.TransportNotice.Mode;

/// What the kinds say that ask something of those who run systems and carry goods.
///
/// Source: SPECIFICATION.md K-3, K-4, K-21.
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
                .objections();
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
