package org.tocsin.formats.json;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.tocsin.formats.Json;
import org.tocsin.formats.Shape;
import org.tocsin.formats.Spot;

/// Degrees and kilometres as decimals that every language writes alike.
///
/// Degrees have at most six decimals (11 cm), kilometres three, and nothing but 0 is nearer to 0
/// than a ten-thousandth, below which some languages write an exponent.
final class Degrees {
    static final Shape<Double> DEGREES = shape(Degrees::degrees);
    static final Shape<Double> KILOMETRES = shape(Degrees::kilometres);

    private static final BigDecimal LEAST = new BigDecimal("0.0001");

    private Degrees() {}

    static double degrees(double value) {
        return rounded(value, 6);
    }

    static double kilometres(double value) {
        return rounded(value, 3);
    }

    /// Returns the number as a plain decimal without trailing zeros.
    static String text(double value) {
        return BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
    }

    private static Shape<Double> shape(UnaryOperator<Double> rounding) {
        return Shape.of(
                spot -> read(spot).map(rounding),
                value -> Json.number(BigDecimal.valueOf(rounding.apply(value))));
    }

    private static Optional<Double> read(Spot spot) {
        return spot.json() instanceof Json.Decimal(BigDecimal value, var _)
                ? Optional.of(value.doubleValue())
                : spot.fault("J-6", "a number is expected");
    }

    private static double rounded(double value, int decimals) {
        var rounded = BigDecimal.valueOf(value).setScale(decimals, RoundingMode.HALF_EVEN);
        return rounded.abs().compareTo(LEAST) < 0 ? 0 : rounded.doubleValue();
    }
}
