package org.tocsin.domain.advisory;

import java.util.Set;
import java.util.regex.Pattern;

/// The scripts in which names are written. Source: ISO 15924.
final class Script {
    private static final Pattern SHAPE = Pattern.compile("[A-Z][a-z]{3}");

    /// Codes that stand for a way of writing rather than for characters, so that Unicode has no
    /// property of their name.
    private static final Set<String> WAYS_OF_WRITING = Set.of("Hans", "Hant", "Jpan", "Kore");

    private Script() {}

    /// Returns `code` as it is.
    ///
    /// @throws IllegalArgumentException when it is the code of no script
    static String code(String code) {
        if (!SHAPE.matcher(code).matches() || !isKnown(code)) {
            throw new IllegalArgumentException("a script has a code of ISO 15924, such as Latn");
        }
        return code;
    }

    private static boolean isKnown(String code) {
        if (WAYS_OF_WRITING.contains(code)) {
            return true;
        }
        try {
            return Character.UnicodeScript.forName(code) != Character.UnicodeScript.UNKNOWN;
        } catch (IllegalArgumentException _) {
            return false;
        }
    }
}
