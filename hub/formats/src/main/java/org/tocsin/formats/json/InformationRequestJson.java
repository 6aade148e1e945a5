package org.tocsin.formats.json;

import java.util.Optional;
import org.tocsin.domain.advisory.InformationRequest;
import org.tocsin.domain.advisory.InformationRequest.ReplyCeiling;
import org.tocsin.domain.marking.Tlp;
import org.tocsin.formats.Fields;
import org.tocsin.formats.Json;
import org.tocsin.formats.Scalars;
import org.tocsin.formats.Shape;
import org.tocsin.formats.Writing;

/// The payload of an `information-request`.
final class InformationRequestJson {
    static final Shape<InformationRequest> SHAPE =
            Shape.object(InformationRequestJson::read, InformationRequestJson::write);

    private static final int ENTRIES_MAX = 256;
    private static final Shape<String> QUESTION = Scalars.text(4_000);
    private static final Shape<Tlp> TLP = Scalars.codes(Tlp.values(), Tlp::label);
    private static final Shape<Integer> LEVEL = Scalars.integer(0, 3);
    private static final Shape<ReplyCeiling> REPLY_CEILING =
            Shape.object(
                    InformationRequestJson::replyCeiling, InformationRequestJson::replyCeiling);

    private InformationRequestJson() {}

    private static Optional<InformationRequest> read(Fields fields) {
        var question = fields.optional("question", QUESTION);
        var targets = fields.list("targets", Codes.PARTICIPANT, ENTRIES_MAX);
        var deadline = fields.optional("deadline", Codes.INSTANT);
        var compulsory = fields.optional("compulsory", Scalars.TRUTH);
        var maxReplyMarking = fields.optional("maxReplyMarking", REPLY_CEILING);
        return fields.make(() ->
                new InformationRequest(
                        question.get(),
                        targets.get(),
                        deadline.get(),
                        compulsory.get(),
                        maxReplyMarking.get()));
    }

    private static Json.Members write(InformationRequest request) {
        return new Writing()
                .put("question", QUESTION, request.question())
                .list("targets", Codes.PARTICIPANT, request.targets())
                .put("deadline", Codes.INSTANT, request.deadline())
                .put("compulsory", Scalars.TRUTH, request.compulsory())
                .put("maxReplyMarking", REPLY_CEILING, request.maxReplyMarking())
                .done();
    }

    private static Optional<ReplyCeiling> replyCeiling(Fields fields) {
        var tlp = fields.required("tlp", TLP);
        var level = fields.optional("level", LEVEL);
        return fields.make(() -> new ReplyCeiling(tlp.get(), PayloadJson.number(level.get())));
    }

    private static Json.Members replyCeiling(ReplyCeiling replyCeiling) {
        return new Writing()
                .put("tlp", TLP, replyCeiling.tlp())
                .put("level", LEVEL, PayloadJson.number(replyCeiling.level()))
                .done();
    }
}
