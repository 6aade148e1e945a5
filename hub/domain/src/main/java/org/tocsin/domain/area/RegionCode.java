package org.tocsin.domain.area;

import java.util.regex.Pattern;

/// A State, a part of one, a region of the world or all of it, by its code.
///
/// @param value such as `QM` (ISO 3166-1), `QM-01` (ISO 3166-2), `150` (UN M49) or `global`
public record RegionCode(String value) {
    private static final Pattern SHAPE =
            Pattern.compile("global|[A-Z]{2}(-[A-Z0-9]{1,3})?|[0-9]{3}");

    public RegionCode {
        if (!SHAPE.matcher(value).matches()) {
            throw new IllegalArgumentException("a region is like QM, QM-01, 150 or global");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
