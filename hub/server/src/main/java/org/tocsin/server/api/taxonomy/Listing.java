package org.tocsin.server.api.taxonomy;

import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Lists of words in one language.
final class Listing {
    private Listing() {}

    /// The sectors.
    ///
    /// @param language the language of the names
    /// @param dir the direction of its script: `ltr` or `rtl`
    /// @param sectors every sector, parents before their children
    @Serdeable
    record Sectors(String language, String dir, List<Term> sectors) {}

    /// The topics.
    ///
    /// @param language the language of the names
    /// @param dir the direction of its script: `ltr` or `rtl`
    /// @param topics every topic
    @Serdeable
    record Topics(String language, String dir, List<Term> topics) {}

    /// The kinds of advisory.
    ///
    /// @param language the language of the names
    /// @param dir the direction of its script: `ltr` or `rtl`
    /// @param kinds every kind that may be published
    @Serdeable
    record Kinds(String language, String dir, List<Term> kinds) {}

    /// A word in one language; what does not apply is absent.
    ///
    /// @param code its stable code
    /// @param name its name
    /// @param parent the code of the word that includes it
    /// @param paragraph the paragraph that names it
    /// @param sources the paragraphs that it comes from
    /// @param purpose what it is for, in English
    /// @param schema what a payload of the kind may say, in JSON Schema
    /// @param example a payload of the kind that is complete
    @Serdeable
    record Term(
            String code,
            String name,
            @Nullable String parent,
            @Nullable String paragraph,
            @Nullable List<String> sources,
            @Nullable String purpose,
            @Nullable Map<String, Object> schema,
            @Nullable Map<String, Object> example) {
        static Term of(Taxonomy.Word word, Language language) {
            return new Term(
                    word.code(),
                    word.names().getOrDefault(language.tag(), word.code()),
                    word.parent(),
                    word.paragraph(),
                    word.sources(),
                    word.purpose(),
                    word.schema(),
                    word.example());
        }
    }
}
