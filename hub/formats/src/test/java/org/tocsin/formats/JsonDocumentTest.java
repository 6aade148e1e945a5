package org.tocsin.formats;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class JsonDocumentTest {
    private static final Path CORPUS =
            Path.of(System.getProperty("tocsin.data", "absent"), "text", "json", "test_parsing");

    /// Documents of the corpus that are JSON and that are stricter limits' victims.
    private static final List<String> STRICTER =
            List.of("y_object_duplicated_key.json", "y_object_duplicated_key_and_value.json");

    @Test
    void everyDocumentOfTheCorpusIsTakenOrRefusedAsItsNameSays() {
        assumeTrue(
                Files.isDirectory(CORPUS), "no corpus in the folder of the property tocsin.data");
        for (var file : corpus()) {
            var name = file.getFileName().toString();

            var parsed = read(bytes(file));

            if (name.startsWith("y_") && !STRICTER.contains(name)) {
                assertThat(parsed.faults()).as(name).isEmpty();
            }
            if (name.startsWith("n_") || STRICTER.contains(name)) {
                assertThat(parsed.faults()).as(name).isNotEmpty();
            }
        }
    }

    @ParameterizedTest
    @MethodSource
    void aFaultSaysWhereItIs(String document, Fault expected) {
        var faults = read(document.getBytes(UTF_8)).faults();

        assertThat(faults).containsExactly(expected);
    }

    static List<Arguments> aFaultSaysWhereItIs() {
        var twice = "named twice in the same object";
        var beyond = "beyond the range of a double";
        return List.of(
                arguments("{\"a\":1,\"a\":2}", new Fault("a", 1, 8, "J-4", twice)),
                arguments("{\"a\":{\"b\":1,\n \"b\":2}}", new Fault("a.b", 2, 2, "J-4", twice)),
                arguments("{\"!\":1,\"!\":2}", new Fault("?", 1, 8, "J-4", twice)),
                arguments("[1e400]", new Fault("[0]", 1, 2, "J-9", beyond)),
                arguments("[0, 1e-400]", new Fault("[1]", 1, 5, "J-9", beyond)),
                arguments(
                        "{\"a\":\"\\ud800\"}",
                        new Fault("a", 1, 6, "J-8", "holds half a surrogate pair")),
                arguments("[1,\n  2,,]", new Fault("", 2, 5, "J-2", "not JSON")),
                arguments(
                        "[" + "[],".repeat(100_000) + "0]",
                        new Fault("", 1, 300_000, "J-3", "more than 100000 values")),
                arguments("[] []", new Fault("", 1, 4, "J-2", "more than one value")),
                arguments(" ", new Fault("", 1, 2, "J-2", "no JSON value")));
    }

    @Test
    void whatIsNotUtf8IsRefusedAtItsPlace() {
        var overlong = new byte[] {'{', '\n', '"', (byte) 0xC0, (byte) 0xAF, '"', '}'};

        var faults = read(overlong).faults();

        assertThat(faults).containsExactly(new Fault("", 2, 2, "J-2", "not UTF-8"));
    }

    @Test
    void limitsHoldToTheLastUnit() {
        var deep = "[".repeat(32) + "]".repeat(32);
        var wide = "\"" + "x".repeat(1 << 16) + "\"";
        var large = " ".repeat((1 << 20) - 2) + "[]";
        var many = "[" + "0,".repeat(99_998) + "0]";

        assertThat(read(deep.getBytes(UTF_8)).faults()).isEmpty();
        assertThat(rules("[" + deep + "]")).containsExactly("J-3");
        assertThat(read(wide.getBytes(UTF_8)).faults()).isEmpty();
        assertThat(rules(wide.replace("\"x", "\"xx"))).containsExactly("J-8");
        assertThat(read(large.getBytes(UTF_8)).faults()).isEmpty();
        assertThat(rules(" " + large)).containsExactly("J-1");
        assertThat(read(many.getBytes(UTF_8)).faults()).isEmpty();
        assertThat(rules(many.replace("0]", "0,0]"))).containsExactly("J-3");
        assertThat(rules("[".repeat(500_000))).containsExactly("J-3");
        assertThat(rules("{\"a\":".repeat(200_000))).contains("J-3");
        assertThat(rules("1".repeat(200))).containsExactly("J-9");
        assertThat(rules("{\"" + "n".repeat(200) + "\":1}")).containsExactly("J-8");
    }

    @Test
    void manyFaultsAreCountedButNotAllTold() {
        var members = "\"a\":1,".repeat(1_000);

        var faults = read(("{" + members + "\"b\":2}").getBytes(UTF_8)).faults();

        assertThat(faults).hasSize(Faults.FAULTS_MAX);
    }

    @Test
    void noBytesMakeTheReaderFail() {
        long seed = Long.getLong("seed", System.nanoTime());
        System.out.println("noBytesMakeTheReaderFail: seed " + seed);
        var random = new Random(seed);
        var pieces =
                List.of("{", "}", "[", "]", "\"", ":", ",", "1e", "-", "\\u", "d8", "tru", " ");
        for (int round = 0; round < 20_000; round++) {
            var document = new StringBuilder();
            for (int left = random.nextInt(20); left > 0; left--) {
                document.append(pieces.get(random.nextInt(pieces.size())));
            }
            var bytes = document.toString().getBytes(UTF_8);
            if (bytes.length > 0 && random.nextBoolean()) {
                bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
            }

            assertThat(read(bytes)).isNotNull();
        }
    }

    private static List<String> rules(String document) {
        return read(document.getBytes(UTF_8)).faults().stream().map(Fault::rule).toList();
    }

    private static Parsed<Json> read(byte[] document) {
        return JsonDocument.read(document, JsonLimits.REQUEST);
    }

    private static List<Path> corpus() {
        try (var files = Files.list(CORPUS)) {
            return files.sorted().toList();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
