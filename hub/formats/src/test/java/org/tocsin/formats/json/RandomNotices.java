package org.tocsin.formats.json;

import java.util.HexFormat;
import org.tocsin.domain.advisory.ContentReferral;
import org.tocsin.domain.advisory.DesignationNotice;
import org.tocsin.domain.advisory.DocumentIssuer;
import org.tocsin.domain.advisory.ExternalId;
import org.tocsin.domain.advisory.FinancingTypology;
import org.tocsin.domain.advisory.FirearmNotice;
import org.tocsin.domain.advisory.KeyedHash;
import org.tocsin.domain.advisory.MethodBrief;
import org.tocsin.domain.advisory.Payload;
import org.tocsin.domain.advisory.ReferralGround;
import org.tocsin.domain.advisory.RiskAssessment;
import org.tocsin.domain.advisory.TravelDocumentNotice;
import org.tocsin.domain.advisory.WebAddress;

/// Payloads by chance of the kinds that weigh a risk, explain a method or point at one subject.
final class RandomNotices {
    private final Dice dice;

    RandomNotices(Dice dice) {
        this.dice = dice;
    }

    Payload riskAssessment() {
        return new RiskAssessment(
                dice.must(dice::code),
                dice.must(() -> dice.text(100)),
                dice.mustNumber(dice::level),
                dice.mustNumber(dice::level),
                dice.mustNumber(dice::level),
                dice.mustNumber(() -> 1 + dice.below(3_650)),
                dice.many(3, () -> dice.text(200)),
                dice.list(3, () -> dice.text(40)),
                dice.many(3, dice::organisation));
    }

    Payload methodBrief() {
        return new MethodBrief(
                dice.must(dice::code),
                dice.many(3, () -> dice.text(200)),
                dice.list(3, dice::area),
                dice.maybe(dice::instant),
                dice.maybe(dice::instant),
                dice.many(3, () -> dice.text(200)));
    }

    Payload financingTypology() {
        return new FinancingTypology(
                dice.must(() -> dice.text(30)),
                dice.must(() -> dice.one(FinancingTypology.Stage.values())),
                dice.many(3, () -> dice.one(FinancingTypology.Channel.values())),
                dice.must(this::redFlag).stream().toList(),
                dice.list(2, this::threshold),
                dice.list(2, () -> dice.text(60)),
                dice.must(() -> dice.text(300)));
    }

    Payload designationNotice() {
        return new DesignationNotice(
                dice.must(() -> dice.one(DesignationNotice.Operation.values())),
                dice.must(dice::code),
                dice.must(() -> dice.text(30)),
                dice.must(() -> dice.one(DesignationNotice.SubjectType.values())),
                dice.many(3, this::name),
                dice.list(2, () -> new ExternalId("register", "r" + dice.below(1_000))),
                dice.some(1, 3, () -> dice.one(DesignationNotice.Measure.values())),
                dice.must(() -> dice.text(300)),
                dice.must(dice::date),
                dice.must(dice::date),
                dice.must(this::exemption),
                dice.maybe(() -> dice.text(30)),
                dice.must(dice::contact));
    }

    Payload travelDocumentNotice() {
        return new TravelDocumentNotice(
                dice.must(() -> new DocumentIssuer(dice.one("QMA", "FRA", "UNO"))),
                dice.must(() -> dice.one(TravelDocumentNotice.DocumentType.values())),
                dice.must(() -> new KeyedHash(hex(32))),
                dice.must(() -> dice.one(TravelDocumentNotice.DocumentState.values())),
                dice.must(dice::date));
    }

    Payload firearmNotice() {
        return new FirearmNotice(
                dice.must(() -> dice.text(30)),
                dice.must(() -> dice.text(30)),
                dice.maybe(() -> dice.text(30)),
                dice.must(() -> dice.one("9x19", ".45 ACP")),
                dice.maybe(dice::state),
                dice.must(() -> dice.one(FirearmNotice.FirearmStatus.values())),
                dice.maybe(dice::date));
    }

    Payload contentReferral() {
        return new ContentReferral(
                dice.must(() -> new WebAddress("https://bad.example/p/" + dice.below(1_000))),
                dice.many(2, this::digest),
                dice.must(() -> dice.one(ContentReferral.ContentType.values())),
                dice.must(dice::organisation),
                dice.must(() -> dice.one(ReferralGround.values())),
                dice.must(dice::state),
                dice.must(() -> dice.one(ContentReferral.Ask.values())),
                dice.maybe(this::decision),
                dice.must(dice::contact));
    }

    private FinancingTypology.RedFlag redFlag() {
        return new FinancingTypology.RedFlag(
                dice.code(), dice.text(100), dice.maybe(() -> dice.text(60)));
    }

    private FinancingTypology.Threshold threshold() {
        return new FinancingTypology.Threshold(
                new RandomReports(dice).money(), 1 + dice.below(365));
    }

    private DesignationNotice.Name name() {
        return new DesignationNotice.Name(
                dice.one("Latn", "Cyrl", "Arab", "Hans"),
                dice.text(40),
                dice.one(DesignationNotice.Quality.values()));
    }

    private DesignationNotice.Exemption exemption() {
        var from = dice.instant();
        return new DesignationNotice.Exemption(
                dice.one(DesignationNotice.ExemptionType.values()),
                from,
                from.plusSeconds(1 + dice.below(1_000_000)),
                dice.text(100));
    }

    private ContentReferral.Digest digest() {
        return switch (dice.one(ContentReferral.Algorithm.values())) {
            case SHA512 -> new ContentReferral.Digest(ContentReferral.Algorithm.SHA512, hex(64));
            case SHA256 -> new ContentReferral.Digest(ContentReferral.Algorithm.SHA256, hex(32));
            case PDQ -> new ContentReferral.Digest(ContentReferral.Algorithm.PDQ, hex(32));
        };
    }

    private ContentReferral.Decision decision() {
        return new ContentReferral.Decision(
                dice.one(ContentReferral.Outcome.values()), dice.text(100), dice.instant());
    }

    private String hex(int bytes) {
        return HexFormat.of().formatHex(dice.bytes(bytes));
    }
}
