package org.tocsin.domain.sample;

import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.tocsin.domain.advisory.CargoAlert;
import org.tocsin.domain.advisory.Code;
import org.tocsin.domain.advisory.Consignment;
import org.tocsin.domain.advisory.Contact;
import org.tocsin.domain.advisory.CyberAlert;
import org.tocsin.domain.advisory.GoodsCode;
import org.tocsin.domain.advisory.ImminentWarning;
import org.tocsin.domain.advisory.LanguageTag;
import org.tocsin.domain.advisory.LocationAdvisory;
import org.tocsin.domain.advisory.Payload;
import org.tocsin.domain.advisory.PublicNotice;
import org.tocsin.domain.advisory.ThreatLevel;
import org.tocsin.domain.area.Locode;
import org.tocsin.domain.party.ParticipantId;
import org.tocsin.domain.sector.AdvisoryKind;
import org.tocsin.domain.sector.Sector;

/// Payloads that are complete for their kind.
public final class Payloads {
    public static final Contact CONTACT = new Contact("Duty officer", "tel:+999-555-0100");

    private static final Instant FROM = Instant.parse("2030-06-01T21:00:00Z");
    private static final Instant TO = Instant.parse("2030-06-02T05:00:00Z");

    private Payloads() {}

    /// Returns a complete payload of `kind`.
    public static Payload of(AdvisoryKind kind) {
        return switch (kind) {
            case IMMINENT_WARNING -> imminentWarning();
            case LOCATION_ADVISORY -> locationAdvisory();
            case THREAT_LEVEL ->
                    threatLevel("QM", Sector.TOURISM, ThreatLevel.Basis.SINGLE, "qm-police");
            case CYBER_ALERT -> cyberAlert();
            case CARGO_ALERT -> cargoAlert();
            case INCIDENT_REPORT -> Reports.incidentReport();
            case ACTIVITY_REPORT -> Reports.activityReport();
            case TRAFFICKING_REPORT -> Reports.traffickingReport();
            case BIO_INCIDENT -> Reports.bioIncident();
            case RISK_ASSESSMENT -> Notices.riskAssessment();
            case METHOD_BRIEF -> Notices.methodBrief();
            case FINANCING_TYPOLOGY -> Notices.financingTypology();
            case DESIGNATION_NOTICE -> Notices.designationNotice();
            case TRAVEL_DOCUMENT_NOTICE -> Notices.travelDocumentNotice();
            case FIREARM_NOTICE -> Notices.firearmNotice();
            case CONTENT_REFERRAL -> Notices.contentReferral();
            case TRANSPORT_NOTICE -> Bulletins.transportNotice();
            case MAJOR_EVENT_BULLETIN -> Bulletins.majorEventBulletin();
            case CONSEQUENCE_BULLETIN -> Bulletins.consequenceBulletin();
            case VICTIM_ASSISTANCE -> Bulletins.victimAssistance();
            case EXERCISE_INJECT -> Bulletins.exerciseInject();
            case NARRATIVE_BRIEF -> Requests.narrativeBrief();
            case BEST_PRACTICE -> Requests.bestPractice();
            case ASSISTANCE_REQUEST -> Requests.assistanceRequest();
            case ASSISTANCE_OFFER -> Requests.assistanceOffer();
            case INFORMATION_REQUEST -> Requests.informationRequest();
            case INFORMATION_REPLY -> Requests.informationReply();
            case ASSESSMENT_RECORD -> Requests.assessmentRecord();
            case PUBLIC_NOTICE -> publicNotice();
        };
    }

    /// Returns `payload` without what one of its components says.
    public static Payload without(Payload payload, String component) {
        var components = payload.getClass().getRecordComponents();
        var types =
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        try {
            var values = new Object[components.length];
            for (int place = 0; place < components.length; place++) {
                values[place] =
                        components[place].getName().equals(component)
                                ? nothing(types[place])
                                : components[place].getAccessor().invoke(payload);
            }
            return (Payload) payload.getClass().getDeclaredConstructor(types).newInstance(values);
        } catch (ReflectiveOperationException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private static Object nothing(Class<?> type) {
        if (type == OptionalInt.class) {
            return OptionalInt.empty();
        }
        if (type == List.class) {
            return List.of();
        }
        return type == Set.class ? Set.of() : Optional.empty();
    }

    private static Payload imminentWarning() {
        return new ImminentWarning(
                Optional.of(ImminentWarning.ThreatType.RADIOLOGICAL),
                Optional.of(ImminentWarning.AttackVector.UNKNOWN),
                List.of(),
                Optional.of(FROM),
                Optional.of(TO),
                List.of(new Code("keep-away")),
                Optional.of(CONTACT));
    }

    private static Payload locationAdvisory() {
        return new LocationAdvisory(
                Optional.of(LocationAdvisory.AreaKind.CITY),
                List.of(),
                Optional.of("Streets are closed."),
                Optional.of(FROM),
                Optional.of(TO),
                List.of(new Code("road-closure")),
                Optional.empty(),
                OptionalInt.of(3));
    }

    private static Payload cyberAlert() {
        return new CyberAlert(
                Optional.of(new Code("credential-theft")),
                List.of("Controller 7"),
                List.of("CVE-2030-0001"),
                List.of(),
                List.of(),
                Optional.of(CyberAlert.Impact.SERIOUS),
                List.of("Install the update."),
                Optional.empty(),
                Optional.empty(),
                List.of(CyberAlert.Response.PATCH));
    }

    private static Payload cargoAlert() {
        return new CargoAlert(
                List.of(new Consignment(Consignment.Type.CONTAINER, "QMXU0004170")),
                List.of(new GoodsCode("284440")),
                Optional.of(new Locode("QMHAV")),
                Optional.empty(),
                Optional.of(new Code("radiation")),
                Optional.of(CargoAlert.Action.HOLD),
                OptionalInt.of(2),
                Optional.empty());
    }

    /// Returns a complete threat level with one vote of each assessor.
    public static Payload threatLevel(
            String region, Sector sector, ThreatLevel.Basis basis, String... assessors) {
        return new ThreatLevel(
                Optional.of(sector),
                Optional.of(region),
                OptionalInt.of(4),
                OptionalInt.of(2),
                Optional.of(basis),
                Arrays.stream(assessors)
                        .map(id -> new ThreatLevel.Vote(new ParticipantId(id), 4, "A theft."))
                        .toList(),
                Optional.of(TO),
                Optional.of("A theft is looked into."));
    }

    private static Payload publicNotice() {
        return new PublicNotice(
                Optional.empty(),
                Optional.of("The quay is closed."),
                Optional.of("Keep away."),
                List.of(new LanguageTag("en"), new LanguageTag("fr")),
                Optional.of(CONTACT),
                Optional.empty());
    }
}
