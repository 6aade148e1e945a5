package org.tocsin.formats.json;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.tocsin.domain.dissemination.Revision;
import org.tocsin.formats.Fields;
import org.tocsin.formats.JsonDocument;
import org.tocsin.formats.JsonLimits;
import org.tocsin.formats.Parsed;
import org.tocsin.formats.Reading;
import org.tocsin.formats.Scalars;

/// What a reader says to what it read: `{"revision":"...","answer":"ACCEPTED","reason":"..."}`.
///
/// @param revision what was read
/// @param answer one of [#ANSWERS]
/// @param reason why, at most 500 characters; may be empty
public record AcknowledgementJson(Revision revision, String answer, String reason) {
    /// What a reader can say.
    public static final List<String> ANSWERS =
            List.of("READ", "ACCEPTED", "DECLINED", "ACTING", "DONE");

    private static final int REASON_CHARACTERS_MAX = 500;
    private static final JsonLimits LIMITS = new JsonLimits(8_192, 4, 8_192);

    /// Returns what `body` says, or everything that is wrong with it.
    ///
    /// Never fails on bad input.
    public static Parsed<AcknowledgementJson> parse(byte[] body) {
        Reading<AcknowledgementJson> reading = Reading.object(AcknowledgementJson::read);
        return JsonDocument.read(body, LIMITS, reading);
    }

    private static Optional<AcknowledgementJson> read(Fields fields) {
        var revision = fields.required("revision", Scalars.written(Revision::new, Revision::value));
        var answer =
                fields.required(
                        "answer",
                        Scalars.codes(ANSWERS.toArray(String[]::new), Function.identity()));
        var reason = fields.optional("reason", Scalars.text(REASON_CHARACTERS_MAX));
        return fields.make(() ->
                new AcknowledgementJson(revision.get(), answer.get(), reason.get().orElse("")));
    }

    @Override
    public String toString() {
        return "AcknowledgementJson[" + answer + "]";
    }
}
