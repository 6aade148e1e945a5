package org.tocsin.formats.json;

import java.util.Optional;
import org.tocsin.domain.advisory.PublicNotice;
import org.tocsin.domain.advisory.Text;
import org.tocsin.formats.Fields;
import org.tocsin.formats.Json;
import org.tocsin.formats.Scalars;
import org.tocsin.formats.Shape;
import org.tocsin.formats.Writing;

/// The payload of a `public-notice`.
final class PublicNoticeJson {
    static final Shape<PublicNotice> SHAPE =
            Shape.object(PublicNoticeJson::read, PublicNoticeJson::write);

    private static final int LANGUAGES_MAX = 32;
    private static final Shape<String> BODY = Scalars.text(Text.DESCRIPTION_CHARACTERS_MAX);
    private static final Shape<String> INSTRUCTION = Scalars.text(Text.INSTRUCTION_CHARACTERS_MAX);

    private PublicNoticeJson() {}

    private static Optional<PublicNotice> read(Fields fields) {
        var derivedFrom = fields.optional("derivedFrom", Codes.ADVISORY);
        var body = fields.optional("body", BODY);
        var instruction = fields.optional("instruction", INSTRUCTION);
        var languages = fields.list("languages", Codes.LANGUAGE, LANGUAGES_MAX);
        var mediaContact = fields.optional("mediaContact", Codes.CONTACT);
        var correctionOf = fields.optional("correctionOf", Codes.ADVISORY);
        return fields.make(() ->
                new PublicNotice(
                        derivedFrom.get(),
                        body.get(),
                        instruction.get(),
                        languages.get(),
                        mediaContact.get(),
                        correctionOf.get()));
    }

    private static Json.Members write(PublicNotice notice) {
        return new Writing()
                .put("derivedFrom", Codes.ADVISORY, notice.derivedFrom())
                .put("body", BODY, notice.body())
                .put("instruction", INSTRUCTION, notice.instruction())
                .list("languages", Codes.LANGUAGE, notice.languages())
                .put("mediaContact", Codes.CONTACT, notice.mediaContact())
                .put("correctionOf", Codes.ADVISORY, notice.correctionOf())
                .done();
    }
}
