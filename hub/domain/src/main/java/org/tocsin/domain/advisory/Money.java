package org.tocsin.domain.advisory;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;

/// An amount of money.
///
/// @param amount from 0 to [#AMOUNT_MAX], with as many decimals as the currency has and at most 15
///   digits without trailing zeros, so that every language reads back what it was. Source: RFC 7493
///   2.2
/// @param currency what it is in. Source: ISO 4217
public record Money(BigDecimal amount, Currency currency) {
    /// The largest amount.
    public static final BigDecimal AMOUNT_MAX = new BigDecimal("1000000000000");

    private static final int DIGITS_MAX = 15;

    public Money {
        if (amount.signum() < 0 || amount.compareTo(AMOUNT_MAX) > 0) {
            throw new IllegalArgumentException("an amount is from 0 to 1,000,000,000,000");
        }
        try {
            amount = amount.setScale(decimals(currency), RoundingMode.UNNECESSARY);
        } catch (ArithmeticException tooFine) {
            throw new IllegalArgumentException(
                    "an amount has no more decimals than its currency", tooFine);
        }
        if (amount.stripTrailingZeros().precision() > DIGITS_MAX) {
            throw new IllegalArgumentException("an amount has at most 15 digits");
        }
    }

    /// Returns the currency with this code.
    ///
    /// @throws IllegalArgumentException when there is none
    public static Currency currency(String code) {
        try {
            return Currency.getInstance(code);
        } catch (IllegalArgumentException unknown) {
            throw new IllegalArgumentException("a currency is a code of ISO 4217", unknown);
        }
    }

    /// Currencies without a smallest coin, such as gold, are counted in wholes.
    private static int decimals(Currency currency) {
        return Math.max(0, currency.getDefaultFractionDigits());
    }

    @Override
    public String toString() {
        return "Money[" + currency + "]";
    }
}
