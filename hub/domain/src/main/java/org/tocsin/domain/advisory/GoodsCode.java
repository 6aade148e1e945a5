package org.tocsin.domain.advisory;

import java.util.regex.Pattern;

/// Goods by their subheading in the Harmonized System, such as `284440`.
///
/// @param value six digits, the first two a chapter from 01 to 97 but not 77, which is kept free.
///   Source: World Customs Organization, Harmonized System
public record GoodsCode(String value) {
    private static final Pattern SHAPE =
            Pattern.compile("(0[1-9]|[1-68][0-9]|7[0-689]|9[0-7])[0-9]{4}");

    public GoodsCode {
        if (!SHAPE.matcher(value).matches()) {
            throw new IllegalArgumentException(
                    "goods are six digits, the first two a chapter of the Harmonized System");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
