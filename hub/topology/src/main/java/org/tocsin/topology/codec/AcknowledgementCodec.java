package org.tocsin.topology.codec;

import static org.tocsin.topology.codec.Parts.maybe;
import static org.tocsin.topology.codec.Parts.orNull;

import org.tocsin.domain.advisory.AdvisoryId;
import org.tocsin.domain.dissemination.Revision;
import org.tocsin.domain.party.ParticipantId;
import org.tocsin.domain.party.PersonId;
import org.tocsin.schema.v1.AdvisoryAcknowledged;
import org.tocsin.topology.fact.Acknowledgement;

/// Acknowledgements.
final class AcknowledgementCodec {
    private AcknowledgementCodec() {}

    static AdvisoryAcknowledged written(Acknowledgement acknowledgement) {
        return new AdvisoryAcknowledged(
                acknowledgement.advisory().toString(),
                acknowledgement.participant().value(),
                orNull(acknowledgement.person(), PersonId::toString),
                acknowledgement.revision().value(),
                acknowledgement.answer().name(),
                acknowledgement.reason(),
                acknowledgement.acknowledgedAt());
    }

    /// Who confirmed what is told although the reason is erased.
    static Acknowledgement readErased(AdvisoryAcknowledged record) {
        record.setReason("");
        return read(record);
    }

    static Acknowledgement read(AdvisoryAcknowledged record) {
        return new Acknowledgement(
                AdvisoryId.parse(record.getAdvisoryId()),
                new ParticipantId(record.getParticipant()),
                maybe(record.getPerson(), PersonId::parse),
                new Revision(record.getRevision()),
                Acknowledgement.Answer.valueOf(record.getAnswer()),
                record.getReason(),
                record.getAcknowledgedAt());
    }
}
