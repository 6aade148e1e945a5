package org.tocsin.domain.advisory;

import java.util.IllformedLocaleException;
import java.util.Locale;

/// A language, such as `en` or `fr-CA`.
///
/// @param value the tag in its canonical spelling, at most [#CHARACTERS_MAX] characters. Source:
///   BCP 47
public record LanguageTag(String value) {
    /// The most characters of a tag. Source: BCP 47, 4.4.1.
    public static final int CHARACTERS_MAX = 35;

    public LanguageTag {
        value = canonical(value);
    }

    private static String canonical(String tag) {
        if (tag.isEmpty() || tag.length() > CHARACTERS_MAX) {
            throw new IllegalArgumentException("a language is a BCP 47 tag");
        }
        var locale = new Locale.Builder();
        try {
            return locale.setLanguageTag(tag).build().toLanguageTag();
        } catch (IllformedLocaleException malformed) {
            throw new IllegalArgumentException("a language is a BCP 47 tag", malformed);
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
