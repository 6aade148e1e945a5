package org.tocsin.architecture;

import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// What `docs/SPECIFICATION.md` says: its rules and the principles that they serve.
///
/// @param rules the text of each rule by its number, in the order of the page. Unmodifiable
/// @param principles the number of each principle that is listed, in order. Unmodifiable
/// @param unheld why a principle has no rule yet, by its number. Unmodifiable
/// @param uncited the rules that are said not to be cited by code or a test. Unmodifiable
record Specification(
        List<Rule> rules,
        List<String> principles,
        TreeMap<String, String> unheld,
        Set<String> uncited) {
    /// A rule's number, such as `M-12`.
    static final String NUMBER = "[A-Z]-[1-9][0-9]?";

    private static final Pattern RULE =
            Pattern.compile("(?ms)^- \\*\\*(" + NUMBER + ")\\*\\* (.*?)(?=^- \\*\\*|^## |^$|\\z)");
    private static final Pattern PRINCIPLE = Pattern.compile("\\bP[0-5][0-9]\\b");
    private static final Pattern LISTED = Pattern.compile("(?m)^\\| (P[0-5][0-9]) \\|");
    private static final Pattern UNHELD =
            Pattern.compile("(?ms)^- \\*\\*(P[0-5][0-9])\\*\\* (.*?)(?=^- \\*\\*|^## |^$|\\z)");

    /// One rule.
    ///
    /// @param number its number
    /// @param text what it says, with its sources
    record Rule(String number, String text) {
        /// Returns the principles that it serves, in order.
        Set<String> principles() {
            return principlesIn(text);
        }
    }

    /// Reads the page.
    static Specification read(Path page) throws IOException {
        var text = Files.readString(page);
        var unheld = new TreeMap<String, String>();
        UNHELD.matcher(section(text, "## Principles without a rule"))
                .results()
                .forEach(match -> unheld.put(match.group(1), oneLine(match.group(2))));
        return new Specification(
                RULE.matcher(text)
                        .results()
                        .map(match -> new Rule(match.group(1), match.group(2)))
                        .toList(),
                LISTED.matcher(section(text, "## Principles"))
                        .results()
                        .map(match -> match.group(1))
                        .toList(),
                unheld,
                numbers(section(text, "## Rules not yet cited")));
    }

    /// Returns the principles that `text` names, in order.
    static Set<String> principlesIn(String text) {
        return new TreeSet<>(PRINCIPLE.matcher(text).results().map(MatchResult::group).toList());
    }

    /// Returns the numbers of all rules, in the order of the page.
    List<String> numbers() {
        return rules.stream().map(Rule::number).toList();
    }

    /// Returns the rules that serve a principle, separated by commas; empty when none does.
    String serving(String principle) {
        return rules.stream()
                .filter(rule -> rule.principles().contains(principle))
                .map(Rule::number)
                .collect(joining(", "));
    }

    private static Set<String> numbers(String text) {
        Stream<MatchResult> found =
                Pattern.compile("\\*\\*(" + NUMBER + ")\\*\\*").matcher(text).results();
        return new TreeSet<>(found.map(match -> match.group(1)).toList());
    }

    private static String section(String page, String heading) {
        var start = page.indexOf(heading + "\n");
        if (start < 0) {
            return "";
        }
        var from = page.substring(start);
        var end = from.indexOf("\n## ", 1);
        return end < 0 ? from : from.substring(0, end + 1);
    }

    private static String oneLine(String text) {
        return text.strip().replaceAll("\\s+", " ");
    }
}
