package org.tocsin.domain.area;

import java.util.regex.Pattern;

/// A place of trade and transport by its code, such as `QMHAV`.
///
/// @param value the two letters of the State and three letters or digits from 2 to 9. Source:
///   UN/LOCODE, UN/CEFACT Recommendation 16
public record Locode(String value) {
    private static final Pattern SHAPE = Pattern.compile("[A-Z]{2}[A-Z2-9]{3}");

    public Locode {
        if (!SHAPE.matcher(value).matches()) {
            throw new IllegalArgumentException("a place is five letters or digits, like QMHAV");
        }
    }

    /// Returns the State in which the place is.
    public StateCode state() {
        return new StateCode(value.substring(0, 2));
    }

    @Override
    public String toString() {
        return value;
    }
}
