package org.tocsin.formats.json;

import java.math.BigDecimal;
import org.tocsin.domain.advisory.CargoAlert;
import org.tocsin.domain.advisory.Consignment;
import org.tocsin.domain.advisory.CyberAlert;
import org.tocsin.domain.advisory.ExternalId;
import org.tocsin.domain.advisory.GoodsCode;
import org.tocsin.domain.advisory.ImminentWarning;
import org.tocsin.domain.advisory.LocationAdvisory;
import org.tocsin.domain.advisory.Payload;
import org.tocsin.domain.advisory.PublicNotice;
import org.tocsin.domain.advisory.ThreatLevel;
import org.tocsin.domain.area.Locode;
import org.tocsin.domain.sector.AdvisoryKind;
import org.tocsin.domain.sector.Sector;

/// Payloads of every kind by chance, each as complete as the dice make it.
public final class RandomPayloads {
    private final Dice dice;
    private final RandomReports reports;
    private final RandomNotices notices;
    private final RandomBulletins bulletins;
    private final RandomRequests requests;

    /// Creates a generator.
    public RandomPayloads(Dice dice) {
        this.dice = dice;
        this.reports = new RandomReports(dice);
        this.notices = new RandomNotices(dice);
        this.bulletins = new RandomBulletins(dice);
        this.requests = new RandomRequests(dice);
    }

    /// Returns a payload of `kind`.
    public Payload of(AdvisoryKind kind) {
        return switch (kind) {
            case IMMINENT_WARNING -> imminentWarning();
            case LOCATION_ADVISORY -> locationAdvisory();
            case THREAT_LEVEL -> threatLevel();
            case CYBER_ALERT -> cyberAlert();
            case CARGO_ALERT -> cargoAlert();
            case INCIDENT_REPORT -> reports.incidentReport();
            case ACTIVITY_REPORT -> reports.activityReport();
            case TRAFFICKING_REPORT -> reports.traffickingReport();
            case BIO_INCIDENT -> reports.bioIncident();
            case RISK_ASSESSMENT -> notices.riskAssessment();
            case METHOD_BRIEF -> notices.methodBrief();
            case FINANCING_TYPOLOGY -> notices.financingTypology();
            case DESIGNATION_NOTICE -> notices.designationNotice();
            case TRAVEL_DOCUMENT_NOTICE -> notices.travelDocumentNotice();
            case FIREARM_NOTICE -> notices.firearmNotice();
            case CONTENT_REFERRAL -> notices.contentReferral();
            case TRANSPORT_NOTICE -> bulletins.transportNotice();
            case MAJOR_EVENT_BULLETIN -> bulletins.majorEventBulletin();
            case CONSEQUENCE_BULLETIN -> bulletins.consequenceBulletin();
            case VICTIM_ASSISTANCE -> bulletins.victimAssistance();
            case EXERCISE_INJECT -> bulletins.exerciseInject();
            case NARRATIVE_BRIEF -> requests.narrativeBrief();
            case BEST_PRACTICE -> requests.bestPractice();
            case ASSISTANCE_REQUEST -> requests.assistanceRequest();
            case ASSISTANCE_OFFER -> requests.assistanceOffer();
            case INFORMATION_REQUEST -> requests.informationRequest();
            case INFORMATION_REPLY -> requests.informationReply();
            case ASSESSMENT_RECORD -> requests.assessmentRecord();
            case PUBLIC_NOTICE -> publicNotice();
        };
    }

    private Payload imminentWarning() {
        return new ImminentWarning(
                dice.must(() -> dice.one(ImminentWarning.ThreatType.values())),
                dice.must(() -> dice.one(ImminentWarning.AttackVector.values())),
                dice.list(2, () -> new ExternalId(dice.text(64), "s" + dice.below(9))),
                dice.must(dice::instant),
                dice.maybe(dice::instant),
                dice.many(2, dice::code),
                dice.must(dice::contact));
    }

    private Payload locationAdvisory() {
        return new LocationAdvisory(
                dice.must(() -> dice.one(LocationAdvisory.AreaKind.values())),
                dice.list(2, () -> new ExternalId("imo", "9991238")),
                dice.must(() -> dice.text(200)),
                dice.must(dice::instant),
                dice.must(dice::instant),
                dice.many(2, dice::code),
                dice.maybe(() -> dice.text(100)),
                dice.maybeNumber(dice::level));
    }

    private Payload threatLevel() {
        return new ThreatLevel(
                dice.must(() -> dice.one(Sector.values())),
                dice.must(() -> dice.one("QM", "QN-01", "global")),
                dice.mustNumber(dice::level),
                dice.maybeNumber(dice::level),
                dice.must(() -> dice.one(ThreatLevel.Basis.values())),
                dice.many(2, this::vote),
                dice.must(dice::instant),
                dice.maybe(() -> dice.text(100)));
    }

    private Payload cyberAlert() {
        return new CyberAlert(
                dice.must(dice::code),
                dice.list(3, () -> dice.text(40)),
                dice.list(3, () -> "CVE-2026-" + (1_000 + dice.below(9_000))),
                dice.list(2, this::score),
                dice.list(2, this::indicator),
                dice.must(() -> dice.one(CyberAlert.Impact.values())),
                dice.many(2, () -> dice.text(200)),
                dice.maybe(dice::instant),
                dice.maybe(dice::organisation),
                dice.list(3, () -> dice.one(CyberAlert.Response.values())));
    }

    private ThreatLevel.Vote vote() {
        return new ThreatLevel.Vote(dice.organisation(), dice.level(), dice.text(60));
    }

    private CyberAlert.Score score() {
        var value = BigDecimal.valueOf(dice.below(101), 1);
        return new CyberAlert.Score(
                "CVE-2026-1000", "CVSS:3.1", value, dice.seldom() ? "" : "AV:N/AC:L");
    }

    private CyberAlert.Indicator indicator() {
        var from = dice.instant();
        return new CyberAlert.Indicator(
                "[ipv4-addr:value = '203.0.113.7']",
                from,
                from.plusSeconds(1 + dice.below(1_000)),
                dice.below(101));
    }

    private Payload cargoAlert() {
        return new CargoAlert(
                dice.many(2, this::consignment),
                dice.list(2, () -> new GoodsCode("28444" + dice.below(10))),
                dice.maybe(() -> new Locode("QMHAV")),
                dice.maybe(() -> new Locode("QNBRS")),
                dice.must(dice::code),
                dice.must(() -> dice.one(CargoAlert.Action.values())),
                dice.maybeNumber(() -> 1 + dice.below(9)),
                dice.maybe(() -> dice.text(100)));
    }

    private Consignment consignment() {
        return dice.toss()
                ? new Consignment(Consignment.Type.CONTAINER, "QMXU0004170")
                : new Consignment(Consignment.Type.UCR, dice.text(35));
    }

    private Payload publicNotice() {
        return new PublicNotice(
                dice.maybe(dice::advisory),
                dice.must(() -> dice.text(300)),
                dice.must(() -> dice.text(100)),
                dice.many(3, dice::language),
                dice.must(dice::contact),
                dice.maybe(dice::advisory));
    }
}
