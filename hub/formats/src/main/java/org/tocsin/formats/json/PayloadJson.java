package org.tocsin.formats.json;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.tocsin.domain.advisory.ActivityReport;
import org.tocsin.domain.advisory.AssessmentRecord;
import org.tocsin.domain.advisory.AssistanceOffer;
import org.tocsin.domain.advisory.AssistanceRequest;
import org.tocsin.domain.advisory.BestPractice;
import org.tocsin.domain.advisory.BioIncident;
import org.tocsin.domain.advisory.CargoAlert;
import org.tocsin.domain.advisory.ConsequenceBulletin;
import org.tocsin.domain.advisory.ContentReferral;
import org.tocsin.domain.advisory.CyberAlert;
import org.tocsin.domain.advisory.DesignationNotice;
import org.tocsin.domain.advisory.ExerciseInject;
import org.tocsin.domain.advisory.FinancingTypology;
import org.tocsin.domain.advisory.FirearmNotice;
import org.tocsin.domain.advisory.ImminentWarning;
import org.tocsin.domain.advisory.IncidentReport;
import org.tocsin.domain.advisory.InformationReply;
import org.tocsin.domain.advisory.InformationRequest;
import org.tocsin.domain.advisory.LocationAdvisory;
import org.tocsin.domain.advisory.MajorEventBulletin;
import org.tocsin.domain.advisory.MethodBrief;
import org.tocsin.domain.advisory.NarrativeBrief;
import org.tocsin.domain.advisory.Payload;
import org.tocsin.domain.advisory.PublicNotice;
import org.tocsin.domain.advisory.RiskAssessment;
import org.tocsin.domain.advisory.ThreatLevel;
import org.tocsin.domain.advisory.TraffickingReport;
import org.tocsin.domain.advisory.TransportNotice;
import org.tocsin.domain.advisory.TravelDocumentNotice;
import org.tocsin.domain.advisory.VictimAssistance;
import org.tocsin.domain.sector.AdvisoryKind;
import org.tocsin.formats.Json;
import org.tocsin.formats.Shape;
import org.tocsin.formats.Spot;

/// A part of the payload of any kind; which members it may have depends on the kind.
final class PayloadJson {
    private PayloadJson() {}

    /// Returns the shape of a payload of `kind`.
    static Shape<Payload> of(AdvisoryKind kind) {
        return Shape.of(spot -> read(kind, spot), PayloadJson::write);
    }

    private static Optional<Payload> read(AdvisoryKind kind, Spot spot) {
        return switch (kind) {
            case IMMINENT_WARNING -> widened(ImminentWarningJson.SHAPE.read(spot));
            case LOCATION_ADVISORY -> widened(LocationAdvisoryJson.SHAPE.read(spot));
            case THREAT_LEVEL -> widened(ThreatLevelJson.SHAPE.read(spot));
            case CYBER_ALERT -> widened(CyberAlertJson.SHAPE.read(spot));
            case CARGO_ALERT -> widened(CargoAlertJson.SHAPE.read(spot));
            case INCIDENT_REPORT -> widened(IncidentReportJson.SHAPE.read(spot));
            case ACTIVITY_REPORT -> widened(ActivityReportJson.SHAPE.read(spot));
            case RISK_ASSESSMENT -> widened(RiskAssessmentJson.SHAPE.read(spot));
            case METHOD_BRIEF -> widened(MethodBriefJson.SHAPE.read(spot));
            case FINANCING_TYPOLOGY -> widened(FinancingTypologyJson.SHAPE.read(spot));
            case DESIGNATION_NOTICE -> widened(DesignationNoticeJson.SHAPE.read(spot));
            case TRAVEL_DOCUMENT_NOTICE -> widened(TravelDocumentNoticeJson.SHAPE.read(spot));
            case FIREARM_NOTICE -> widened(FirearmNoticeJson.SHAPE.read(spot));
            case TRAFFICKING_REPORT -> widened(TraffickingReportJson.SHAPE.read(spot));
            case BIO_INCIDENT -> widened(BioIncidentJson.SHAPE.read(spot));
            case CONTENT_REFERRAL -> widened(ContentReferralJson.SHAPE.read(spot));
            case NARRATIVE_BRIEF -> widened(NarrativeBriefJson.SHAPE.read(spot));
            case TRANSPORT_NOTICE -> widened(TransportNoticeJson.SHAPE.read(spot));
            case MAJOR_EVENT_BULLETIN -> widened(MajorEventBulletinJson.SHAPE.read(spot));
            case CONSEQUENCE_BULLETIN -> widened(ConsequenceBulletinJson.SHAPE.read(spot));
            case VICTIM_ASSISTANCE -> widened(VictimAssistanceJson.SHAPE.read(spot));
            case BEST_PRACTICE -> widened(BestPracticeJson.SHAPE.read(spot));
            case ASSISTANCE_REQUEST -> widened(AssistanceRequestJson.SHAPE.read(spot));
            case ASSISTANCE_OFFER -> widened(AssistanceOfferJson.SHAPE.read(spot));
            case INFORMATION_REQUEST -> widened(InformationRequestJson.SHAPE.read(spot));
            case INFORMATION_REPLY -> widened(InformationReplyJson.SHAPE.read(spot));
            case EXERCISE_INJECT -> widened(ExerciseInjectJson.SHAPE.read(spot));
            case ASSESSMENT_RECORD -> widened(AssessmentRecordJson.SHAPE.read(spot));
            case PUBLIC_NOTICE -> widened(PublicNoticeJson.SHAPE.read(spot));
        };
    }

