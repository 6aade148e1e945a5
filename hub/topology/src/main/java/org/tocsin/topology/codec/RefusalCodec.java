package org.tocsin.topology.codec;

import static org.tocsin.topology.codec.Parts.maybe;
import static org.tocsin.topology.codec.Parts.orNull;
import static org.tocsin.topology.codec.Sorted.each;

import org.tocsin.domain.advisory.AdvisoryId;
import org.tocsin.domain.dissemination.DecisionId;
import org.tocsin.domain.dissemination.Objection;
import org.tocsin.domain.party.ParticipantId;
import org.tocsin.schema.v1.AdvisoryRefused;
import org.tocsin.topology.fact.Refusal;

/// Refusals.
final class RefusalCodec {
    private RefusalCodec() {}

    static AdvisoryRefused written(Refusal refusal) {
        return new AdvisoryRefused(
                refusal.decision().value(),
                refusal.advisory().toString(),
                refusal.originator().value(),
                refusal.version(),
                refusal.refusedAt(),
                each(refusal.objections(), RefusalCodec::written),
                orNull(refusal.retention(), RetentionCodec::written));
    }

    static Refusal read(AdvisoryRefused record) {
        return new Refusal(
                new DecisionId(record.getDecisionId()),
                AdvisoryId.parse(record.getAdvisoryId()),
                new ParticipantId(record.getOriginator()),
                record.getVersion(),
                record.getRefusedAt(),
                each(record.getObjections(), RefusalCodec::read),
                maybe(record.getRetention(), RetentionCodec::read));
    }

    /// What was refused, and by which rules, is told although what a reviewer wrote is erased.
    static Refusal readErased(AdvisoryRefused record) {
        record.getObjections().forEach(objection -> objection.setExplanation(""));
        return read(record);
    }

    static org.tocsin.schema.v1.Objection written(Objection objection) {
        return new org.tocsin.schema.v1.Objection(
                objection.code().name(),
                objection.rule(),
                objection.field(),
                objection.explanation());
    }

    static Objection read(org.tocsin.schema.v1.Objection record) {
        return new Objection(
                Objection.Code.valueOf(record.getCode()),
                record.getRule(),
                record.getField(),
                record.getExplanation());
    }
}
