package org.tocsin.formats.json;

import java.util.Map;
import java.util.Optional;
import org.tocsin.domain.advisory.AssessmentRecord;
import org.tocsin.formats.Fields;
import org.tocsin.formats.Json;
import org.tocsin.formats.Scalars;
import org.tocsin.formats.Shape;
import org.tocsin.formats.Writing;

/// The payload of an `assessment-record`.
final class AssessmentRecordJson {
    static final Shape<AssessmentRecord> SHAPE =
            Shape.object(AssessmentRecordJson::read, AssessmentRecordJson::write);

    private static final Shape<Map<String, Integer>> INDICATORS = Ratings.of(0, 4);
    private static final Shape<String> STATE_COMMENT = Scalars.text(4_000);
    private static final Shape<String> METHOD_REF = Scalars.text(200);

    private AssessmentRecordJson() {}

    private static Optional<AssessmentRecord> read(Fields fields) {
        var state = fields.optional("state", Codes.ASSIGNED_STATE);
        var instrument = fields.optional("instrument", Codes.CODE);
        var indicators = fields.defaulted("indicators", INDICATORS, Map.of());
        var asOf = fields.optional("asOf", Scalars.DATE);
        var stateComment = fields.optional("stateComment", STATE_COMMENT);
        var stateConsent = fields.optional("stateConsent", Codes.CONSENT);
        var methodRef = fields.optional("methodRef", METHOD_REF);
        return fields.make(() ->
                new AssessmentRecord(
                        state.get(),
                        instrument.get(),
                        indicators.get(),
                        asOf.get(),
                        stateComment.get(),
                        stateConsent.get(),
                        methodRef.get()));
    }

    private static Json.Members write(AssessmentRecord record) {
        return new Writing()
                .put("state", Codes.STATE, record.state())
                .put("instrument", Codes.CODE, record.instrument())
                .put(
                        "indicators",
                        INDICATORS,
                        Optional.of(record.indicators()).filter(map -> !map.isEmpty()))
                .put("asOf", Scalars.DATE, record.asOf())
                .put("stateComment", STATE_COMMENT, record.stateComment())
                .put("stateConsent", Codes.CONSENT, record.stateConsent())
                .put("methodRef", METHOD_REF, record.methodRef())
                .done();
    }
}
