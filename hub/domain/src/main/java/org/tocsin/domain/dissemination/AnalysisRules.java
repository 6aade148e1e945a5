package org.tocsin.domain.dissemination;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.tocsin.domain.advisory.Code;
import org.tocsin.domain.advisory.FinancingTypology;
import org.tocsin.domain.advisory.MethodBrief;
import org.tocsin.domain.advisory.RiskAssessment;
import org.tocsin.domain.advisory.Submission;

/// What the kinds say that weigh risks and explain methods.
///
/// Source: SPECIFICATION.md K-9 to K-11.
final class AnalysisRules {
    private AnalysisRules() {}

    static List<Objection> riskAssessment(Submission submission) {
        return new PayloadCheck<>(submission, "K-9", RiskAssessment.class)
                .says("scope", RiskAssessment::scope)
                .says("method", RiskAssessment::method)
                .has("threat", part -> part.threat().isPresent())
                .has("vulnerability", part -> part.vulnerability().isPresent())
                .has("consequence", part -> part.consequence().isPresent())
                .has("horizon", part -> part.horizon().isPresent())
                .lists("mitigations", RiskAssessment::mitigations)
                .lists("contributors", RiskAssessment::contributors)
                .objections();
    }

    static List<Objection> methodBrief(Submission submission) {
        return new PayloadCheck<>(submission, "K-10", MethodBrief.class)
                .says("technique", MethodBrief::technique)
                .lists("observables", MethodBrief::observables)
                .lists("countermeasures", MethodBrief::countermeasures)
                .notBefore("lastSeen", MethodBrief::firstSeen, MethodBrief::lastSeen)
                .objections();
    }

    static List<Objection> financingTypology(Submission submission) {
        return new PayloadCheck<>(submission, "K-11", FinancingTypology.class)
                .says("typologyCode", FinancingTypology::typologyCode)
                .says("stage", FinancingTypology::stage)
                .lists("channels", FinancingTypology::channels)
                .lists("redFlags", FinancingTypology::redFlags)
                .agreesOnEach("redFlags", AnalysisRules::signs, Map.Entry::getKey)
                .says("falsePositiveNote", FinancingTypology::falsePositiveNote)
                .objections();
    }

    /// By which rule machines find a sign can be told to some readers alone.
    private static Collection<Map.Entry<Code, String>> signs(FinancingTypology part) {
        return part.redFlags().stream().map(flag -> Map.entry(flag.id(), flag.text())).toList();
    }
}
