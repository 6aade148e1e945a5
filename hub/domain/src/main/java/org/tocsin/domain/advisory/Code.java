package org.tocsin.domain.advisory;

import java.util.Optional;
import java.util.regex.Pattern;

/// A code of some list, such as a protective action or a kind of attack.
///
/// @param value 1 to 64 lower-case ASCII letters, digits, hyphens and dots, a letter first
public record Code(String value) {
    private static final Pattern SHAPE = Pattern.compile("[a-z][a-z0-9.-]{0,63}");

    public Code {
        if (!SHAPE.matcher(value).matches()) {
            throw new IllegalArgumentException(
                    "a code is lower-case letters, digits, hyphens and dots");
        }
    }

    /// Returns the code that `text` is; empty when it is not of that shape.
    public static Optional<Code> of(String text) {
        return SHAPE.matcher(text).matches() ? Optional.of(new Code(text)) : Optional.empty();
    }

    @Override
    public String toString() {
        return value;
    }
}
