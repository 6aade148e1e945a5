package org.tocsin.formats.json;

import java.math.BigDecimal;
import java.util.Optional;
import org.tocsin.domain.advisory.CyberAlert;
import org.tocsin.domain.advisory.CyberAlert.Impact;
import org.tocsin.domain.advisory.CyberAlert.Indicator;
import org.tocsin.domain.advisory.CyberAlert.Response;
import org.tocsin.domain.advisory.CyberAlert.Score;
import org.tocsin.formats.Fields;
import org.tocsin.formats.Json;
import org.tocsin.formats.Scalars;
import org.tocsin.formats.Shape;
import org.tocsin.formats.Spot;
import org.tocsin.formats.Writing;

/// The payload of a `cyber-alert`.
final class CyberAlertJson {
    static final Shape<CyberAlert> SHAPE =
            Shape.object(CyberAlertJson::read, CyberAlertJson::write);

    private static final int ENTRIES_MAX = 1_000;
    private static final Shape<Impact> IMPACT = Scalars.names(Impact.class);
    private static final Shape<Response> RESPONSE = Scalars.names(Response.class);
    private static final Shape<String> PRODUCT = Scalars.text(500);
    private static final Shape<String> VULNERABILITY = Scalars.text(64);
    private static final Shape<String> SYSTEM = Scalars.text(32);
    private static final Shape<String> VECTOR = Scalars.text(256);
    private static final Shape<String> MITIGATION = Scalars.text(4_000);
    private static final Shape<String> PATTERN = Scalars.text(2_000);
    private static final Shape<Integer> CONFIDENCE = Scalars.integer(0, 100);
    private static final Shape<BigDecimal> POINTS = Shape.of(CyberAlertJson::points, Json::number);
    private static final Shape<Score> SCORE =
            Shape.object(CyberAlertJson::score, CyberAlertJson::score);
    private static final Shape<Indicator> INDICATOR =
            Shape.object(CyberAlertJson::indicator, CyberAlertJson::indicator);

    private CyberAlertJson() {}

    private static Optional<CyberAlert> read(Fields fields) {
        var attackType = fields.optional("attackType", Codes.CODE);
        var products = fields.list("products", PRODUCT, ENTRIES_MAX);
        var vulnerabilities = fields.list("vulnerabilityIds", VULNERABILITY, ENTRIES_MAX);
        var scores = fields.list("scores", SCORE, ENTRIES_MAX);
        var indicators = fields.list("indicators", INDICATOR, ENTRIES_MAX);
        var impact = fields.optional("impact", IMPACT);
        var mitigations = fields.list("mitigations", MITIGATION, ENTRIES_MAX);
        var respondBy = fields.optional("respondBy", Codes.INSTANT);
        var coordinator = fields.optional("coordinator", Codes.PARTICIPANT);
        var responses = fields.list("responses", RESPONSE, Response.values().length);
        return fields.make(() ->
                new CyberAlert(
                        attackType.get(),
                        products.get(),
                        vulnerabilities.get(),
                        scores.get(),
                        indicators.get(),
                        impact.get(),
                        mitigations.get(),
                        respondBy.get(),
                        coordinator.get(),
                        responses.get()));
    }

    private static Json.Members write(CyberAlert alert) {
        return new Writing()
                .put("attackType", Codes.CODE, alert.attackType())
                .list("products", PRODUCT, alert.products())
                .list("vulnerabilityIds", VULNERABILITY, alert.vulnerabilityIds())
                .list("scores", SCORE, alert.scores())
                .list("indicators", INDICATOR, alert.indicators())
                .put("impact", IMPACT, alert.impact())
                .list("mitigations", MITIGATION, alert.mitigations())
                .put("respondBy", Codes.INSTANT, alert.respondBy())
                .put("coordinator", Codes.PARTICIPANT, alert.coordinator())
                .list("responses", RESPONSE, alert.responses())
                .done();
    }

    private static Optional<Score> score(Fields fields) {
        var vulnerability = fields.required("vulnerabilityId", VULNERABILITY);
        var system = fields.required("system", SYSTEM);
        var value = fields.required("value", POINTS);
        var vector = fields.defaulted("vector", VECTOR, "");
        return fields.make(
                () -> new Score(vulnerability.get(), system.get(), value.get(), vector.get()));
    }

    private static Json.Members score(Score score) {
        return new Writing()
                .put("vulnerabilityId", VULNERABILITY, score.vulnerabilityId())
                .put("system", SYSTEM, score.system())
                .put("value", POINTS, score.value())
                .text("vector", score.vector())
                .done();
    }

    /// Reads 0 to 10 with at most one decimal, and gives it one, so that equal scores are equal.
    private static Optional<BigDecimal> points(Spot spot) {
        if (!(spot.json() instanceof Json.Decimal(BigDecimal value, var _))) {
            return spot.fault("J-6", "a number is expected");
        }
        if (value.signum() < 0
                || value.compareTo(BigDecimal.TEN) > 0
                || value.stripTrailingZeros().scale() > 1) {
            return spot.fault("J-9", "0.0 to 10.0 with one decimal");
        }
        return Optional.of(value.setScale(1));
    }

    private static Optional<Indicator> indicator(Fields fields) {
        var pattern = fields.required("stixPattern", PATTERN);
        var from = fields.required("validFrom", Codes.INSTANT);
        var until = fields.required("validUntil", Codes.INSTANT);
        var confidence = fields.required("confidence", CONFIDENCE);
        return fields.make(
                () -> new Indicator(pattern.get(), from.get(), until.get(), confidence.get()));
    }

    private static Json.Members indicator(Indicator indicator) {
        return new Writing()
                .put("stixPattern", PATTERN, indicator.stixPattern())
                .put("validFrom", Codes.INSTANT, indicator.validFrom())
                .put("validUntil", Codes.INSTANT, indicator.validUntil())
                .put("confidence", CONFIDENCE, indicator.confidence())
                .done();
    }
}
