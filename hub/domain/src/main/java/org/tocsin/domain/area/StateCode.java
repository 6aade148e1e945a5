package org.tocsin.domain.area;

import java.util.regex.Pattern;

/// A State or territory by its two-letter code, such as `QM`.
///
/// @param value two capital ASCII letters. Source: ISO 3166-1 alpha-2, user-assigned codes included
public record StateCode(String value) implements Comparable<StateCode> {
    private static final Pattern SHAPE = Pattern.compile("[A-Z]{2}");

    public StateCode {
        if (!SHAPE.matcher(value).matches()) {
            throw new IllegalArgumentException("a State is two capital letters");
        }
    }

    @Override
    public int compareTo(StateCode other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
