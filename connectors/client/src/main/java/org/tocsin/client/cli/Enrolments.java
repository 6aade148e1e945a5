package org.tocsin.client.cli;

import java.util.ArrayList;
import java.util.List;
import org.tocsin.client.json.Document;
import org.tocsin.client.terminal.Printable;

/// What the hub answers to changes of participants, as a person reads it.
final class Enrolments {
    private Enrolments() {}

    /// Returns a participant and its standing, then what waits, then secrets that were made.
    static List<String> lines(Document answer) {
        var lines = new ArrayList<String>();
        lines.add(Printable.line(line(answer)));
        answer.member("proposal").map(Enrolments::proposal).ifPresent(lines::add);
        answer.member("secrets").stream()
                .flatMap(Document::entries)
                .map(made -> "secret of %s  %s".formatted(made.getKey(), text(made.getValue())))
                .map(Printable::line)
                .forEach(lines::add);
        return List.copyOf(lines);
    }

    /// Returns a participant and its standing.
    static String line(Document answer) {
        var participant = answer.member("participant").orElseGet(Document::none);
        return "%s  %s"
                .formatted(
                        participant.text("standing").orElse("?"),
                        participant.text("id").orElse("?"));
    }

    /// Returns what waits for a second person.
    static String proposal(Document proposal) {
        var wanted = proposal.member("wanted").orElseGet(Document::none);
        return Printable.line(
                "waiting  %s  %s  %s  asked by %s, until %s"
                        .formatted(
                                proposal.text("id").orElse("?"),
                                wanted.text("id").orElse("?"),
                                String.join(",", proposal.texts("widens")),
                                proposal.text("askedBy").orElse("?"),
                                proposal.text("expiresAt").orElse("?")));
    }

    private static String text(Document value) {
        return value.text().orElse("");
    }
}
