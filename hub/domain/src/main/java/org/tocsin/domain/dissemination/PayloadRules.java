package org.tocsin.domain.dissemination;

import java.util.List;
import org.tocsin.domain.advisory.Submission;

/// What the payload of each kind must say, all portions together; one class for each family of
/// kinds.
///
/// Source: SPECIFICATION.md K-1 to K-6.
final class PayloadRules {
    private PayloadRules() {}

    static List<Objection> objections(Submission submission) {
        return switch (submission.kind()) {
            case IMMINENT_WARNING -> WarningRules.imminentWarning(submission);
            case LOCATION_ADVISORY -> WarningRules.locationAdvisory(submission);
            case THREAT_LEVEL -> WarningRules.threatLevel(submission);
            case PUBLIC_NOTICE -> WarningRules.publicNotice(submission);
            case CYBER_ALERT -> IndustryRules.cyberAlert(submission);
            case CARGO_ALERT -> IndustryRules.cargoAlert(submission);
        };
    }
}
