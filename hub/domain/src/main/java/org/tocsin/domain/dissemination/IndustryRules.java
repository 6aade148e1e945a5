package org.tocsin.domain.dissemination;

import java.util.List;
import org.tocsin.domain.advisory.CargoAlert;
import org.tocsin.domain.advisory.CyberAlert;
import org.tocsin.domain.advisory.Submission;

/// What the kinds say that ask something of those who run systems and carry goods.
///
/// Source: SPECIFICATION.md K-3, K-4.
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
}
