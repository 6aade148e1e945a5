package org.tocsin.domain.dissemination;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.tocsin.domain.advisory.CargoAlert;
import org.tocsin.domain.advisory.Code;
import org.tocsin.domain.advisory.CyberAlert;
import org.tocsin.domain.advisory.DesignationNotice;
import org.tocsin.domain.advisory.ImminentWarning;
import org.tocsin.domain.advisory.LocationAdvisory;
import org.tocsin.domain.advisory.MethodBrief;
import org.tocsin.domain.advisory.Payload;
import org.tocsin.domain.advisory.PublicNotice;
import org.tocsin.domain.advisory.Status;
import org.tocsin.domain.advisory.Text;
import org.tocsin.domain.advisory.ThreatLevel;
import org.tocsin.domain.marking.Addressee;
import org.tocsin.domain.marking.Marking;
import org.tocsin.domain.marking.Requirement;
import org.tocsin.domain.party.ParticipantId;
import org.tocsin.domain.party.PersonId;
import org.tocsin.domain.sample.Filing;
import org.tocsin.domain.sample.Payloads;
import org.tocsin.domain.sample.Piece;
import org.tocsin.domain.sector.AdvisoryKind;
import org.tocsin.domain.sector.Sector;

/// What the payload of each kind must say. Source: SPECIFICATION.md K-1 to K-17, K-34, K-50.
class PayloadRulesTest {
    private static final Instant FROM = Instant.parse("2030-06-01T21:00:00Z");
    private static final DesignationNotice DESIGNATION =
            (DesignationNotice) Payloads.of(AdvisoryKind.DESIGNATION_NOTICE);
    private static final ImminentWarning NO_WARNING =
            new ImminentWarning(
                    Optional.empty(),
                    Optional.empty(),
                    List.of(),
                    Optional.empty(),
                    Optional.empty(),
                    List.of(),
                    Optional.empty());

    @ParameterizedTest
    @EnumSource(AdvisoryKind.class)
    void aCompletePayloadIsTaken(AdvisoryKind kind) {
        assertThat(objections(kind, Payloads.of(kind))).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(AdvisoryKind.class)
    void anAdvisoryWithoutItsPayloadIsIncomplete(AdvisoryKind kind) {
        var filing = Filing.from("qm-police").kind(kind).portions(Piece.headline("Nothing more"));

        assertThat(objections(filing)).anyMatch(objection -> objection.endsWith("INCOMPLETE"));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "INCIDENT_REPORT, K-7, occurredAt incidentType personStatus investigation",
        "ACTIVITY_REPORT, K-8, reportType observedAt narrative receivingAuthority"
                + " reporterProtection feedbackWanted",
        "RISK_ASSESSMENT, K-9, scope method threat vulnerability consequence horizon mitigations"
                + " contributors",
        "METHOD_BRIEF, K-10, technique observables countermeasures",
        "FINANCING_TYPOLOGY, K-11, typologyCode stage channels redFlags falsePositiveNote",
        "DESIGNATION_NOTICE, K-12, op regime listRef subjectType names measures reasons decidedOn"
                + " reviewBy exemption remedyContact",
        "TRAVEL_DOCUMENT_NOTICE, K-13, issuer docType numberHash state reportedOn",
        "FIREARM_NOTICE, K-14, serial make calibre status",
        "TRAFFICKING_REPORT, K-15, materialClass event borderCrossing confirmation recovered",
        "BIO_INCIDENT, K-16, host onset cases labConfirmed deliberate",
        "CONTENT_REFERRAL, K-17, url hashes contentType platform legalGround jurisdiction ask"
                + " appealContact"
    })
    void eachFieldThatAKindNeedsIsAskedForAndNoOther(
            AdvisoryKind kind, String rule, String needed) {
        var payload = Payloads.of(kind);
        for (var component : payload.getClass().getRecordComponents()) {
            var field = component.getName();

            var found = objections(kind, Payloads.without(payload, field));

            assertThat(found)
                    .as(field)
                    .isEqualTo(
                            List.of(needed.split(" ")).contains(field)
                                    ? List.of(rule + " payload." + field + " INCOMPLETE")
                                    : List.of());
        }
    }

