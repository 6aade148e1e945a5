package org.tocsin.client.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.Console;
import java.io.InputStream;
import java.io.PrintStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tocsin.client.terminal.Style;

/// Where the program reads and writes.
///
/// @param in standard input
/// @param out answers
/// @param err progress and complaints
/// @param environment variables of the process. Unmodifiable
/// @param interactive whether a person reads `out`
public record Terminal(
        InputStream in,
        PrintStream out,
        PrintStream err,
        Map<String, String> environment,
        boolean interactive) {

    private static final int WIDTH_MAX = 100;
    private static final int WIDTH_USUAL = 80;

    public Terminal {
        environment = Map.copyOf(environment);
    }

    /// Returns the terminal of this process; what it writes is UTF-8.
    @SuppressWarnings("SystemConsoleNull") // NullAway knows of older JDKs where it may be null.
    public static Terminal ofProcess() {
        return new Terminal(
                System.in,
                new PrintStream(System.out, true, UTF_8),
                new PrintStream(System.err, true, UTF_8),
                System.getenv(),
                Optional.ofNullable(System.console()).filter(Console::isTerminal).isPresent());
    }

    /// Returns the style of this terminal.
    ///
    /// Colours are shown to a person whose environment does not say otherwise. Source:
    /// no-color.org.
    Style style(boolean colourless) {
        var colours =
                interactive
                        && !colourless
                        && environment.getOrDefault("NO_COLOR", "").isEmpty()
                        && !"dumb".equals(environment.get("TERM"));
        return new Style(colours, width(), language());
    }

    private int width() {
        return Optional.ofNullable(environment.get("COLUMNS"))
                .filter(columns -> columns.matches("[0-9]{1,4}"))
                .map(columns -> Math.min(Integer.parseInt(columns), WIDTH_MAX))
                .orElse(WIDTH_USUAL);
    }

    private String language() {
        for (var name : List.of("LC_ALL", "LC_MESSAGES", "LANG")) {
            var locale = environment.getOrDefault(name, "");
            if (locale.matches("[a-z]{2}([_.@].*)?")) {
                return locale.substring(0, 2);
            }
        }
        return "en";
    }

    /// Writes lines to `out`.
    void print(List<String> lines) {
        lines.forEach(out::println);
        out.flush();
    }

    /// Writes lines to `err`.
    void complain(List<String> lines) {
        lines.forEach(err::println);
        err.flush();
    }

    /// Writes a line to `err`.
    void complain(String line) {
        complain(List.of(line));
    }
}
