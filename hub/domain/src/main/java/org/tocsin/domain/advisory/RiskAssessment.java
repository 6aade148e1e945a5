package org.tocsin.domain.advisory;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.tocsin.domain.party.ParticipantId;
import org.tocsin.domain.sector.AdvisoryKind;

/// How a risk is weighed over a period, and what lowers it.
///
/// @param scope what is assessed
/// @param method by which method, at most 500 characters
/// @param threat 1 low to 5 critical
/// @param vulnerability 1 low to 5 critical
/// @param consequence 1 low to 5 critical
/// @param horizon for how long it is meant, in days, 1 to 36,500
/// @param mitigations what lowers the risk, at most 4,000 characters each; may be empty in a
///   fragment
/// @param productCodes which products or services it is about, at most 64 characters each; may be
///   empty
/// @param contributors who took part; may be empty in a fragment
public record RiskAssessment(
        Optional<Code> scope,
        Optional<String> method,
        OptionalInt threat,
        OptionalInt vulnerability,
        OptionalInt consequence,
        OptionalInt horizon,
        List<String> mitigations,
        List<String> productCodes,
        List<ParticipantId> contributors)
        implements Payload {
    private static final int DAYS_MAX = 36_500;

    public RiskAssessment {
        method = method.map(text -> Text.normalised(text, 500));
        Amounts.require(threat, 1, 5, "a threat");
        Amounts.require(vulnerability, 1, 5, "a vulnerability");
        Amounts.require(consequence, 1, 5, "a consequence");
        Amounts.require(horizon, 1, DAYS_MAX, "a horizon in days");
        mitigations = Text.normalised(mitigations, 4_000);
        productCodes = Text.normalised(productCodes, 64);
        contributors = List.copyOf(contributors);
    }

    @Override
    public AdvisoryKind kind() {
        return AdvisoryKind.RISK_ASSESSMENT;
    }

    @Override
    public String toString() {
        return "RiskAssessment[]";
    }
}
