package org.tocsin.domain.advisory;

import java.util.regex.Pattern;

/// A publisher's own reference for an advisory; it means something within that publisher only.
///
/// @param value 1 to 128 ASCII letters, digits and `. _ : / -`, a letter or digit first
public record Reference(String value) {
    private static final Pattern SHAPE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._:/-]{0,127}");

    public Reference {
        if (!SHAPE.matcher(value).matches()) {
            throw new IllegalArgumentException(
                    "a reference is 1 to 128 letters, digits and . _ : / -");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
