package org.tocsin.domain.dissemination;

import java.util.List;
import org.tocsin.domain.advisory.Submission;

/// What the payload of each kind must say, all portions together; one class for each family of
/// kinds.
///
/// Source: SPECIFICATION.md K-1 to K-35.
final class PayloadRules {
    private PayloadRules() {}

    static List<Objection> objections(Submission submission) {
        return switch (submission.kind()) {
            case IMMINENT_WARNING -> WarningRules.imminentWarning(submission);
            case LOCATION_ADVISORY -> WarningRules.locationAdvisory(submission);
            case THREAT_LEVEL -> WarningRules.threatLevel(submission);
            case PUBLIC_NOTICE -> WarningRules.publicNotice(submission);
            case INCIDENT_REPORT -> ReportRules.incidentReport(submission);
            case ACTIVITY_REPORT -> ReportRules.activityReport(submission);
            case TRAFFICKING_REPORT -> ReportRules.traffickingReport(submission);
            case BIO_INCIDENT -> ReportRules.bioIncident(submission);
            case RISK_ASSESSMENT -> AnalysisRules.riskAssessment(submission);
            case METHOD_BRIEF -> AnalysisRules.methodBrief(submission);
            case FINANCING_TYPOLOGY -> AnalysisRules.financingTypology(submission);
            case DESIGNATION_NOTICE -> NoticeRules.designationNotice(submission);
            case TRAVEL_DOCUMENT_NOTICE -> NoticeRules.travelDocumentNotice(submission);
            case FIREARM_NOTICE -> NoticeRules.firearmNotice(submission);
            case CONTENT_REFERRAL -> NoticeRules.contentReferral(submission);
            case CYBER_ALERT -> IndustryRules.cyberAlert(submission);
            case TRANSPORT_NOTICE -> IndustryRules.transportNotice(submission);
            case MAJOR_EVENT_BULLETIN -> EmergencyRules.majorEventBulletin(submission);
            case CONSEQUENCE_BULLETIN -> EmergencyRules.consequenceBulletin(submission);
            case VICTIM_ASSISTANCE -> EmergencyRules.victimAssistance(submission);
            case EXERCISE_INJECT -> EmergencyRules.exerciseInject(submission);
            case NARRATIVE_BRIEF -> KnowledgeRules.narrativeBrief(submission);
            case BEST_PRACTICE -> KnowledgeRules.bestPractice(submission);
            case ASSESSMENT_RECORD -> KnowledgeRules.assessmentRecord(submission);
            case ASSISTANCE_REQUEST -> RequestRules.assistanceRequest(submission);
            case ASSISTANCE_OFFER -> RequestRules.assistanceOffer(submission);
            case INFORMATION_REQUEST -> RequestRules.informationRequest(submission);
            case INFORMATION_REPLY -> RequestRules.informationReply(submission);
            case CARGO_ALERT -> IndustryRules.cargoAlert(submission);
        };
    }
}