    @Test
    void anActivityReportIsForTheReceivingAuthorityAlone() {
        var filing = Filing.from("qm-police").kind(AdvisoryKind.ACTIVITY_REPORT);
        var report = Payloads.of(AdvisoryKind.ACTIVITY_REPORT);
        var toCustoms = new Addressee.Organisation(new ParticipantId("qm-customs"));
        var toBoth =
                Set.<Addressee>of(
                        toCustoms, new Addressee.Organisation(new ParticipantId("qm-fiu")));
        var officer = PersonId.parse("qm-customs/joren-hale");
        var stranger = PersonId.parse("qm-police/ada-quill");

        for (var alone :
                List.of(
                        new Requirement.Addressed(Set.of(toCustoms)),
                        new Requirement.NamedPerson(Set.of(officer)))) {
            assertThat(objections(filing.portions(report(report, alone)))).isEmpty();
        }
        for (var others :
                List.of(
                        new Requirement.Enrolled(),
                        new Requirement.Addressed(toBoth),
                        new Requirement.AddressedOrClient(Set.of(toCustoms)),
                        new Requirement.NamedPerson(Set.of(officer, stranger)))) {
            assertThat(objections(filing.portions(report(report, others))))
                    .containsExactly("K-8 portions[0].marking NOT_VALID");
        }
    }

    @Test
    void everyPortionOfAnActivityReportIsForTheReceivingAuthority() {
        var toCustoms = new Addressee.Organisation(new ParticipantId("qm-customs"));
        var report = Payloads.of(AdvisoryKind.ACTIVITY_REPORT);
        var filing =
                Filing.from("qm-police")
                        .kind(AdvisoryKind.ACTIVITY_REPORT)
                        .portions(
                                report(report, new Requirement.Addressed(Set.of(toCustoms))),
                                Piece.describing("and for everybody"));

        assertThat(objections(filing)).containsExactly("K-8 portions[1].marking NOT_VALID");
    }

    @Test
    void aMethodIsLastSeenNotBeforeItWasFirst() {
        var backwards =
                new MethodBrief(
                        Optional.of(new Code("parcel-splitting")),
                        List.of("Many parcels."),
                        List.of(),
                        Optional.of(FROM),
                        Optional.of(FROM.minusSeconds(1)),
                        List.of("Compare senders."));

        assertThat(objections(AdvisoryKind.METHOD_BRIEF, backwards))
                .containsExactly("K-10 payload.lastSeen NOT_VALID");
    }

    @Test
    void aDesignationIsReviewedAfterItWasDecided() {
        var early =
                designation(
                        DESIGNATION.op(),
                        DESIGNATION.subjectType(),
                        DESIGNATION.decidedOn(),
                        DESIGNATION.decidedOn());

        assertThat(objections(AdvisoryKind.DESIGNATION_NOTICE, early))
                .containsExactly("K-12 payload.reviewBy NOT_VALID");
    }

    @Test
    void portionsOfADesignationDoNotContradictEachOther() {
        var same =
                designation(
                        DESIGNATION.op(),
                        DESIGNATION.subjectType(),
                        DESIGNATION.decidedOn(),
                        DESIGNATION.reviewBy());
        var other =
                designation(
                        Optional.of(DesignationNotice.Operation.DELIST),
                        Optional.of(DesignationNotice.SubjectType.ENTITY),
                        DESIGNATION.decidedOn().map(day -> day.minusDays(1)),
                        DESIGNATION.reviewBy().map(day -> day.plusDays(1)));

        assertThat(objections(AdvisoryKind.DESIGNATION_NOTICE, DESIGNATION, same)).isEmpty();
        assertThat(objections(AdvisoryKind.DESIGNATION_NOTICE, DESIGNATION, other))
                .containsExactly(
                        "K-12 payload.op NOT_VALID",
                        "K-12 payload.subjectType NOT_VALID",
                        "K-12 payload.decidedOn NOT_VALID",
                        "K-12 payload.reviewBy NOT_VALID");
    }

    private static DesignationNotice designation(
            Optional<DesignationNotice.Operation> op,
            Optional<DesignationNotice.SubjectType> subjectType,
            Optional<LocalDate> decidedOn,
            Optional<LocalDate> reviewBy) {
        return new DesignationNotice(
                op,
                DESIGNATION.regime(),
                DESIGNATION.listRef(),
                subjectType,
                DESIGNATION.names(),
                DESIGNATION.identifiers(),
                DESIGNATION.measures(),
                DESIGNATION.reasons(),
                decidedOn,
                reviewBy,
                DESIGNATION.exemption(),
                DESIGNATION.noticeRef(),
                DESIGNATION.remedyContact());
    }

