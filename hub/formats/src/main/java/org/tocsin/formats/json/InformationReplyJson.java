package org.tocsin.formats.json;

import java.util.Optional;
import org.tocsin.domain.advisory.InformationReply;
import org.tocsin.domain.advisory.Text;
import org.tocsin.formats.Fields;
import org.tocsin.formats.Json;
import org.tocsin.formats.Scalars;
import org.tocsin.formats.Shape;
import org.tocsin.formats.Writing;

/// The payload of an `information-reply`.
final class InformationReplyJson {
    static final Shape<InformationReply> SHAPE =
            Shape.object(InformationReplyJson::read, InformationReplyJson::write);

    private static final int EVIDENCE_MAX = 16;
    private static final Shape<String> ANSWER = Scalars.text(Text.DESCRIPTION_CHARACTERS_MAX);

    private InformationReplyJson() {}

    private static Optional<InformationReply> read(Fields fields) {
        var requestId = fields.optional("requestId", Codes.ADVISORY);
        var nilReturn = fields.optional("nilReturn", Scalars.TRUTH);
        var answer = fields.optional("answer", ANSWER);
        var evidence = fields.list("evidence", AttachmentJson.ATTACHMENT, EVIDENCE_MAX);
        return fields.make(() ->
                new InformationReply(
                        requestId.get(), nilReturn.get(), answer.get(), evidence.get()));
    }

    private static Json.Members write(InformationReply reply) {
        return new Writing()
                .put("requestId", Codes.ADVISORY, reply.requestId())
                .put("nilReturn", Scalars.TRUTH, reply.nilReturn())
                .put("answer", ANSWER, reply.answer())
                .list("evidence", AttachmentJson.ATTACHMENT, reply.evidence())
                .done();
    }
}
