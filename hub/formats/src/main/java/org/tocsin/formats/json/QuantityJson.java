package org.tocsin.formats.json;

import java.math.BigDecimal;
import java.util.Optional;
import org.tocsin.domain.advisory.Quantity;
import org.tocsin.formats.Json;
import org.tocsin.formats.Shape;
import org.tocsin.formats.Spot;

/// Quantities: numbers, in the unit that their place fixes.
final class QuantityJson {
    static final Shape<Quantity> QUANTITY =
            Shape.of(QuantityJson::read, quantity -> Json.number(quantity.value()));

    private QuantityJson() {}

    private static Optional<Quantity> read(Spot spot) {
        if (!(spot.json() instanceof Json.Decimal(BigDecimal value, var _))) {
            return spot.fault("J-6", "a number is expected");
        }
        try {
            return Optional.of(new Quantity(value));
        } catch (IllegalArgumentException _) {
            return spot.fault("J-9", "from 0.0001 to 1e20 with at most 15 digits");
        }
    }
}
