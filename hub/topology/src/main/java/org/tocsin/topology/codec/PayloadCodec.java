package org.tocsin.topology.codec;

import java.util.Objects;
import java.util.stream.IntStream;
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

/// What a kind adds; the parts of each kind have a codec of their own.
final class PayloadCodec {
    private PayloadCodec() {}

    static org.tocsin.schema.v1.Payload written(Payload payload) {
        var record = org.tocsin.schema.v1.Payload.newBuilder();
        switch (payload) {
            case ImminentWarning part -> record.setImminentWarning(WarningCodec.written(part));
            case LocationAdvisory part -> record.setLocationAdvisory(LocationCodec.written(part));
            case CyberAlert part -> record.setCyberAlert(CyberCodec.written(part));
            case CargoAlert part -> record.setCargoAlert(CargoCodec.written(part));
            case ThreatLevel part -> record.setThreatLevel(ThreatLevelCodec.written(part));
            case IncidentReport part -> record.setIncidentReport(IncidentCodec.written(part));
            case ActivityReport part -> record.setActivityReport(ActivityCodec.written(part));
            case RiskAssessment part -> record.setRiskAssessment(RiskCodec.written(part));
            case MethodBrief part -> record.setMethodBrief(MethodCodec.written(part));
            case FinancingTypology part -> record.setFinancingTypology(TypologyCodec.written(part));
            case DesignationNotice part ->
                    record.setDesignationNotice(DesignationCodec.written(part));
            case TravelDocumentNotice part ->
                    record.setTravelDocumentNotice(TravelDocumentCodec.written(part));
            case FirearmNotice part -> record.setFirearmNotice(FirearmCodec.written(part));
            case TraffickingReport part ->
                    record.setTraffickingReport(TraffickingCodec.written(part));
            case BioIncident part -> record.setBioIncident(BioCodec.written(part));
            case ContentReferral part -> record.setContentReferral(ReferralCodec.written(part));
            case NarrativeBrief part -> record.setNarrativeBrief(NarrativeCodec.written(part));
            case TransportNotice part -> record.setTransportNotice(TransportCodec.written(part));
            case MajorEventBulletin part -> record.setMajorEventBulletin(EventCodec.written(part));
            case ConsequenceBulletin part ->
                    record.setConsequenceBulletin(ConsequenceCodec.written(part));
            case VictimAssistance part -> record.setVictimAssistance(VictimCodec.written(part));
            case BestPractice part -> record.setBestPractice(PracticeCodec.written(part));
            case AssistanceRequest part ->
                    record.setAssistanceRequest(AssistanceRequestCodec.written(part));
            case AssistanceOffer part ->
                    record.setAssistanceOffer(AssistanceOfferCodec.written(part));
            case InformationRequest part ->
                    record.setInformationRequest(InformationRequestCodec.written(part));
            case InformationReply part ->
                    record.setInformationReply(InformationReplyCodec.written(part));
            case ExerciseInject part -> record.setExerciseInject(InjectCodec.written(part));
            case AssessmentRecord part -> record.setAssessmentRecord(AssessmentCodec.written(part));
            case PublicNotice part -> record.setPublicNotice(NoticeCodec.written(part));
        }
        return record.build();
    }

    static Payload read(org.tocsin.schema.v1.Payload record) {
        var set =
                IntStream.range(0, record.getSchema().getFields().size())
                        .mapToObj(record::get)
                        .filter(Objects::nonNull)
                        .toList();
        if (set.size() != 1) {
            throw new IllegalArgumentException("a payload is of exactly one known kind");
        }
        return switch (set.getFirst()) {
            case org.tocsin.schema.v1.ImminentWarning part -> WarningCodec.read(part);
            case org.tocsin.schema.v1.LocationAdvisory part -> LocationCodec.read(part);
            case org.tocsin.schema.v1.CyberAlert part -> CyberCodec.read(part);
            case org.tocsin.schema.v1.CargoAlert part -> CargoCodec.read(part);
            case org.tocsin.schema.v1.ThreatLevel part -> ThreatLevelCodec.read(part);
            case org.tocsin.schema.v1.IncidentReport part -> IncidentCodec.read(part);
            case org.tocsin.schema.v1.ActivityReport part -> ActivityCodec.read(part);
            case org.tocsin.schema.v1.RiskAssessment part -> RiskCodec.read(part);
            case org.tocsin.schema.v1.MethodBrief part -> MethodCodec.read(part);
            case org.tocsin.schema.v1.FinancingTypology part -> TypologyCodec.read(part);
            case org.tocsin.schema.v1.DesignationNotice part -> DesignationCodec.read(part);
            case org.tocsin.schema.v1.TravelDocumentNotice part -> TravelDocumentCodec.read(part);
            case org.tocsin.schema.v1.FirearmNotice part -> FirearmCodec.read(part);
            case org.tocsin.schema.v1.TraffickingReport part -> TraffickingCodec.read(part);
            case org.tocsin.schema.v1.BioIncident part -> BioCodec.read(part);
            case org.tocsin.schema.v1.ContentReferral part -> ReferralCodec.read(part);
            case org.tocsin.schema.v1.NarrativeBrief part -> NarrativeCodec.read(part);
            case org.tocsin.schema.v1.TransportNotice part -> TransportCodec.read(part);
            case org.tocsin.schema.v1.MajorEventBulletin part -> EventCodec.read(part);
            case org.tocsin.schema.v1.ConsequenceBulletin part -> ConsequenceCodec.read(part);
            case org.tocsin.schema.v1.VictimAssistance part -> VictimCodec.read(part);
            case org.tocsin.schema.v1.BestPractice part -> PracticeCodec.read(part);
            case org.tocsin.schema.v1.AssistanceRequest part -> AssistanceRequestCodec.read(part);
            case org.tocsin.schema.v1.AssistanceOffer part -> AssistanceOfferCodec.read(part);
            case org.tocsin.schema.v1.InformationRequest part -> InformationRequestCodec.read(part);
            case org.tocsin.schema.v1.InformationReply part -> InformationReplyCodec.read(part);
            case org.tocsin.schema.v1.ExerciseInject part -> InjectCodec.read(part);
            case org.tocsin.schema.v1.AssessmentRecord part -> AssessmentCodec.read(part);
            case org.tocsin.schema.v1.PublicNotice part -> NoticeCodec.read(part);
            case Object _ -> throw new IllegalArgumentException("a payload of no known kind");
        };
    }
}
