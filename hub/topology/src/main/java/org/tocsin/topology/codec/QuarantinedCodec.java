package org.tocsin.topology.codec;

import java.nio.ByteBuffer;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tocsin.schema.v1.RecordQuarantined;
import org.tocsin.topology.fact.Quarantined;

/// Records that could not be read.
final class QuarantinedCodec {
    private QuarantinedCodec() {}

    static RecordQuarantined written(Quarantined quarantined) {
        return RecordQuarantined.newBuilder()
                .setTopic(quarantined.topic())
                .setPartition(quarantined.partition())
                .setOffset(quarantined.offset())
                .setQuarantinedAt(quarantined.quarantinedAt())
                .setReason(quarantined.reason())
                .setRecordKey(quarantined.key().map(ByteBuffer::wrap).orElse(null))
                .setRecordValue(quarantined.value().map(ByteBuffer::wrap).orElse(null))
                .build();
    }

    static Quarantined read(RecordQuarantined record) {
        return new Quarantined(
                record.getTopic(),
                record.getPartition(),
                record.getOffset(),
                record.getQuarantinedAt(),
                record.getReason(),
                bytes(record.getRecordKey()),
                bytes(record.getRecordValue()));
    }

    private static Optional<byte[]> bytes(@Nullable ByteBuffer buffer) {
        if (buffer == null) {
            return Optional.empty();
        }
        var copy = new byte[buffer.remaining()];
        buffer.duplicate().get(copy);
        return Optional.of(copy);
    }
}
