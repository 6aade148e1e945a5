package org.tocsin.domain.advisory;

import java.math.BigDecimal;

/// How much of something there is, in the unit that its place fixes.
///
/// @param value above 0, at most 15 digits, from 1e-24 to 1e24; without trailing zeros. Source of
///   the digits: RFC 7493 2.2
public record Quantity(BigDecimal value) {
    private static final int DIGITS_MAX = 15;
    private static final int EXPONENT_MAX = 24;

    public Quantity {
        if (value.signum() <= 0) {
            throw new IllegalArgumentException("a quantity is above 0");
        }
        value = value.stripTrailingZeros();
        int exponent = value.precision() - value.scale() - 1;
        if (value.precision() > DIGITS_MAX || Math.abs(exponent) > EXPONENT_MAX) {
            throw new IllegalArgumentException(
                    "a quantity has at most 15 digits and is from 1e-24 to 1e24");
        }
    }

    @Override
    public String toString() {
        return "Quantity[]";
    }
}
