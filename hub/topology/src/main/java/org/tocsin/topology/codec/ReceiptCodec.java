package org.tocsin.topology.codec;

import static org.tocsin.topology.codec.Parts.maybe;
import static org.tocsin.topology.codec.Parts.orNull;
import static org.tocsin.topology.codec.Sorted.each;

import java.util.Optional;
import org.tocsin.domain.advisory.AdvisoryId;
import org.tocsin.domain.dissemination.DecisionId;
import org.tocsin.domain.dissemination.Revision;
import org.tocsin.domain.party.ParticipantId;
import org.tocsin.domain.party.PersonId;
import org.tocsin.schema.v1.DeliveriesRecorded;
import org.tocsin.topology.fact.Channel;
import org.tocsin.topology.fact.Delivery;
import org.tocsin.topology.fact.Receipt;

/// Receipts of deliveries.
final class ReceiptCodec {
    private ReceiptCodec() {}

    static DeliveriesRecorded written(Receipt receipt) {
        return new DeliveriesRecorded(
                receipt.participant().value(),
                orNull(receipt.person(), PersonId::toString),
                org.tocsin.schema.v1.Channel.valueOf(receipt.channel().name()),
                receipt.deliveredAt(),
                each(receipt.deliveries(), ReceiptCodec::written));
    }

    static Receipt read(DeliveriesRecorded record) {
        return new Receipt(
                new ParticipantId(record.getParticipant()),
                maybe(record.getPerson(), PersonId::parse),
                Channel.valueOf(record.getChannel().name()),
                record.getDeliveredAt(),
                each(record.getDeliveries(), ReceiptCodec::read));
    }

    static org.tocsin.schema.v1.Delivery written(Delivery delivery) {
        return new org.tocsin.schema.v1.Delivery(
                delivery.id(),
                delivery.advisory().toString(),
                delivery.decision().value(),
                delivery.revision().map(Revision::value).orElse(""));
    }

    static Delivery read(org.tocsin.schema.v1.Delivery record) {
        return new Delivery(
                record.getDeliveryId(),
                AdvisoryId.parse(record.getAdvisoryId()),
                new DecisionId(record.getDecisionId()),
                revision(record.getRevision()));
    }

    private static Optional<Revision> revision(String value) {
        return value.isEmpty() ? Optional.empty() : Optional.of(new Revision(value));
    }
}