    /// Rule K-50.
    @Test
    void aCargoAlertNamesNoPartnersOfALowerTierThanItAsks() {
        var alert = Payloads.of(AdvisoryKind.CARGO_ALERT);

        assertThat(objections(forTier(alert, 2))).isEmpty();
        assertThat(objections(forTier(alert, 3))).isEmpty();
        assertThat(objections(forTier(alert, 1)))
                .containsExactly("K-50 portions[1].marking NOT_VALID");
    }

    private static Filing forTier(Payload alert, int tier) {
        var partners = new Requirement.ReleasableTo(Set.of(new Addressee.OfTier(tier)));
        return Filing.from("qm-police")
                .kind(AdvisoryKind.CARGO_ALERT)
                .portions(
                        Piece.headline("Inspect"),
                        Piece.empty()
                                .marked(new Marking(Set.of(partners), Set.of()))
                                .payload(alert));
    }

    @Test
    void anImminentWarningSaysWhatHowWhenWhatProtectsAndWhomToAsk() {
        assertThat(objections(AdvisoryKind.IMMINENT_WARNING, NO_WARNING))
                .containsExactly(
                        "K-1 payload.threatType INCOMPLETE",
                        "K-1 payload.attackVector INCOMPLETE",
                        "K-1 payload.expectedFrom INCOMPLETE",
                        "K-1 payload.protectiveActions INCOMPLETE",
                        "K-1 payload.contact INCOMPLETE");
    }

