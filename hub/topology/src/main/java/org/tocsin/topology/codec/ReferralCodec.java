package org.tocsin.topology.codec;

import static org.tocsin.topology.codec.Parts.maybe;
import static org.tocsin.topology.codec.Parts.orNull;
import static org.tocsin.topology.codec.Sorted.each;

import org.tocsin.domain.advisory.ContentReferral;
import org.tocsin.domain.advisory.ContentReferral.Algorithm;
import org.tocsin.domain.advisory.ContentReferral.Ask;
import org.tocsin.domain.advisory.ContentReferral.ContentType;
import org.tocsin.domain.advisory.ContentReferral.Decision;
import org.tocsin.domain.advisory.ContentReferral.Digest;
import org.tocsin.domain.advisory.ContentReferral.Outcome;
import org.tocsin.domain.advisory.ReferralGround;
import org.tocsin.domain.advisory.WebAddress;
import org.tocsin.domain.area.StateCode;
import org.tocsin.domain.party.ParticipantId;

/// What a content referral adds.
final class ReferralCodec {
    private ReferralCodec() {}

    static org.tocsin.schema.v1.ContentReferral written(ContentReferral part) {
        return org.tocsin.schema.v1.ContentReferral.newBuilder()
                .setUrl(orNull(part.url(), WebAddress::value))
                .setHashes(each(part.hashes(), ReferralCodec::written))
                .setContentType(orNull(part.contentType(), Enum::name))
                .setPlatform(orNull(part.platform(), ParticipantId::value))
                .setLegalGround(orNull(part.legalGround(), ReferralGround::code))
                .setJurisdiction(orNull(part.jurisdiction(), StateCode::value))
                .setAsk(orNull(part.ask(), Enum::name))
                .setDecision(orNull(part.decision(), ReferralCodec::written))
                .setAppealContact(orNull(part.appealContact(), Parts::written))
                .build();
    }

    static ContentReferral read(org.tocsin.schema.v1.ContentReferral record) {
        return new ContentReferral(
                maybe(record.getUrl(), WebAddress::new),
                each(record.getHashes(), ReferralCodec::read),
                maybe(record.getContentType(), ContentType::valueOf),
                maybe(record.getPlatform(), ParticipantId::new),
                maybe(record.getLegalGround(), Sorted.known(ReferralGround::of)),
                maybe(record.getJurisdiction(), StateCode::new),
                maybe(record.getAsk(), Ask::valueOf),
                maybe(record.getDecision(), ReferralCodec::read),
                maybe(record.getAppealContact(), Parts::read));
    }

    private static org.tocsin.schema.v1.ContentDigest written(Digest digest) {
        return org.tocsin.schema.v1.ContentDigest.newBuilder()
                .setAlg(digest.alg().name())
                .setValue(digest.value())
                .build();
    }

    private static Digest read(org.tocsin.schema.v1.ContentDigest record) {
        return new Digest(Algorithm.valueOf(record.getAlg()), record.getValue());
    }

    private static org.tocsin.schema.v1.ReferralDecision written(Decision decision) {
        return org.tocsin.schema.v1.ReferralDecision.newBuilder()
                .setOutcome(decision.outcome().name())
                .setReason(decision.reason())
                .setAt(decision.at())
                .build();
    }

    private static Decision read(org.tocsin.schema.v1.ReferralDecision record) {
        return new Decision(
                Outcome.valueOf(record.getOutcome()), record.getReason(), record.getAt());
    }
}
