package org.tocsin.topology.codec;

import static org.tocsin.topology.codec.Parts.maybe;
import static org.tocsin.topology.codec.Parts.orNull;
import static org.tocsin.topology.codec.Sorted.each;

import java.util.Optional;
import org.tocsin.domain.advisory.AdvisoryId;
import org.tocsin.domain.advisory.Lane;
import org.tocsin.domain.advisory.Reference;
import org.tocsin.domain.audit.Outcome;
import org.tocsin.domain.audit.OutcomeGroup;
import org.tocsin.domain.dissemination.DecisionId;
import org.tocsin.domain.marking.Shortfall;
import org.tocsin.domain.party.ParticipantId;
import org.tocsin.schema.v1.AdvisoryDecided;
import org.tocsin.topology.fact.Decided;
import org.tocsin.topology.fact.Obligations;

/// Decisions and their outcome for each reader.
final class DecidedCodec {
    private DecidedCodec() {}

    static AdvisoryDecided written(Decided decided) {
        return AdvisoryDecided.newBuilder()
                .setDecisionId(decided.decision().value())
                .setAdvisoryId(decided.advisory().toString())
                .setVersion(decided.version())
                .setOriginator(decided.originator().value())
                .setLane(decided.lane().name())
                .setEnding(EndingCodec.written(decided.ending()))
                .setDecidedAt(decided.decidedAt())
                .setExpiresAt(decided.expiresAt().orElse(null))
                .setEarlierExpiries(decided.obligations().earlierExpiries())
                .setOutcomes(each(decided.outcomes(), DecidedCodec::written))
                .setReference(orNull(decided.obligations().reference(), Reference::value))
                .setReviewDueAt(decided.obligations().reviewDueAt().orElse(null))
                .setRetainUntil(decided.obligations().retainUntil().orElse(null))
                .setListingDueAt(decided.obligations().listingDueAt().orElse(null))
                .setDerivedFrom(each(decided.obligations().derivedFrom(), AdvisoryId::toString))
                .build();
    }

    static Decided read(AdvisoryDecided record) {
        return new Decided(
                new DecisionId(record.getDecisionId()),
                AdvisoryId.parse(record.getAdvisoryId()),
                record.getVersion(),
                new ParticipantId(record.getOriginator()),
                Lane.valueOf(record.getLane()),
                EndingCodec.read(record.getEnding()),
                record.getDecidedAt(),
                Optional.ofNullable(record.getExpiresAt()),
                each(record.getOutcomes(), DecidedCodec::read),
                new Obligations(
                        maybe(record.getReference(), Reference::new),
                        Optional.ofNullable(record.getReviewDueAt()),
                        Optional.ofNullable(record.getRetainUntil()),
                        Optional.ofNullable(record.getListingDueAt()),
                        record.getEarlierExpiries(),
                        each(record.getDerivedFrom(), AdvisoryId::parse)));
    }

    private static org.tocsin.schema.v1.OutcomeGroup written(OutcomeGroup group) {
        return new org.tocsin.schema.v1.OutcomeGroup(
                org.tocsin.schema.v1.Outcome.valueOf(group.outcome().name()),
                Sorted.codes(group.shortfalls(), Enum::name),
                group.readers());
    }

    private static OutcomeGroup read(org.tocsin.schema.v1.OutcomeGroup record) {
        return new OutcomeGroup(
                Outcome.valueOf(record.getOutcome().name()),
                Sorted.set(record.getShortfalls(), Shortfall::valueOf),
                record.getReaders());
    }
}