    @Test
    void aLocationAdvisorySaysWhereWhatAndHowLong() {
        var empty =
                new LocationAdvisory(
                        Optional.empty(),
                        List.of(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        List.of(),
                        Optional.empty(),
                        OptionalInt.empty());

        assertThat(objections(AdvisoryKind.LOCATION_ADVISORY, empty))
                .containsExactly(
                        "K-2 payload.areaKind INCOMPLETE",
                        "K-2 payload.summary INCOMPLETE",
                        "K-2 payload.validFrom INCOMPLETE",
                        "K-2 payload.validTo INCOMPLETE",
                        "K-2 payload.measures INCOMPLETE");
    }

    @Test
    void aCyberAlertSaysWhatItDoesAndWhatHelps() {
        var empty =
                new CyberAlert(
                        Optional.empty(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        Optional.empty(),
                        List.of(),
                        Optional.empty(),
                        Optional.empty(),
                        List.of());

        assertThat(objections(AdvisoryKind.CYBER_ALERT, empty))
                .containsExactly(
                        "K-3 payload.attackType INCOMPLETE",
                        "K-3 payload.impact INCOMPLETE",
                        "K-3 payload.mitigations INCOMPLETE");
    }

    @Test
    void aCargoAlertSaysWhichGoodsWhyAndWhatToDo() {
        var empty =
                new CargoAlert(
                        List.of(),
                        List.of(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        OptionalInt.empty(),
                        Optional.empty());

        assertThat(objections(AdvisoryKind.CARGO_ALERT, empty))
                .containsExactly(
                        "K-4 payload.consignments INCOMPLETE",
                        "K-4 payload.riskCode INCOMPLETE",
                        "K-4 payload.action INCOMPLETE");
    }

    @Test
    void aThreatLevelSaysOfWhatHowHighAndWhoJudged() {
        var empty =
                new ThreatLevel(
                        Optional.empty(),
                        Optional.empty(),
                        OptionalInt.empty(),
                        OptionalInt.empty(),
                        Optional.empty(),
                        List.of(),
                        Optional.empty(),
                        Optional.empty());

        assertThat(objections(AdvisoryKind.THREAT_LEVEL, empty))
                .containsExactly(
                        "K-5 payload.sector INCOMPLETE",
                        "K-5 payload.region INCOMPLETE",
                        "K-5 payload.level INCOMPLETE",
                        "K-5 payload.basis INCOMPLETE",
                        "K-5 payload.votes INCOMPLETE",
                        "K-5 payload.nextReview INCOMPLETE");
    }

    @Test
    void aJointLevelRestsOnTwoAssessors() {
        var twice = joint("qm-police", "qm-police");
        var both = joint("qm-police", "qm-maritime");

        assertThat(objections(AdvisoryKind.THREAT_LEVEL, twice))
                .containsExactly("K-5 payload.votes NOT_VALID");
        assertThat(objections(AdvisoryKind.THREAT_LEVEL, both)).isEmpty();
    }

    @Test
    void aPublicNoticeSaysWhatToDoAndWhomTheMediaAsk() {
        var empty =
                new PublicNotice(
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        List.of(),
                        Optional.empty(),
                        Optional.empty());

        assertThat(objections(AdvisoryKind.PUBLIC_NOTICE, empty))
                .containsExactly(
                        "K-6 payload.body INCOMPLETE",
                        "K-6 payload.instruction INCOMPLETE",
                        "K-6 payload.mediaContact INCOMPLETE",
                        "K-34 payload.languages INCOMPLETE");
    }

    @Test
    void aPublicNoticeNamesEveryLanguageItIsWrittenIn() {
        var filing =
                Filing.from("qm-police")
                        .kind(AdvisoryKind.PUBLIC_NOTICE)
                        .portions(
                                Piece.headline("Keep away")
                                        .texts(
                                                new Text("en", "Keep away", "", "Leave."),
                                                new Text("ru", "Уходите", "", "Уходите."))
                                        .payload(Payloads.of(AdvisoryKind.PUBLIC_NOTICE)));

        assertThat(objections(filing)).containsExactly("K-34 payload.languages NOT_VALID");
    }

    @Test
    void portionsCompleteEachOther() {
        var open =
                new ImminentWarning(
                        Optional.of(ImminentWarning.ThreatType.BOMBING),
                        Optional.empty(),
                        List.of(),
                        Optional.of(FROM),
                        Optional.empty(),
                        List.of(new Code("keep-away")),
                        Optional.of(Payloads.CONTACT));
        var hidden =
                new ImminentWarning(
                        Optional.empty(),
                        Optional.of(ImminentWarning.AttackVector.VESSEL),
                        List.of(),
                        Optional.empty(),
                        Optional.empty(),
                        List.of(),
                        Optional.empty());
        var filing =
                Filing.from("qm-police")
                        .portions(
                                Piece.headline("Keep away").payload(open),
                                Piece.describing("By sea")
                                        .marked(
                                                new Marking(
                                                        Set.of(new Requirement.Enrolled()),
                                                        Set.of()))
                                        .payload(hidden));

        assertThat(objections(filing)).isEmpty();
    }

    @Test
    void whatBeginsInOnePortionEndsLaterInAnother() {
        var backwards =
                new ImminentWarning(
                        Optional.empty(),
                        Optional.empty(),
                        List.of(),
                        Optional.empty(),
                        Optional.of(FROM),
                        List.of(),
                        Optional.empty());
        var filing =
                Filing.from("qm-police")
                        .portions(
                                Piece.headline("Keep away")
                                        .payload(Payloads.of(AdvisoryKind.IMMINENT_WARNING)),
                                Piece.describing("It is over").payload(backwards));

        assertThat(objections(filing)).containsExactly("K-1 payload.expectedTo NOT_VALID");
    }

    @Test
    void aLocationAdvisoryEndsAfterItBegan() {
        var backwards =
                new LocationAdvisory(
                        Optional.of(LocationAdvisory.AreaKind.CITY),
                        List.of(),
                        Optional.of("Streets are closed."),
                        Optional.of(FROM),
                        Optional.of(FROM),
                        List.of(new Code("road-closure")),
                        Optional.empty(),
                        OptionalInt.empty());

        assertThat(objections(AdvisoryKind.LOCATION_ADVISORY, backwards))
                .containsExactly("K-2 payload.validTo NOT_VALID");
    }

    private static Piece report(Payload report, Requirement requirement) {
        return Piece.headline("A gate alarm")
                .marked(new Marking(Set.of(requirement), Set.of()))
                .payload(report);
    }

    private static Payload joint(String... assessors) {
        return Payloads.threatLevel("QM", Sector.TOURISM, ThreatLevel.Basis.JOINT, assessors);
    }

    private static List<String> objections(AdvisoryKind kind, Payload... parts) {
        var toCustoms = new Addressee.Organisation(new ParticipantId("qm-customs"));
        var marking = new Marking(Set.of(new Requirement.Addressed(Set.of(toCustoms))), Set.of());
        return objections(
                Filing.from("qm-police")
                        .kind(kind)
                        .status(
                                kind == AdvisoryKind.EXERCISE_INJECT
                                        ? Status.EXERCISE
                                        : Status.ACTUAL)
                        .portions(
                                Arrays.stream(parts)
                                        .map(part ->
                                                Piece.headline("Keep away")
                                                        .marked(marking)
                                                        .payload(part))
                                        .toArray(Piece[]::new)));
    }

    private static List<String> objections(Filing filing) {
        return PayloadRules.objections(filing.submission()).stream()
                .map(one -> one.rule() + " " + one.field() + " " + one.code())
                .toList();
    }
}
