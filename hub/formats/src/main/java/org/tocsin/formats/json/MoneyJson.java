package org.tocsin.formats.json;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.Optional;
import org.tocsin.domain.advisory.Money;
import org.tocsin.formats.Json;
import org.tocsin.formats.Scalars;
import org.tocsin.formats.Shape;
import org.tocsin.formats.Spot;
import org.tocsin.formats.Writing;

/// Money: `{"amount":1250.5,"currency":"EUR"}`.
final class MoneyJson {
    static final Shape<BigDecimal> AMOUNT = Shape.of(MoneyJson::amount, Json::number);
    static final Shape<Currency> CURRENCY =
            Scalars.written(Money::currency, Currency::getCurrencyCode);
    static final Shape<Money> MONEY =
            Shape.object(
                    fields -> {
                        var amount = fields.required("amount", AMOUNT);
                        var currency = fields.required("currency", CURRENCY);
                        return fields.make(() -> new Money(amount.get(), currency.get()));
                    },
                    MoneyJson::members);

    private MoneyJson() {}

    /// Writes the members `amount` and `currency`.
    static Json.Members members(Money money) {
        return new Writing()
                .put("amount", AMOUNT, money.amount())
                .put("currency", CURRENCY, money.currency())
                .done();
    }

    private static Optional<BigDecimal> amount(Spot spot) {
        return spot.json() instanceof Json.Decimal(BigDecimal value, var _)
                ? Optional.of(value)
                : spot.fault("J-6", "a number is expected");
    }
}
