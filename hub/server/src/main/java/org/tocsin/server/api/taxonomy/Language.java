package org.tocsin.server.api.taxonomy;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// The six languages in which the taxonomy is kept.
enum Language {
    EN,
    FR,
    ES,
    RU,
    ZH,
    AR;

    private static final List<String> TAGS = Arrays.stream(values()).map(Language::tag).toList();

    /// Returns the language that fits an `Accept-Language` best; English if none does.
    ///
    /// Source: RFC 9110 section 12.5.4; lookup of RFC 4647 section 3.4.
    static Language of(String acceptLanguage) {
        try {
            var ranges = Locale.LanguageRange.parse(acceptLanguage);
            return Optional.ofNullable(Locale.lookupTag(ranges, TAGS))
                    .map(tag -> valueOf(tag.toUpperCase(Locale.ROOT)))
                    .orElse(EN);
        } catch (IllegalArgumentException _) {
            return EN;
        }
    }

    /// Returns the language's tag (BCP 47).
    String tag() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// Returns the direction of its script: `rtl` or `ltr`.
    String direction() {
        return this == AR ? "rtl" : "ltr";
    }
}
