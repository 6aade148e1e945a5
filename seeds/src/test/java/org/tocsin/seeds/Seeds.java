package org.tocsin.seeds;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/// The seed files, read from the class path as any program reads them.
final class Seeds {
    static final List<String> LANGUAGES = List.of("en", "fr", "es", "ru", "zh", "ar");

    private static final ObjectMapper JSON =
            JsonMapper.builder()
                    .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
                    .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                    .build();

    private Seeds() {}

    /// Returns the file below `seeds/` as a JSON tree.
    static JsonNode read(String file) {
        try (var stream = Seeds.class.getResourceAsStream("/seeds/" + file)) {
            if (stream == null) {
                throw new IllegalStateException("not on the class path: seeds/" + file);
            }
            return JSON.readTree(stream);
        } catch (IOException broken) {
            throw new UncheckedIOException(file, broken);
        }
    }

    /// Returns the entries of the list called `list` in the file.
    static List<JsonNode> entries(String file, String list) {
        return stream(read(file).path(list)).toList();
    }

    /// Returns the codes of the entries of the list called `list` in the file, in its order.
    static List<String> codes(String file, String list) {
        return entries(file, list).stream().map(entry -> entry.path("code").asText()).toList();
    }

    /// Returns the names of the files of a folder below `seeds/` and its folders, such as
    /// `advisories/qm-police/harbour-warning.json`.
    static List<String> files(String folder) {
        try {
            var root = Path.of(url(folder).toURI());
            try (var files = Files.walk(root)) {
                return files.filter(Files::isRegularFile)
                        .map(file -> folder + "/" + root.relativize(file))
                        .sorted()
                        .toList();
            }
        } catch (IOException | URISyntaxException broken) {
            throw new IllegalStateException(folder, broken);
        }
    }

    /// Returns the lines of a file below `seeds/`.
    static Stream<String> lines(String file) {
        try {
            return Files.readAllLines(Path.of(url(file).toURI())).stream();
        } catch (IOException | URISyntaxException broken) {
            throw new IllegalStateException(file, broken);
        }
    }

    private static URL url(String name) {
        return Objects.requireNonNull(Seeds.class.getResource("/seeds/" + name), name);
    }

    static Stream<JsonNode> stream(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }

    static List<String> texts(JsonNode array) {
        return stream(array).map(JsonNode::asText).toList();
    }
}
