package org.tocsin.domain.advisory;

import java.math.BigDecimal;

/// How much of something there is, in the unit that its place fixes.
///
/// @param value from 0.0001 to 1e20, so that every language writes it without an exponent, with at
///   most 15 digits; without trailing zeros. Source: ADR 0017, RFC 7493 2.2
public record Quantity(BigDecimal value) {
    private static final BigDecimal LEAST = new BigDecimal("0.0001");
    private static final BigDecimal MOST = new BigDecimal("1e20");
    private static final int DIGITS_MAX = 15;

    public Quantity {
        value = value.stripTrailingZeros();
        if (value.compareTo(LEAST) < 0
                || value.compareTo(MOST) > 0
                || value.precision() > DIGITS_MAX) {
            throw new IllegalArgumentException(
                    "a quantity is from 0.0001 to 1e20 with at most 15 digits");
        }
    }

    @Override
    public String toString() {
        return "Quantity[]";
    }
}
