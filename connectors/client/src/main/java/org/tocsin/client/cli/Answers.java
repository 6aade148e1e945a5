package org.tocsin.client.cli;

import java.util.List;
import java.util.function.Function;
import org.tocsin.client.Problem;
import org.tocsin.client.Reply;
import org.tocsin.client.json.Document;
import org.tocsin.client.terminal.ProblemText;
import org.tocsin.client.terminal.Style;

/// Writes what the hub answered, for a person or for a program, and says how to end.
///
/// @param terminal where to
/// @param json whether for a program
/// @param style how for a person
record Answers(Terminal terminal, boolean json, Style style) {
    static Answers of(Terminal terminal, HubOptions options) {
        return new Answers(terminal, options.json(), options.style(terminal));
    }

    /// Writes `reply`, and returns the exit code.
    <T> int give(Reply<T> reply, Function<T, Document> document, Function<T, List<String>> lines) {
        return switch (reply) {
            case Reply.Done<T>(T value) -> {
                write(document.apply(value), lines.apply(value));
                yield Exit.OK;
            }
            case Reply.Refused<T>(Problem problem) ->
                    refused(problem, new ProblemText(style).lines(problem));
        };
    }

    /// Writes a refusal: its document for a program, `lines` for a person.
    int refused(Problem problem, List<String> lines) {
        var code = refused(problem.document(), lines);
        return problem.isPassing() ? Exit.UNREACHABLE : code;
    }

    /// Writes a refusal: `document` for a program, `lines` for a person.
    int refused(Document document, List<String> lines) {
        if (json) {
            terminal.print(List.of(document.line()));
        } else {
            terminal.complain(lines);
        }
        return Exit.REFUSED;
    }

    void write(Document document, List<String> lines) {
        terminal.print(json ? List.of(document.line()) : lines);
    }

    /// Tells a person something that is not the answer.
    void remark(String line) {
        if (!json) {
            terminal.complain(line);
        }
    }
}
