package org.tocsin.topology.codec;

import org.tocsin.domain.advisory.AdvisoryId;
import org.tocsin.domain.dissemination.DecisionId;
import org.tocsin.domain.party.ParticipantId;
import org.tocsin.schema.v1.AdvisoryEnded;
import org.tocsin.topology.fact.Ended;

/// Endings, as every lane is told of them.
final class EndedCodec {
    private EndedCodec() {}

    static AdvisoryEnded written(Ended ended) {
        return new AdvisoryEnded(
                ended.advisory().toString(),
                ended.decision().value(),
                ended.originator().value(),
                EndingCodec.written(ended.ending()),
                ended.endedAt(),
                ended.isRetracted());
    }

    static Ended read(AdvisoryEnded record) {
        return new Ended(
                new DecisionId(record.getDecisionId()),
                AdvisoryId.parse(record.getAdvisoryId()),
                new ParticipantId(record.getOriginator()),
                EndingCodec.read(record.getEnding()).orElseThrow(),
                record.getIsRetracted(),
                record.getEndedAt());
    }
}
