package org.tocsin.domain.advisory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Amounts of money. Source: SPECIFICATION.md K-27; ISO 4217.
class MoneyTest {
    @Test
    void anAmountHasAsManyDecimalsAsItsCurrency() {
        assertThat(money("10", "EUR")).isEqualTo(money("10.00", "EUR"));
        assertThat(money("10.5", "EUR").amount()).isEqualTo(new BigDecimal("10.50"));
        assertThat(money("10.0", "JPY").amount()).isEqualTo(new BigDecimal("10"));
    }

    @ParameterizedTest
    @CsvSource({
        "-0.01, EUR",
        "1000000000000.01, EUR",
        "0.001, EUR",
        "0.5, JPY",
        "999999999999.9997, CLF"
    })
    void otherAmountsAreRefused(String amount, String currency) {
        assertThatThrownBy(() -> money(amount, currency)).hasMessageContaining("an amount");
    }

    /// A double has no room for more.
    @ParameterizedTest
    @CsvSource({
        "99999999999.9997, CLF",
        "999999999999.999, BHD",
        "1000000000000, CLF",
        "0.0001, CLF"
    })
    void whatIsTakenIsTheSameAsADouble(String amount, String currency) {
        var taken = money(amount, currency).amount();

        assertThat(new BigDecimal(Double.toString(taken.doubleValue())))
                .isEqualByComparingTo(amount);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "eur", "EURO", "ZZZ"})
    void whatIsNoCurrencyIsRefused(String code) {
        assertThatThrownBy(() -> Money.currency(code)).hasMessageContaining("ISO 4217");
    }

    private static Money money(String amount, String currency) {
        return new Money(new BigDecimal(amount), Money.currency(currency));
    }
}
