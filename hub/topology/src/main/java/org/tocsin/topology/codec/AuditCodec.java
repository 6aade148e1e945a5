package org.tocsin.topology.codec;

import static org.tocsin.topology.codec.Sorted.each;

import java.util.Optional;
import org.tocsin.schema.v1.AuditKind;
import org.tocsin.schema.v1.AuditRecorded;
import org.tocsin.topology.fact.AuditEntry;

/// What is on record.
final class AuditCodec {
    private AuditCodec() {}

    static AuditRecorded written(AuditEntry entry) {
        return AuditRecorded.newBuilder()
                .setAuditId(entry.id())
                .setKind(AuditKind.valueOf(entry.kind().name()))
                .setAt(entry.at())
                .setAdvisoryId(entry.advisory())
                .setVersion(entry.version())
                .setDecisionId(entry.decision())
                .setParticipant(entry.participant())
                .setPerson(entry.person().isEmpty() ? null : entry.person())
                .setOutcome(entry.outcome())
                .setReasons(entry.reasons())
                .setReaders(entry.readers())
                .setDeliveries(each(entry.deliveries(), ReceiptCodec::written))
                .build();
    }

    static AuditEntry read(AuditRecorded record) {
        return new AuditEntry(
                record.getAuditId(),
                AuditEntry.Kind.valueOf(record.getKind().name()),
                record.getAt(),
                record.getAdvisoryId(),
                record.getVersion(),
                record.getDecisionId(),
                record.getParticipant(),
                Optional.ofNullable(record.getPerson()).orElse(""),
                record.getOutcome(),
                record.getReasons(),
                record.getReaders(),
                each(record.getDeliveries(), ReceiptCodec::read));
    }
}
