package org.tocsin.domain.advisory;

import org.tocsin.domain.sector.AdvisoryKind;

/// A fragment of what one kind of advisory says beyond its text.
///
/// A portion holds any part of a payload, so every component may be absent; that an advisory as a
/// whole is complete is a rule of admission. Source: SPECIFICATION.md K-1 to K-35.
public sealed interface Payload
        permits ImminentWarning,
                LocationAdvisory,
                IncidentReport,
                ActivityReport,
                RiskAssessment,
                MethodBrief,
                FinancingTypology,
                DesignationNotice,
                TravelDocumentNotice,
                FirearmNotice,
                TraffickingReport,
                BioIncident,
                CyberAlert,
                ContentReferral,
                NarrativeBrief,
                TransportNotice,
                CargoAlert,
                MajorEventBulletin,
                ConsequenceBulletin,
                VictimAssistance,
                BestPractice,
                AssistanceRequest,
                AssistanceOffer,
                InformationRequest,
                InformationReply,
                ExerciseInject,
                AssessmentRecord,
                ThreatLevel,
                PublicNotice {

    /// Returns the kind that this payload belongs to.
    AdvisoryKind kind();

    /// Returns how much this payload says of persons, by the fields that it has.
    ///
    /// Source: SPECIFICATION.md A-18.
    default PersonalData personalData() {
        return PersonalData.NONE;
    }
}
