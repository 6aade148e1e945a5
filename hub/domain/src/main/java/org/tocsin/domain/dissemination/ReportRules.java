package org.tocsin.domain.dissemination;

import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.tocsin.domain.advisory.ActivityReport;
import org.tocsin.domain.advisory.BioIncident;
import org.tocsin.domain.advisory.IncidentReport;
import org.tocsin.domain.advisory.Submission;
import org.tocsin.domain.advisory.TraffickingReport;

/// What the kinds say that tell of something that happened.
///
/// Source: SPECIFICATION.md K-7, K-8, K-15, K-16.
final class ReportRules {
    private ReportRules() {}

    static List<Objection> incidentReport(Submission submission) {
        return new PayloadCheck<>(submission, "K-7", IncidentReport.class)
                .says("occurredAt", IncidentReport::occurredAt)
                .says("incidentType", IncidentReport::incidentType)
                .says("personStatus", IncidentReport::personStatus)
                .says("investigation", IncidentReport::investigation)
                .notBefore(
                        "casualties",
                        IncidentReport::occurredAt,
                        part -> part.casualties().map(IncidentReport.Casualties::asOf))
                .objections();
    }

    static List<Objection> activityReport(Submission submission) {
        var check =
                new PayloadCheck<>(submission, "K-8", ActivityReport.class)
                        .says("reportType", ActivityReport::reportType)
                        .says("observedAt", ActivityReport::observedAt)
                        .says("narrative", ActivityReport::narrative)
                        .says("receivingAuthority", ActivityReport::receivingAuthority)
                        .says("reporterProtection", ActivityReport::reporterProtection)
                        .says("feedbackWanted", ActivityReport::feedbackWanted);
        var authorities = Set.copyOf(check.given(ActivityReport::receivingAuthority));
        check.demand(authorities.size() <= 1, "receivingAuthority", "one authority");
        return authorities.size() == 1
                ? check.demandOfEach(
                                "marking",
                                draft -> Confinement.toOrganisations(authorities, draft),
                                "for the receiving authority alone")
                        .objections()
                : check.objections();
    }

    static List<Objection> traffickingReport(Submission submission) {
        return new PayloadCheck<>(submission, "K-15", TraffickingReport.class)
                .says("materialClass", TraffickingReport::materialClass)
                .says("event", TraffickingReport::event)
                .says("borderCrossing", TraffickingReport::borderCrossing)
                .says("confirmation", TraffickingReport::confirmation)
                .says("recovered", TraffickingReport::recovered)
                .objections();
    }

    static List<Objection> bioIncident(Submission submission) {
        var check =
                new PayloadCheck<>(submission, "K-16", BioIncident.class)
                        .says("host", BioIncident::host)
                        .says("onset", BioIncident::onset)
                        .says("labConfirmed", BioIncident::labConfirmed)
                        .says("deliberate", BioIncident::deliberate);
        var deaths = counts(check, BioIncident::deaths).max();
        if (deaths.isEmpty()) {
            return check.objections();
        }
        var most = deaths.getAsInt();
        return check.has("cases", part -> part.cases().isPresent())
                .demand(
                        counts(check, BioIncident::cases).allMatch(cases -> cases >= most),
                        "deaths",
                        "among the cases, whichever portion counts them")
                .objections();
    }

    private static IntStream counts(
            PayloadCheck<BioIncident> check, Function<BioIncident, OptionalInt> count) {
        return check.parts().stream().map(count).flatMapToInt(OptionalInt::stream);
    }
}
