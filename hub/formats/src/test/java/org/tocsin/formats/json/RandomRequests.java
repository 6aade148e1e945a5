package org.tocsin.formats.json;

import java.math.BigDecimal;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.OptionalLong;
import org.tocsin.domain.advisory.AssessmentRecord;
import org.tocsin.domain.advisory.AssistanceOffer;
import org.tocsin.domain.advisory.AssistanceRequest;
import org.tocsin.domain.advisory.Attachment;
import org.tocsin.domain.advisory.BestPractice;
import org.tocsin.domain.advisory.Bytes;
import org.tocsin.domain.advisory.Consent;
import org.tocsin.domain.advisory.ContentHash;
import org.tocsin.domain.advisory.ExternalId;
import org.tocsin.domain.advisory.InformationReply;
import org.tocsin.domain.advisory.InformationRequest;
import org.tocsin.domain.advisory.Money;
import org.tocsin.domain.advisory.NarrativeBrief;
import org.tocsin.domain.advisory.Payload;
import org.tocsin.domain.area.RegionCode;
import org.tocsin.domain.marking.Tlp;

/// Payloads by chance of the kinds by which help, information and experience are asked for and
/// given.
final class RandomRequests {
    private final Dice dice;
    private final RandomBulletins bulletins;

    RandomRequests(Dice dice) {
        this.dice = dice;
        this.bulletins = new RandomBulletins(dice);
    }

    Payload narrativeBrief() {
        return new NarrativeBrief(
                dice.must(dice::code),
                dice.many(3, () -> dice.one(NarrativeBrief.Channel.values())),
                dice.toss() ? OptionalLong.of(1_000_000_000_000L) : OptionalLong.empty(),
                dice.must(() -> dice.one(NarrativeBrief.Trend.values())),
                dice.must(() -> dice.text(200)),
                dice.list(2, () -> new ExternalId("doi", dice.text(40))));
    }

    Payload bestPractice() {
        return new BestPractice(
                dice.must(() -> dice.one(BestPractice.DocType.values())),
                dice.must(() -> dice.text(100)),
                dice.must(() -> dice.text(300)),
                dice.must(this::attachment),
                dice.must(() -> dice.text(60)),
                dice.must(() -> "CC-BY-4.0"),
                dice.must(dice::date),
                dice.maybe(dice::advisory));
    }

    private Attachment attachment() {
        return dice.toss() ? enclosed() : elsewhere();
    }

    private Attachment enclosed() {
        var content = dice.bytes(1 + dice.below(200));
        return new Attachment(
                "image/png",
                Optional.of(Bytes.of(content)),
                Optional.empty(),
                content.length,
                new ContentHash(hash(content)));
    }

    private Attachment elsewhere() {
        return new Attachment(
                "application/pdf",
                Optional.empty(),
                Optional.of("https://library.example/" + dice.below(100)),
                1 + dice.below(10_000),
                new ContentHash(hash(dice.bytes(8))));
    }

    private static String hash(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    Payload assessmentRecord() {
        return new AssessmentRecord(
                dice.must(dice::state),
                dice.must(dice::code),
                bulletins.levels(4),
                dice.must(dice::date),
                dice.maybe(() -> dice.text(200)),
                dice.must(() -> dice.one(Consent.values())),
                dice.must(() -> dice.text(60)));
    }

    Payload assistanceRequest() {
        return new AssistanceRequest(
                dice.must(dice::state),
                dice.must(dice::code),
                dice.must(() -> dice.text(200)),
                dice.mustNumber(dice::level),
                dice.many(2, dice::code),
                dice.maybe(dice::date),
                dice.must(() -> dice.one(Consent.values())),
                dice.must(() -> dice.one(AssistanceRequest.Tracking.values())));
    }

    Payload assistanceOffer() {
        return new AssistanceOffer(
                dice.must(dice::organisation),
                dice.must(dice::code),
                dice.many(2, dice::code),
                dice.many(2, () -> new RegionCode(dice.one("QM", "QN-01", "150", "global"))),
                dice.must(dice::date),
                dice.must(dice::date),
                dice.mustNumber(() -> dice.below(1_000)),
                dice.maybe(this::money),
                dice.many(2, dice::language));
    }

    private Money money() {
        var cents = BigDecimal.valueOf(dice.below(1_000_000), 2);
        return new Money(cents, Money.currency("EUR"));
    }

    Payload informationRequest() {
        return new InformationRequest(
                dice.must(() -> dice.text(200)),
                dice.many(3, dice::organisation),
                dice.must(dice::instant),
                dice.maybe(dice::toss),
                dice.must(() ->
                        new InformationRequest.ReplyCeiling(
                                dice.one(Tlp.values()), dice.maybeNumber(() -> dice.below(4)))));
    }

    Payload informationReply() {
        return new InformationReply(
                dice.must(dice::advisory),
                dice.must(dice::toss),
                dice.maybe(() -> dice.text(300)),
                dice.list(2, this::attachment));
    }
}
