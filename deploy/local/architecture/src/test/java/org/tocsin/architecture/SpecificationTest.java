package org.tocsin.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/// Every rule that is cited exists in `docs/SPECIFICATION.md`, and every rule there is cited.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SpecificationTest {
    private static final Path ROOT = Path.of(System.getProperty("tocsin.root", "../../.."));
    private static final String NUMBER = "[A-Z]-[1-9][0-9]?";
    private static final Pattern RULE = Pattern.compile("(?m)^- \\*\\*(" + NUMBER + ")\\*\\* ");
    private static final Pattern CITED =
            Pattern.compile(
                    "(?:SPECIFICATION\\.md|Source:)((?:[\\s/]|" + NUMBER + "|,|;|to|and|\\. )+)");
    private static final Pattern CITED_IN_A_REFUSAL = Pattern.compile("\"(" + NUMBER + ")\"");
    private static final Pattern ONE_OR_MORE =
            Pattern.compile(
                    "(" + NUMBER + ")(?:\\s+(?:///\\s*)?to\\s+(?:///\\s*)?(" + NUMBER + "))?");
    private static final Pattern PRINCIPLE = Pattern.compile("\\bP[0-5][0-9]\\b");

    private final TreeMap<String, Set<String>> citations = new TreeMap<>();
    private String specification = "";
    private List<String> rules = List.of();

    @BeforeAll
    void read() throws IOException {
        specification = Files.readString(ROOT.resolve("docs/SPECIFICATION.md"));
        rules = RULE.matcher(specification).results().map(match -> match.group(1)).toList();
        for (var folder : List.of("schemas", "hub", "connectors", "deploy", "seeds", "bench")) {
            if (Files.isDirectory(ROOT.resolve(folder))) {
                sources(ROOT.resolve(folder)).forEach(this::cite);
            }
        }
    }

    @Test
    void noRuleIsNumberedTwiceAndTheRulesOfALetterStandInOrder() {
        assertThat(rules).doesNotHaveDuplicates().hasSizeGreaterThan(90);
        for (var letter : rules.stream().map(rule -> rule.charAt(0)).distinct().toList()) {
            assertThat(rules.stream().filter(rule -> rule.charAt(0) == letter))
                    .extracting(rule -> Integer.valueOf(rule.substring(2)))
                    .isSorted();
        }
    }

    @Test
    void everyCitedRuleExists() {
        var unknown = new TreeMap<>(citations);
        unknown.keySet().removeAll(rules);

        assertThat(unknown).as("rules that are cited and do not exist").isEmpty();
    }

    @Test
    void everyRuleIsCitedOrSaidNotToBe() {
        var uncited = new TreeSet<>(rules);
        uncited.removeAll(citations.keySet());

        assertThat(uncited).isEqualTo(exceptions());
    }

    @Test
    void everyPrincipleThatIsCitedIsListed() {
        var list = section("## Principles cited");
        var listed = principles(list);

        assertThat(listed).containsAll(principles(specification));
        for (var file : sources(ROOT.resolve("hub"))) {
            assertThat(listed).as(file.toString()).containsAll(principlesIn(text(file)));
        }
    }

    private Set<String> exceptions() {
        var numbers = Pattern.compile("\\*\\*(" + NUMBER + ")\\*\\*");
        return new TreeSet<>(
                numbers.matcher(section("## Rules not yet cited"))
                        .results()
                        .map(match -> match.group(1))
                        .toList());
    }

    private String section(String heading) {
        var from = specification.substring(specification.indexOf(heading));
        var end = from.indexOf("\n## ", 1);
        return end < 0 ? from : from.substring(0, end);
    }

    private static Set<String> principles(String text) {
        return new TreeSet<>(PRINCIPLE.matcher(text).results().map(MatchResult::group).toList());
    }

    private static Set<String> principlesIn(String code) {
        return new TreeSet<>(
                Pattern.compile("principles? (P[0-9]{2}(?:(?:, | and )P[0-9]{2})*)")
                        .matcher(code)
                        .results()
                        .flatMap(match -> principles(match.group(1)).stream())
                        .toList());
    }

    private void cite(Path file) {
        var name = ROOT.relativize(file).toString();
        numbers(file)
                .forEach(rule -> citations.computeIfAbsent(rule, _ -> new TreeSet<>()).add(name));
    }

    private static Stream<String> numbers(Path file) {
        var text = text(file);
        if (file.toString().endsWith(".tsv")) {
            return text.lines()
                    .skip(1)
                    .map(line -> line.split("\t"))
                    .flatMap(columns -> Stream.of(columns[columns.length - 2].split(" ")));
        }
        var inRefusals =
                file.toString().contains("/src/main/")
                        ? CITED_IN_A_REFUSAL.matcher(text).results()
                        : Stream.<MatchResult>of();
        return Stream.concat(CITED.matcher(text).results(), inRefusals)
                .map(match -> match.group(1))
                .flatMap(cited -> ONE_OR_MORE.matcher(cited).results())
                .flatMap(SpecificationTest::range);
    }

    private static Stream<String> range(MatchResult match) {
        var from = match.group(1);
        if (match.group(2) == null) {
            return Stream.of(from);
        }
        var letter = from.substring(0, 2);
        return IntStream.rangeClosed(
                        Integer.parseInt(from.substring(2)),
                        Integer.parseInt(match.group(2).substring(2)))
                .mapToObj(number -> letter + number);
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static List<Path> sources(Path folder) {
        var found = new ArrayList<Path>();
        try {
            Files.walkFileTree(
                    folder,
                    new SimpleFileVisitor<>() {
                        @Override
                        public FileVisitResult preVisitDirectory(
                                Path visited, BasicFileAttributes attributes) {
                            return visited.endsWith("target")
                                    ? FileVisitResult.SKIP_SUBTREE
                                    : FileVisitResult.CONTINUE;
                        }

                        @Override
                        public FileVisitResult visitFile(
                                Path file, BasicFileAttributes attributes) {
                            var name = file.getFileName().toString();
                            if (name.endsWith(".java") || name.equals("decisions.tsv")) {
                                found.add(file);
                            }
                            return FileVisitResult.CONTINUE;
                        }
                    });
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return found;
    }
}
