package org.tocsin.topology.codec;

import static org.tocsin.topology.codec.Parts.maybe;
import static org.tocsin.topology.codec.Parts.orNull;
import static org.tocsin.topology.codec.Sorted.each;

import java.math.BigDecimal;
import java.util.Optional;
import org.tocsin.domain.advisory.Code;
import org.tocsin.domain.advisory.CyberAlert;
import org.tocsin.domain.advisory.CyberAlert.Impact;
import org.tocsin.domain.advisory.CyberAlert.Indicator;
import org.tocsin.domain.advisory.CyberAlert.Response;
import org.tocsin.domain.advisory.CyberAlert.Score;
import org.tocsin.domain.party.ParticipantId;

/// What a cyber alert adds.
final class CyberCodec {
    private CyberCodec() {}

    static org.tocsin.schema.v1.CyberAlert written(CyberAlert part) {
        return org.tocsin.schema.v1.CyberAlert.newBuilder()
                .setAttackType(orNull(part.attackType(), Code::value))
                .setProducts(part.products())
                .setVulnerabilityIds(part.vulnerabilityIds())
                .setScores(each(part.scores(), CyberCodec::written))
                .setIndicators(each(part.indicators(), CyberCodec::written))
                .setImpact(orNull(part.impact(), Enum::name))
                .setMitigations(part.mitigations())
                .setRespondBy(part.respondBy().orElse(null))
                .setCoordinator(orNull(part.coordinator(), ParticipantId::value))
                .setResponses(each(part.responses(), Enum::name))
                .build();
    }

    static CyberAlert read(org.tocsin.schema.v1.CyberAlert record) {
        return new CyberAlert(
                maybe(record.getAttackType(), Code::new),
                record.getProducts(),
                record.getVulnerabilityIds(),
                each(record.getScores(), CyberCodec::read),
                each(record.getIndicators(), CyberCodec::read),
                maybe(record.getImpact(), Impact::valueOf),
                record.getMitigations(),
                Optional.ofNullable(record.getRespondBy()),
                maybe(record.getCoordinator(), ParticipantId::new),
                each(record.getResponses(), Response::valueOf));
    }

    private static org.tocsin.schema.v1.Score written(Score score) {
        return new org.tocsin.schema.v1.Score(
                score.vulnerabilityId(),
                score.system(),
                score.value().toPlainString(),
                score.vector());
    }

    private static Score read(org.tocsin.schema.v1.Score record) {
        return new Score(
                record.getVulnerabilityId(),
                record.getSystem(),
                new BigDecimal(record.getValue()),
                record.getVector());
    }

    private static org.tocsin.schema.v1.Indicator written(Indicator indicator) {
        return new org.tocsin.schema.v1.Indicator(
                indicator.stixPattern(),
                indicator.validFrom(),
                indicator.validUntil(),
                indicator.confidence());
    }

    private static Indicator read(org.tocsin.schema.v1.Indicator record) {
        return new Indicator(
                record.getStixPattern(),
                record.getValidFrom(),
                record.getValidUntil(),
                record.getConfidence());
    }
}
