package org.tocsin.domain.dissemination;

import java.util.List;
import java.util.Set;
import org.tocsin.domain.advisory.ActivityReport;
import org.tocsin.domain.advisory.BioIncident;
import org.tocsin.domain.advisory.Draft;
import org.tocsin.domain.advisory.IncidentReport;
import org.tocsin.domain.advisory.Submission;
import org.tocsin.domain.advisory.TraffickingReport;
import org.tocsin.domain.marking.Addressee;
import org.tocsin.domain.marking.Requirement;
import org.tocsin.domain.party.ParticipantId;

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
        return check.demand(
                        authorities.stream()
                                .allMatch(authority -> isForAlone(submission, authority)),
                        "receivingAuthority",
                        "every portion is addressed to this authority and to nobody else")
                .objections();
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
        return new PayloadCheck<>(submission, "K-16", BioIncident.class)
                .says("host", BioIncident::host)
                .says("onset", BioIncident::onset)
                .says("labConfirmed", BioIncident::labConfirmed)
                .says("deliberate", BioIncident::deliberate)
                .objections();
    }

    private static boolean isForAlone(Submission submission, ParticipantId authority) {
        return submission.drafts().stream()
                .map(Draft::marking)
                .allMatch(marking ->
                        marking.requirements().stream()
                                .anyMatch(requirement -> isForAlone(requirement, authority)));
    }

    private static boolean isForAlone(Requirement requirement, ParticipantId authority) {
        var alone = new Requirement.Addressed(Set.of(new Addressee.Organisation(authority)));
        return requirement.equals(alone)
                || (requirement instanceof Requirement.NamedPerson(var persons)
                        && persons.stream()
                                .allMatch(person -> person.participant().equals(authority)));
    }
}
