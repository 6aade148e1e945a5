package org.tocsin.formats.json;

import java.util.Optional;
import org.tocsin.domain.advisory.RiskAssessment;
import org.tocsin.formats.Fields;
import org.tocsin.formats.Json;
import org.tocsin.formats.Scalars;
import org.tocsin.formats.Shape;
import org.tocsin.formats.Writing;

/// The payload of a `risk-assessment`.
final class RiskAssessmentJson {
    static final Shape<RiskAssessment> SHAPE =
            Shape.object(RiskAssessmentJson::read, RiskAssessmentJson::write);

    private static final int ENTRIES_MAX = 256;
    private static final Shape<String> METHOD = Scalars.text(500);
    private static final Shape<Integer> HORIZON = Scalars.integer(1, 36_500);
    private static final Shape<String> MITIGATIONS = Scalars.text(4_000);
    private static final Shape<String> PRODUCT_CODES = Scalars.text(64);

    private RiskAssessmentJson() {}

    private static Optional<RiskAssessment> read(Fields fields) {
        var scope = fields.optional("scope", Codes.CODE);
        var method = fields.optional("method", METHOD);
        var threat = fields.optional("threat", Codes.LEVEL);
        var vulnerability = fields.optional("vulnerability", Codes.LEVEL);
        var consequence = fields.optional("consequence", Codes.LEVEL);
        var horizon = fields.optional("horizon", HORIZON);
        var mitigations = fields.list("mitigations", MITIGATIONS, ENTRIES_MAX);
        var productCodes = fields.list("productCodes", PRODUCT_CODES, ENTRIES_MAX);
        var contributors = fields.list("contributors", Codes.PARTICIPANT, ENTRIES_MAX);
        return fields.make(() ->
                new RiskAssessment(
                        scope.get(),
                        method.get(),
                        PayloadJson.number(threat.get()),
                        PayloadJson.number(vulnerability.get()),
                        PayloadJson.number(consequence.get()),
                        PayloadJson.number(horizon.get()),
                        mitigations.get(),
                        productCodes.get(),
                        contributors.get()));
    }

    private static Json.Members write(RiskAssessment assessment) {
        return new Writing()
                .put("scope", Codes.CODE, assessment.scope())
                .put("method", METHOD, assessment.method())
                .put("threat", Codes.LEVEL, PayloadJson.number(assessment.threat()))
                .put("vulnerability", Codes.LEVEL, PayloadJson.number(assessment.vulnerability()))
                .put("consequence", Codes.LEVEL, PayloadJson.number(assessment.consequence()))
                .put("horizon", HORIZON, PayloadJson.number(assessment.horizon()))
                .list("mitigations", MITIGATIONS, assessment.mitigations())
                .list("productCodes", PRODUCT_CODES, assessment.productCodes())
                .list("contributors", Codes.PARTICIPANT, assessment.contributors())
                .done();
    }
}
