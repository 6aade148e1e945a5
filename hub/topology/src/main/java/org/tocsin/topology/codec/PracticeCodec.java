package org.tocsin.topology.codec;

import static org.tocsin.topology.codec.Parts.maybe;
import static org.tocsin.topology.codec.Parts.orNull;

import java.util.Optional;
import org.tocsin.domain.advisory.AdvisoryId;
import org.tocsin.domain.advisory.BestPractice;
import org.tocsin.domain.advisory.BestPractice.DocType;

/// What a best practice adds.
final class PracticeCodec {
    private PracticeCodec() {}

    static org.tocsin.schema.v1.BestPractice written(BestPractice part) {
        return org.tocsin.schema.v1.BestPractice.newBuilder()
                .setDocType(orNull(part.docType(), Enum::name))
                .setTitle(part.title().orElse(null))
                .setSummary(part.summary().orElse(null))
                .setAttachment(orNull(part.attachment(), AttachmentCodec::written))
                .setIssuer(part.issuer().orElse(null))
                .setLicence(part.licence().orElse(null))
                .setReviewBy(part.reviewBy().orElse(null))
                .setSupersedes(orNull(part.supersedes(), AdvisoryId::toString))
                .build();
    }

    static BestPractice read(org.tocsin.schema.v1.BestPractice record) {
        return new BestPractice(
                maybe(record.getDocType(), DocType::valueOf),
                Optional.ofNullable(record.getTitle()),
                Optional.ofNullable(record.getSummary()),
                maybe(record.getAttachment(), AttachmentCodec::read),
                Optional.ofNullable(record.getIssuer()),
                Optional.ofNullable(record.getLicence()),
                Optional.ofNullable(record.getReviewBy()),
                maybe(record.getSupersedes(), AdvisoryId::parse));
    }
}
