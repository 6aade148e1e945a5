package org.tocsin.topology.codec;

import static org.tocsin.topology.codec.Parts.maybe;
import static org.tocsin.topology.codec.Parts.orNull;

import java.nio.ByteBuffer;
import java.util.Optional;
import org.tocsin.domain.advisory.Attachment;
import org.tocsin.domain.advisory.Bytes;
import org.tocsin.domain.advisory.ContentHash;

/// Documents that come with a portion.
final class AttachmentCodec {
    private AttachmentCodec() {}

    static org.tocsin.schema.v1.Attachment written(Attachment attachment) {
        return org.tocsin.schema.v1.Attachment.newBuilder()
                .setMime(attachment.mime())
                .setBytes(orNull(attachment.bytes(), AttachmentCodec::written))
                .setRef(attachment.ref().orElse(null))
                .setSize(attachment.size())
                .setSha256(attachment.sha256().value())
                .build();
    }

    static Attachment read(org.tocsin.schema.v1.Attachment record) {
        return new Attachment(
                record.getMime(),
                maybe(record.getBytes(), AttachmentCodec::read),
                Optional.ofNullable(record.getRef()),
                record.getSize(),
                new ContentHash(record.getSha256()));
    }

    static ByteBuffer written(Bytes bytes) {
        return ByteBuffer.wrap(bytes.content());
    }

    static Bytes read(ByteBuffer record) {
        var content = new byte[record.remaining()];
        record.duplicate().get(content);
        return Bytes.of(content);
    }
}
