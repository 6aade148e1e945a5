package org.tocsin.topology.codec;

import static org.tocsin.topology.codec.Parts.maybe;
import static org.tocsin.topology.codec.Parts.orNull;
import static org.tocsin.topology.codec.Sorted.each;

import java.util.Optional;
import org.tocsin.domain.advisory.AdvisoryId;
import org.tocsin.domain.advisory.LanguageTag;
import org.tocsin.domain.advisory.PublicNotice;

/// What a public notice adds.
final class NoticeCodec {
    private NoticeCodec() {}

    static org.tocsin.schema.v1.PublicNotice written(PublicNotice part) {
        return org.tocsin.schema.v1.PublicNotice.newBuilder()
                .setDerivedFrom(orNull(part.derivedFrom(), AdvisoryId::toString))
                .setBody(part.body().orElse(null))
                .setInstruction(part.instruction().orElse(null))
                .setLanguages(each(part.languages(), LanguageTag::value))
                .setMediaContact(orNull(part.mediaContact(), Parts::written))
                .setCorrectionOf(orNull(part.correctionOf(), AdvisoryId::toString))
                .build();
    }

    static PublicNotice read(org.tocsin.schema.v1.PublicNotice record) {
        return new PublicNotice(
                maybe(record.getDerivedFrom(), AdvisoryId::parse),
                Optional.ofNullable(record.getBody()),
                Optional.ofNullable(record.getInstruction()),
                each(record.getLanguages(), LanguageTag::new),
                maybe(record.getMediaContact(), Parts::read),
                maybe(record.getCorrectionOf(), AdvisoryId::parse));
    }
}
