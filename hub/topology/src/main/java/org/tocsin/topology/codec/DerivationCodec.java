package org.tocsin.topology.codec;

import org.tocsin.domain.advisory.AdvisoryId;
import org.tocsin.domain.advisory.Reference;
import org.tocsin.domain.party.ParticipantId;
import org.tocsin.schema.v1.AdvisoryDerived;
import org.tocsin.topology.fact.Derivation;

/// Which advisory is made from which.
final class DerivationCodec {
    private DerivationCodec() {}

    static AdvisoryDerived written(Derivation derivation) {
        return new AdvisoryDerived(
                derivation.source().toString(),
                derivation.derived().toString(),
                derivation.originator().value(),
                derivation.reference().value(),
                derivation.derivedAt());
    }

    static Derivation read(AdvisoryDerived record) {
        return new Derivation(
                AdvisoryId.parse(record.getSourceId()),
                AdvisoryId.parse(record.getAdvisoryId()),
                new ParticipantId(record.getOriginator()),
                new Reference(record.getReference()),
                record.getDerivedAt());
    }
}
