package org.tocsin.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Tables and links of the documents say what the code says.
class DocumentsTest {
    private static final Path ROOT = Path.of(System.getProperty("tocsin.root", "../../.."));
    private static final Pattern TOPIC = Pattern.compile("\"([a-z]+(?:\\.[a-z]+)*\\.v[0-9]+)\"");
    private static final Pattern LANES = Pattern.compile("\"([a-z]+)\\.\" \\+ lane \\+ \"\\.v1\"");
    private static final Pattern ROW = Pattern.compile("(?m)^\\| (`[^|]+) \\| ([^|]+) \\|");
    private static final Pattern CODE = Pattern.compile("`([^`]+)`");
    private static final Pattern LINK = Pattern.compile("\\]\\(([^)#:]+)\\)");
    private static final Pattern PREFIX = Pattern.compile("ConfigurationProperties\\(\"([^\"]+)\"");
    private static final Pattern COMPONENT =
            Pattern.compile("@Bindable\\(defaultValue = \"([^\"]*)\"\\)\\s+\\S+ (\\w+)");

    @Test
    void everyTopicIsInTheTableOfTopicsAndNoOther() throws IOException {
        var code = read("hub/topology/src/main/java/org/tocsin/topology/Topics.java");
        var topics =
                Stream.concat(
                                TOPIC.matcher(code).results().map(match -> match.group(1)),
                                LANES.matcher(code)
                                        .results()
                                        .flatMap(match -> lanes(match.group(1))))
                        .collect(Collectors.toCollection(TreeSet::new));

        var listed =
                ROW.matcher(read("docs/topics.md"))
                        .results()
                        .flatMap(row -> CODE.matcher(row.group(1)).results())
                        .map(match -> match.group(1))
                        .filter(name -> name.endsWith(".v1"))
                        .collect(Collectors.toCollection(TreeSet::new));

        assertThat(listed).isEqualTo(topics);
    }

    @Test
    void everyContractThatATopicIsSaidToHaveExists() throws IOException {
        var contracts =
                ROW.matcher(read("docs/topics.md"))
                        .results()
                        .filter(row -> row.group(1).contains(".v1`"))
                        .flatMap(row -> CODE.matcher(row.group(2)).results())
                        .map(match -> match.group(1))
                        .collect(Collectors.toCollection(TreeSet::new));

        assertThat(contracts).isNotEmpty().isSubsetOf(records());
    }

    @Test
    void everyConfigurationKeyIsInTheTableOfOperationsWithItsDefault() throws IOException {
        var listed = new TreeMap<String, String>();
        ROW.matcher(read("docs/operations.md"))
                .results()
                .filter(row -> row.group(1).startsWith("`hub."))
                .forEach(row ->
                        listed.put(
                                row.group(1).replace("`", "").strip(),
                                row.group(2).replace("`", "").strip()));

        assertThat(listed).isEqualTo(keys());
    }

    @Test
    void everyLinkLeadsSomewhere() throws IOException {
        for (var document : documents()) {
            var text = Files.readString(document);
            var broken =
                    LINK.matcher(text)
                            .results()
                            .map(match -> match.group(1))
                            .filter(link -> !Files.exists(document.resolveSibling(link)))
                            .toList();
            assertThat(broken).as(ROOT.relativize(document).toString()).isEmpty();
        }
    }

    private static Set<Path> documents() throws IOException {
        try (var top = Files.list(ROOT);
                var docs = Files.walk(ROOT.resolve("docs"))) {
            return Stream.concat(top, docs)
                    .filter(file -> file.toString().endsWith(".md"))
                    .collect(Collectors.toSet());
        }
    }

    private static Set<String> records() throws IOException {
        try (var files = Files.list(ROOT.resolve("schemas/src/main/avro"))) {
            var names = new TreeSet<String>();
            for (var file : files.toList()) {
                Pattern.compile("record (\\w+)")
                        .matcher(Files.readString(file))
                        .results()
                        .forEach(match -> names.add(match.group(1)));
            }
            return names;
        }
    }

    private static Map<String, String> keys() throws IOException {
        var keys = new TreeMap<String, String>();
        var folder = ROOT.resolve("hub/server/src/main/java/org/tocsin/server/config");
        try (var files = Files.list(folder)) {
            for (var file : files.toList()) {
                var code = Files.readString(file);
                var prefix = PREFIX.matcher(code);
                if (prefix.find()) {
                    COMPONENT
                            .matcher(code)
                            .results()
                            .forEach(match ->
                                    keys.put(
                                            prefix.group(1) + "." + kebab(match.group(2)),
                                            match.group(1).isEmpty() ? "none" : match.group(1)));
                }
            }
        }
        return keys;
    }

    private static String kebab(String name) {
        return name.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
    }

    private static Stream<String> lanes(String topic) {
        return Stream.of("flash", "priority", "routine").map(lane -> topic + "." + lane + ".v1");
    }

    private static String read(String file) throws IOException {
        return Files.readString(ROOT.resolve(file));
    }
}
