package org.tocsin.topology.codec;

import static org.tocsin.topology.codec.Parts.maybe;
import static org.tocsin.topology.codec.Parts.orNull;

import org.tocsin.domain.advisory.AdvisoryId;
import org.tocsin.domain.advisory.Lane;
import org.tocsin.domain.dissemination.DecisionId;
import org.tocsin.domain.party.ParticipantId;
import org.tocsin.domain.party.PersonId;
import org.tocsin.domain.party.Role;
import org.tocsin.schema.v1.AdvisoryConsidered;
import org.tocsin.topology.fact.Considered;

/// Steps on the way through review.
final class ConsideredCodec {
    private ConsideredCodec() {}

    static AdvisoryConsidered written(Considered considered) {
        return AdvisoryConsidered.newBuilder()
                .setDecisionId(considered.decision().value())
                .setAdvisoryId(considered.advisory().toString())
                .setVersion(considered.version())
                .setOriginator(considered.originator().value())
                .setLane(considered.lane().name())
                .setOutcome(considered.outcome().name())
                .setPerson(orNull(considered.by(), PersonId::toString))
                .setRole(orNull(considered.as(), Role::code))
                .setMissing(Sorted.codes(considered.missing(), Role::code))
                .setRules(considered.rules())
                .setAt(considered.at())
                .setRetention(orNull(considered.retention(), RetentionCodec::written))
                .build();
    }

    static Considered read(AdvisoryConsidered record) {
        return new Considered(
                new DecisionId(record.getDecisionId()),
                AdvisoryId.parse(record.getAdvisoryId()),
                record.getVersion(),
                new ParticipantId(record.getOriginator()),
                Lane.valueOf(record.getLane()),
                Considered.Outcome.valueOf(record.getOutcome()),
                maybe(record.getPerson(), PersonId::parse),
                maybe(record.getRole(), HeldCodec::role),
                Sorted.set(record.getMissing(), HeldCodec::role),
                record.getRules(),
                record.getAt(),
                maybe(record.getRetention(), RetentionCodec::read));
    }
}
