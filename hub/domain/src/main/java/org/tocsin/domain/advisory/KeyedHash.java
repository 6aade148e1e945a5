package org.tocsin.domain.advisory;

import java.util.regex.Pattern;

/// An HMAC-SHA-256: who has the key can tell whether it is of a text, and nobody can read the text
/// from it. Source: RFC 2104, FIPS 180-4.
///
/// @param value its 32 bytes, as 64 lower-case hexadecimal digits
public record KeyedHash(String value) {
    private static final Pattern SHAPE = Pattern.compile("[0-9a-f]{64}");

    public KeyedHash {
        if (!SHAPE.matcher(value).matches()) {
            throw new IllegalArgumentException(
                    "an HMAC-SHA-256 is 32 bytes, written as 64 lower-case hexadecimal digits");
        }
    }

    @Override
    public String toString() {
        return "KeyedHash[]";
    }
}
