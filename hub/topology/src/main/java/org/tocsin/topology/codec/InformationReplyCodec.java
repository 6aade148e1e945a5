package org.tocsin.topology.codec;

import static org.tocsin.topology.codec.Parts.maybe;
import static org.tocsin.topology.codec.Parts.orNull;
import static org.tocsin.topology.codec.Sorted.each;

import java.util.Optional;
import org.tocsin.domain.advisory.AdvisoryId;
import org.tocsin.domain.advisory.InformationReply;

/// What a reply to a request for information adds.
final class InformationReplyCodec {
    private InformationReplyCodec() {}

    static org.tocsin.schema.v1.InformationReply written(InformationReply part) {
        return org.tocsin.schema.v1.InformationReply.newBuilder()
                .setRequestId(orNull(part.requestId(), AdvisoryId::toString))
                .setNilReturn(part.nilReturn().orElse(null))
                .setAnswer(part.answer().orElse(null))
                .setEvidence(each(part.evidence(), AttachmentCodec::written))
                .build();
    }

    static InformationReply read(org.tocsin.schema.v1.InformationReply record) {
        return new InformationReply(
                maybe(record.getRequestId(), AdvisoryId::parse),
                Optional.ofNullable(record.getNilReturn()),
                Optional.ofNullable(record.getAnswer()),
                each(record.getEvidence(), AttachmentCodec::read));
    }
}
