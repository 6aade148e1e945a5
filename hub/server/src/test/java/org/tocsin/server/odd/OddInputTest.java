package org.tocsin.server.odd;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.micronaut.context.annotation.Property;
import io.micronaut.core.type.Argument;
import io.micronaut.json.JsonMapper;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tocsin.server.testing.HubTest;
import org.tocsin.server.testing.Samples;

/// Whatever is sent, the hub answers with less than 500, as itself, and distorts nothing: text that
/// is taken reads back in normalisation form C, and nothing else of it has changed.
///
/// 2,000 texts and bodies come from a seed, and more, where the folder of `tocsin.data` holds them,
/// from public corpora.
@MicronautTest(rebuildContext = true)
@Property(name = "hub.previews.count-max", value = "10000")
class OddInputTest extends HubTest {
    private static final long SEED = 20_261_121;
    private static final int TEXTS = 600;
    private static final int BODIES = 1_400;
    private static final Path CORPORA =
            Path.of(System.getProperty("tocsin.data", "absent"), "text");
    private static final String GOOD = Samples.advisory("qm-customs/harbour-cargo-hold");
    private static final String PUBLISHER = "qm-customs";

    @Inject private JsonMapper json;

    @BeforeEach
    void enrolSeeds() {
        world.putSeeds();
    }

    static Stream<List<String>> texts() throws IOException {
        return Stream.of(OddTexts.from(SEED, TEXTS).toList(), naughtyStrings());
    }

    static Stream<List<byte[]>> bodies() throws IOException {
        return Stream.of(OddBodies.from(GOOD, SEED, BODIES).toList(), parsingCorpus());
    }

    /// Rule A-17.
    @ParameterizedTest
    @MethodSource("texts")
    void textIsTakenAsItIsOrRefused(List<String> texts) throws IOException {
        assumeTrue(!texts.isEmpty(), "no corpus of strings in the folder of tocsin.data");
        int taken = 0;
        for (var text : texts) {
            for (var field : List.of("headline", "description", "instruction")) {
                var answer = preview(with(field, text).getBytes(UTF_8));

                assertIsAnAnswer(answer, field + " " + escaped(text));
                if (answer.statusCode() == 200) {
                    taken++;
                    assertThat((Object) firstText(answer).get(field))
                            .as(escaped(text))
                            .isEqualTo(Normalizer.normalize(text, Normalizer.Form.NFC));
                }
            }
        }
        assertThat(taken).isGreaterThan(texts.size() / 2);
    }

    @ParameterizedTest
    @MethodSource("texts")
    void oddIdsAndFiltersAreAnswered(List<String> texts) {
        assumeTrue(!texts.isEmpty(), "no corpus of strings in the folder of tocsin.data");
        var caller = world.bearer(PUBLISHER);
        for (var text : texts) {
            var encoded = URLEncoder.encode(text, UTF_8).replace("+", "%20");
            var shortened = encoded.length() > 2_000 ? encoded.substring(0, 1_998) : encoded;
            for (var path :
                    List.of(
                            "/v1/advisories/" + shortened,
                            "/v1/advisories?sector=" + shortened,
                            "/v1/advisories?cursor=" + shortened,
                            "/v1/audit/advisories/" + shortened,
                            "/v1/participants/" + shortened)) {
                world.confirm();
                assertIsAnAnswer(api.get(complete(path), caller), path);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("bodies")
    void oddBodiesAreAnswered(List<byte[]> bodies) {
        assumeTrue(!bodies.isEmpty(), "no corpus of JSON in the folder of tocsin.data");
        var caller = world.bearer(PUBLISHER);
        for (var body : bodies) {
            for (var path : List.of("/v1/advisories", "/v1/subscriptions")) {
                world.confirm();
                assertIsAnAnswer(api.sendBytes("POST", path, caller, body), path);
            }
        }
    }

    private HttpResponse<String> preview(byte[] body) {
        world.confirm();
        return api.sendBytes("POST", "/v1/advisories/preview", world.bearer(PUBLISHER), body);
    }

    private static void assertIsAnAnswer(HttpResponse<String> answer, String to) {
        assertThat(answer.statusCode()).as(to).isBetween(200, 499);
        if (answer.statusCode() >= 400) {
            assertThat(answer.headers().firstValue("Content-Type"))
                    .as(to)
                    .contains("application/problem+json");
            assertThat(answer.body()).as(to).doesNotContain("Exception", "\tat ");
        }
    }

    /// A text cut in the middle of an escape would be another case than the one meant.
    private static String complete(String path) {
        var percent = path.lastIndexOf('%');
        return percent > path.length() - 3 && percent >= 0 ? path.substring(0, percent) : path;
    }

    private Map<?, ?> firstText(HttpResponse<String> answer) throws IOException {
        var document = json.readValue(answer.body(), Map.class);
        var edition = (Map<?, ?>) requireNonNull(first(document, "editions").get("edition"));
        return first(first(edition, "portions"), "texts");
    }

    private static Map<?, ?> first(Map<?, ?> object, String list) {
        return (Map<?, ?>) ((List<?>) requireNonNull(object.get(list))).getFirst();
    }

    private static String with(String field, String text) {
        var quoted = "\"" + field + "\": \"" + escaped(text) + "\"";
        return GOOD.replaceFirst("\"" + field + "\": \"[^\"]*\"", Matcher.quoteReplacement(quoted));
    }

    /// Every character as an escape of JSON, so that any text can be sent.
    private static String escaped(String text) {
        var escaped = new StringBuilder();
        text.chars().forEach(unit -> escaped.append("\\u%04x".formatted(unit)));
        return escaped.toString();
    }

    private static List<String> naughtyStrings() throws IOException {
        var file = CORPORA.resolve("strings/blns.json");
        return Files.exists(file)
                ? JsonMapper.createDefault()
                        .readValue(Files.readAllBytes(file), Argument.listOf(String.class))
                : List.of();
    }

    private static List<byte[]> parsingCorpus() throws IOException {
        var folder = CORPORA.resolve("json/test_parsing");
        var found = new ArrayList<byte[]>();
        if (Files.isDirectory(folder)) {
            try (var files = Files.list(folder)) {
                for (var file : files.sorted().toList()) {
                    found.add(Files.readAllBytes(file));
                }
            }
        }
        return found;
    }
}