    private static Json write(Payload payload) {
        return switch (payload) {
            case ImminentWarning warning -> ImminentWarningJson.SHAPE.write(warning);
            case LocationAdvisory advisory -> LocationAdvisoryJson.SHAPE.write(advisory);
            case ThreatLevel level -> ThreatLevelJson.SHAPE.write(level);
            case CyberAlert alert -> CyberAlertJson.SHAPE.write(alert);
            case CargoAlert alert -> CargoAlertJson.SHAPE.write(alert);
            case IncidentReport report -> IncidentReportJson.SHAPE.write(report);
            case ActivityReport report -> ActivityReportJson.SHAPE.write(report);
            case RiskAssessment assessment -> RiskAssessmentJson.SHAPE.write(assessment);
            case MethodBrief brief -> MethodBriefJson.SHAPE.write(brief);
            case FinancingTypology typology -> FinancingTypologyJson.SHAPE.write(typology);
            case DesignationNotice notice -> DesignationNoticeJson.SHAPE.write(notice);
            case TravelDocumentNotice notice -> TravelDocumentNoticeJson.SHAPE.write(notice);
            case FirearmNotice notice -> FirearmNoticeJson.SHAPE.write(notice);
            case TraffickingReport report -> TraffickingReportJson.SHAPE.write(report);
            case BioIncident incident -> BioIncidentJson.SHAPE.write(incident);
            case ContentReferral referral -> ContentReferralJson.SHAPE.write(referral);
            case NarrativeBrief brief -> NarrativeBriefJson.SHAPE.write(brief);
            case TransportNotice notice -> TransportNoticeJson.SHAPE.write(notice);
            case MajorEventBulletin bulletin -> MajorEventBulletinJson.SHAPE.write(bulletin);
            case ConsequenceBulletin bulletin -> ConsequenceBulletinJson.SHAPE.write(bulletin);
            case VictimAssistance assistance -> VictimAssistanceJson.SHAPE.write(assistance);
            case BestPractice practice -> BestPracticeJson.SHAPE.write(practice);
            case AssistanceRequest request -> AssistanceRequestJson.SHAPE.write(request);
            case AssistanceOffer offer -> AssistanceOfferJson.SHAPE.write(offer);
            case InformationRequest request -> InformationRequestJson.SHAPE.write(request);
            case InformationReply reply -> InformationReplyJson.SHAPE.write(reply);
            case ExerciseInject inject -> ExerciseInjectJson.SHAPE.write(inject);
            case AssessmentRecord record -> AssessmentRecordJson.SHAPE.write(record);
            case PublicNotice notice -> PublicNoticeJson.SHAPE.write(notice);
        };
    }

    static OptionalInt number(Optional<Integer> value) {
        return value.map(OptionalInt::of).orElseGet(OptionalInt::empty);
    }

    static Optional<Integer> number(OptionalInt value) {
        return value.isPresent() ? Optional.of(value.getAsInt()) : Optional.empty();
    }

    static OptionalLong longNumber(Optional<Long> value) {
        return value.map(OptionalLong::of).orElseGet(OptionalLong::empty);
    }

    static Optional<Long> longNumber(OptionalLong value) {
        return value.isPresent() ? Optional.of(value.getAsLong()) : Optional.empty();
    }

    private static Optional<Payload> widened(Optional<? extends Payload> payload) {
        return payload.map(part -> part);
    }
}
