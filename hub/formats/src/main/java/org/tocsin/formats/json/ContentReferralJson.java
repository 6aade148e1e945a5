package org.tocsin.formats.json;

import java.util.Optional;
import org.tocsin.domain.advisory.ContentReferral;
import org.tocsin.domain.advisory.ContentReferral.Algorithm;
import org.tocsin.domain.advisory.ContentReferral.Ask;
import org.tocsin.domain.advisory.ContentReferral.ContentType;
import org.tocsin.domain.advisory.ContentReferral.Decision;
import org.tocsin.domain.advisory.ContentReferral.Digest;
import org.tocsin.domain.advisory.ContentReferral.Outcome;
import org.tocsin.domain.advisory.ReferralGround;
import org.tocsin.domain.advisory.WebAddress;
import org.tocsin.formats.Fields;
import org.tocsin.formats.Json;
import org.tocsin.formats.Scalars;
import org.tocsin.formats.Shape;
import org.tocsin.formats.Writing;

/// The payload of a `content-referral`.
final class ContentReferralJson {
    static final Shape<ContentReferral> SHAPE =
            Shape.object(ContentReferralJson::read, ContentReferralJson::write);

    private static final int ENTRIES_MAX = 256;
    private static final Shape<WebAddress> WEB_ADDRESS =
            Scalars.written(WebAddress::new, WebAddress::value);
    private static final Shape<Algorithm> ALGORITHM = Scalars.names(Algorithm.class);
    private static final Shape<String> TEXT_VALUE = Scalars.text(128);
    private static final Shape<ContentType> CONTENT_TYPE = Scalars.names(ContentType.class);
    private static final Shape<ReferralGround> REFERRAL_GROUND =
            Scalars.codes(ReferralGround.values(), ReferralGround::code);
    private static final Shape<Ask> ASK = Scalars.names(Ask.class);
    private static final Shape<Outcome> OUTCOME = Scalars.names(Outcome.class);
    private static final Shape<String> REASON = Scalars.text(4_000);
    private static final Shape<Digest> DIGEST =
            Shape.object(ContentReferralJson::digest, ContentReferralJson::digest);
    private static final Shape<Decision> DECISION =
            Shape.object(ContentReferralJson::decision, ContentReferralJson::decision);

    private ContentReferralJson() {}

    private static Optional<ContentReferral> read(Fields fields) {
        var url = fields.optional("url", WEB_ADDRESS);
        var hashes = fields.list("hashes", DIGEST, ENTRIES_MAX);
        var contentType = fields.optional("contentType", CONTENT_TYPE);
        var platform = fields.optional("platform", Codes.PARTICIPANT);
        var legalGround = fields.optional("legalGround", REFERRAL_GROUND);
        var jurisdiction = fields.optional("jurisdiction", Codes.ASSIGNED_STATE);
        var ask = fields.optional("ask", ASK);
        var decision = fields.optional("decision", DECISION);
        var appealContact = fields.optional("appealContact", Codes.CONTACT);
        return fields.make(() ->
                new ContentReferral(
                        url.get(),
                        hashes.get(),
                        contentType.get(),
                        platform.get(),
                        legalGround.get(),
                        jurisdiction.get(),
                        ask.get(),
                        decision.get(),
                        appealContact.get()));
    }

    private static Json.Members write(ContentReferral referral) {
        return new Writing()
                .put("url", WEB_ADDRESS, referral.url())
                .list("hashes", DIGEST, referral.hashes())
                .put("contentType", CONTENT_TYPE, referral.contentType())
                .put("platform", Codes.PARTICIPANT, referral.platform())
                .put("legalGround", REFERRAL_GROUND, referral.legalGround())
                .put("jurisdiction", Codes.ASSIGNED_STATE, referral.jurisdiction())
                .put("ask", ASK, referral.ask())
                .put("decision", DECISION, referral.decision())
                .put("appealContact", Codes.CONTACT, referral.appealContact())
                .done();
    }

    private static Optional<Digest> digest(Fields fields) {
        var alg = fields.required("alg", ALGORITHM);
        var value = fields.required("value", TEXT_VALUE);
        return fields.make(() -> new Digest(alg.get(), value.get()));
    }

    private static Json.Members digest(Digest digest) {
        return new Writing()
                .put("alg", ALGORITHM, digest.alg())
                .put("value", TEXT_VALUE, digest.value())
                .done();
    }

    private static Optional<Decision> decision(Fields fields) {
        var outcome = fields.required("outcome", OUTCOME);
        var reason = fields.required("reason", REASON);
        var at = fields.required("at", Codes.INSTANT);
        return fields.make(() -> new Decision(outcome.get(), reason.get(), at.get()));
    }

    private static Json.Members decision(Decision decision) {
        return new Writing()
                .put("outcome", OUTCOME, decision.outcome())
                .put("reason", REASON, decision.reason())
                .put("at", Codes.INSTANT, decision.at())
                .done();
    }
}
