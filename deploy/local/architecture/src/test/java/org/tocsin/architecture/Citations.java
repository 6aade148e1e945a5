package org.tocsin.architecture;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Where rules are cited: by code, by tests and by rows of the decision table.
///
/// Code cites a rule as a source or as the reason of a refusal; a test in a comment, or as the rule
/// that it expects the hub to name. Tests of connectors cite in comments only: what they show may
/// name any rule.
///
/// @param code files of the product by rule
/// @param tests types of tests by rule
/// @param rows count of rows by rule
record Citations(
        Map<String, Set<String>> code, Map<String, Set<String>> tests, Map<String, Integer> rows) {
    private static final String NUMBER = Specification.NUMBER;
    private static final Pattern SOURCE =
            Pattern.compile(
                    "(?:SPECIFICATION\\.md|Source:)((?:[\\s/]|" + NUMBER + "|,|;|to|and|\\. )+)");
    private static final Pattern REASON = Pattern.compile("\"(" + NUMBER + ")\"");
    private static final Pattern TEST = Pattern.compile(".*(?:Test|IT)\\.java");
    private static final Pattern COMMENT = Pattern.compile("(?m)//+(.*)$");
    private static final Pattern ONE_OR_MORE =
            Pattern.compile(
                    "\\b("
                            + NUMBER
                            + ")\\b(?:\\s+(?:///\\s*)?to\\s+(?:///\\s*)?("
                            + NUMBER
                            + "))?");

    /// Looks through every source below `folders`.
    static Citations in(Path root, List<String> folders) throws IOException {
        var found = new Citations(new TreeMap<>(), new TreeMap<>(), new TreeMap<>());
        for (var folder : folders) {
            if (Files.isDirectory(root.resolve(folder))) {
                for (var file : sources(root.resolve(folder))) {
                    found.note(root.relativize(file), Files.readString(file));
                }
            }
        }
        return found;
    }

    /// Returns the files below `folder` that cite rules, but for what is built.
    static List<Path> sources(Path folder) throws IOException {
        var found = new ArrayList<Path>();
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
                    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                        var name = file.getFileName().toString();
                        if (name.endsWith(".java") || name.equals("decisions.tsv")) {
                            found.add(file);
                        }
                        return FileVisitResult.CONTINUE;
                    }
                });
        return found;
    }

    /// Returns every number that code or the decision table cites as a rule.
    Set<String> binding() {
        var all = new TreeSet<>(code.keySet());
        all.addAll(rows.keySet());
        return all;
    }

    /// Returns every number that is cited anywhere, rule or not.
    Set<String> all() {
        var all = new TreeSet<>(binding());
        all.addAll(tests.keySet());
        return all;
    }

    private void note(Path file, String text) {
        var name = file.getFileName().toString();
        if (name.endsWith(".tsv")) {
            text.lines()
                    .skip(1)
                    .map(line -> line.split("\t"))
                    .flatMap(columns -> Stream.of(columns[columns.length - 2].split(" ")))
                    .forEach(rule -> rows.merge(rule, 1, Integer::sum));
        } else if (file.toString().contains("/src/test/")) {
            if (TEST.matcher(name).matches()) {
                noteTest(text, type(name), file.startsWith("connectors"));
            }
        } else {
            cited(text, SOURCE).forEach(rule -> add(code, rule, file.toString()));
            cited(text, REASON).forEach(rule -> add(code, rule, file.toString()));
        }
    }

    private void noteTest(String text, String test, boolean ofConnector) {
        cited(text, COMMENT).forEach(rule -> add(tests, rule, test));
        if (!ofConnector) {
            cited(text, REASON).forEach(rule -> add(tests, rule, test));
        }
    }

    private static void add(Map<String, Set<String>> to, String rule, String where) {
        to.computeIfAbsent(rule, _ -> new TreeSet<>()).add(where);
    }

    private static String type(String file) {
        return file.substring(0, file.length() - ".java".length());
    }

    private static Stream<String> cited(String text, Pattern how) {
        return how.matcher(text)
                .results()
                .map(match -> match.group(1))
                .flatMap(cited -> ONE_OR_MORE.matcher(cited).results())
                .flatMap(Citations::range);
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
}
