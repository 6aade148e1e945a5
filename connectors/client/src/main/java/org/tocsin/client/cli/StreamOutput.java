package org.tocsin.client.cli;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.tocsin.client.Problem;
import org.tocsin.client.StreamEvent;
import org.tocsin.client.json.Document;
import org.tocsin.client.terminal.EditionText;
import org.tocsin.client.terminal.NoticeText;
import org.tocsin.client.terminal.ProblemText;
import org.tocsin.client.terminal.Times;

/// Shows the events of a stream: one JSON object a line to a program, text to a person.
final class StreamOutput {
    private final Answers answers;
    private final String reader;
    private boolean current;

    StreamOutput(Answers answers, String reader) {
        this.answers = answers;
        this.reader = reader;
    }

    void opened() {
        answers.remark("Listening as " + reader + ". Ctrl-C ends.");
    }

    void closed(Position position) {
        answers.remark(
                "Ended."
                        + position.file()
                                .map(file -> " The place is kept in " + file + ".")
                                .orElse(""));
    }

    int refused(Problem problem) {
        return answers.refused(problem, new ProblemText(answers.style()).lines(problem));
    }

    void show(StreamEvent event) {
        if (answers.json()) {
            document(event).ifPresent(json -> answers.terminal().print(List.of(json.line())));
        } else {
            tell(event);
        }
    }

    private void tell(StreamEvent event) {
        switch (event) {
            case StreamEvent.Delivered delivered ->
                    answers.terminal()
                            .print(new EditionText(answers.style()).lines(delivered.reading()));
            case StreamEvent.Withdrawn withdrawn ->
                    answers.terminal()
                            .print(new NoticeText(answers.style()).lines(withdrawn.notice()));
            case StreamEvent.Gap(var reason, var keptSince) -> gap(reason, keptSince);
            case StreamEvent.Current(var _, var asOf) -> asOf.ifPresent(this::becameCurrent);
            case StreamEvent.Lost(var why, var pause) -> {
                current = false;
                answers.remark(why + " Trying again in " + pause.toMillis() + " ms.");
            }
            case StreamEvent.Ended _ -> {
                // The caller ends and says why.
            }
        }
    }

    private void gap(String reason, Optional<Instant> keptSince) {
        answers.remark(
                "GAP: "
                        + (reason.equals("cursor")
                                ? "the place to go on from is not known to the hub."
                                : "a part of what came is no longer kept.")
                        + " What came before "
                        + Times.of(keptSince)
                        + " may be missing.");
    }

    private void becameCurrent(Instant asOf) {
        if (!current) {
            current = true;
            answers.remark("Nothing is missing up to " + Times.of(Optional.of(asOf)) + ".");
        }
    }

    private static Optional<Document> document(StreamEvent event) {
        return switch (event) {
            case StreamEvent.Delivered delivered ->
                    Optional.of(
                            headed("advisory", delivered.cursor(), delivered.reading().document()));
            case StreamEvent.Withdrawn(var _, var cursor, var notice) ->
                    Optional.of(headed("withdrawn", cursor, notice.document()));
            case StreamEvent.Gap(var reason, var keptSince) ->
                    Optional.of(dated("gap", keptSince, "since").with("reason", reason));
            case StreamEvent.Current(var cursor, var asOf) ->
                    Optional.of(dated("current", asOf, "asOf").with("cursor", cursor));
            case StreamEvent.Lost(var why, var _) ->
                    Optional.of(Document.none().with("event", "lost").with("why", why));
            case StreamEvent.Ended _ -> Optional.empty();
        };
    }

    private static Document dated(String event, Optional<Instant> instant, String name) {
        var dated = Document.none().with("event", event);
        return instant.map(at -> dated.with(name, at.toString())).orElse(dated);
    }

    private static Document headed(String event, String cursor, Document document) {
        var headed = Document.none().with("event", event).with("cursor", cursor);
        for (var member : document.entries().toList()) {
            headed = headed.with(member.getKey(), member.getValue());
        }
        return headed;
    }
}
