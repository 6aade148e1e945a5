package org.tocsin.architecture;

import static java.util.stream.Collectors.joining;

import java.util.Set;

/// The page that shows for each rule what tests it, and for each principle which rules serve it.
///
/// @param specification what the rules are
/// @param citations where they are cited
record RuleTable(Specification specification, Citations citations) {
    private static final String HEAD =
            """
            # Rules and what holds them

            Written by `SpecificationTest` from [SPECIFICATION.md](SPECIFICATION.md), the tests and the decision table;
            `./tocsin test -Dgolden=write` writes it anew. A rule without a test fails the build.

            | rule | tests | rows of `seeds/decisions.tsv` |
            |---|---|---|
            """;
    private static final String PRINCIPLES =
            """

            ## Principles

            | principle | rules, or why there is none yet |
            |---|---|
            """;

    /// Returns the whole page in Markdown.
    String written() {
        return HEAD
                + specification.numbers().stream().map(this::rule).collect(joining())
                + PRINCIPLES
                + specification.principles().stream().map(this::principle).collect(joining());
    }

    private String rule(String number) {
        var tests =
                citations.tests().getOrDefault(number, Set.of()).stream()
                        .map(type -> "`" + type + "`")
                        .collect(joining(", "));
        var rows = citations.rows().get(number);
        return "| %s | %s | %s |%n".formatted(number, tests, rows == null ? "" : rows);
    }

    private String principle(String number) {
        var rules = specification.serving(number);
        var said = rules.isEmpty() ? specification.unheld().getOrDefault(number, "") : rules;
        return "| %s | %s |%n".formatted(number, said);
    }
}
