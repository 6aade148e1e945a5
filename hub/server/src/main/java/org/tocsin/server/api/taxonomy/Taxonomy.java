package org.tocsin.server.api.taxonomy;

import io.micronaut.core.io.ResourceLoader;
import io.micronaut.core.type.Argument;
import io.micronaut.json.JsonMapper;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The words of the seeds, read once.
@Singleton
final class Taxonomy {
    private final List<Word> sectors;
    private final List<Word> topics;
    private final List<Word> kinds;

    /// A word as the seeds write it.
    ///
    /// @param code its stable code
    /// @param parent the code of the word that includes it; for sectors
    /// @param paragraph the paragraph that names it; for sectors
    /// @param sources the paragraphs that it comes from; for topics
    /// @param purpose what it is for, in English
    /// @param open whether advisories of the kind may be published; for kinds
    /// @param names its names by language tag
    /// @param schema what a payload of the kind may say, in JSON Schema; for kinds
    /// @param example a payload of the kind that is complete; for kinds
    @Serdeable
    record Word(
            String code,
            @Nullable String parent,
            @Nullable String paragraph,
            @Nullable List<String> sources,
            @Nullable String purpose,
            @Nullable Boolean open,
            Map<String, String> names,
            @Nullable Map<String, Object> schema,
            @Nullable Map<String, Object> example) {}

    /// The document of one list of words.
    ///
    /// @param sectors the list of sectors
    /// @param topics the list of topics
    /// @param kinds the list of kinds
    @Serdeable
    record Words(
            @Nullable List<Word> sectors,
            @Nullable List<Word> topics,
            @Nullable List<Word> kinds) {}

    Taxonomy(ResourceLoader resources, JsonMapper json) {
        sectors = given(read(resources, json, "sectors").sectors());
        topics = given(read(resources, json, "topics").topics());
        kinds =
                given(read(resources, json, "kinds").kinds()).stream()
                        .filter(kind -> Boolean.TRUE.equals(kind.open()))
                        .toList();
    }

    List<Word> sectors() {
        return sectors;
    }

    List<Word> topics() {
        return topics;
    }

    /// Returns the kinds that may be published.
    List<Word> kinds() {
        return kinds;
    }

    private static Words read(ResourceLoader resources, JsonMapper json, String list) {
        var file = "classpath:seeds/taxonomy/" + list + ".json";
        try (var in = resources.getResourceAsStream(file).orElseThrow()) {
            return json.readValue(in, Argument.of(Words.class));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static List<Word> given(@Nullable List<Word> words) {
        if (words == null || words.isEmpty()) {
            throw new IllegalStateException("the taxonomy of the seeds is incomplete");
        }
        return List.copyOf(words);
    }
}
