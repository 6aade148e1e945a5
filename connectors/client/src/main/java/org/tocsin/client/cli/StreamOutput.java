package org.tocsin.client.cli;

import java.util.List;
import java.util.Optional;
import org.tocsin.client.Problem;
import org.tocsin.client.StreamEvent;
import org.tocsin.client.json.Document;
import org.tocsin.client.terminal.EditionText;
import org.tocsin.client.terminal.NoticeText;
import org.tocsin.client.terminal.Printable;
import org.tocsin.client.terminal.ProblemText;

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
            case StreamEvent.Withdrawn notice ->
                    answers.terminal()
                            .print(
                                    new NoticeText(answers.style())
                                            .withdrawn(notice.id(), notice.state(), notice.at()));
            case StreamEvent.Gap _ ->
                    answers.remark(
                            "GAP: what came in between is no longer kept and was not delivered.");
            case StreamEvent.Current(var words) -> becameCurrent(words);
            case StreamEvent.Lost(var why, var pause) -> {
                current = false;
                answers.remark(why + " Trying again in " + pause.toMillis() + " ms.");
            }
            case StreamEvent.Ended _ -> {
                // The caller ends and says why.
            }
        }
    }

    private void becameCurrent(String words) {
        if (!current) {
            current = true;
            answers.remark(Printable.line(words));
        }
    }

    private static Optional<Document> document(StreamEvent event) {
        return switch (event) {
            case StreamEvent.Delivered delivered ->
                    Optional.of(
                            headed("advisory", delivered.cursor(), delivered.reading().document()));
            case StreamEvent.Withdrawn notice ->
                    Optional.of(headed("withdrawn", notice.cursor(), notice.document()));
            case StreamEvent.Gap gap -> Optional.of(headed("gap", gap.cursor(), gap.document()));
            case StreamEvent.Current(var words) ->
                    Optional.of(Document.none().with("event", "current").with("words", words));
            case StreamEvent.Lost(var why, var _) ->
                    Optional.of(Document.none().with("event", "lost").with("why", why));
            case StreamEvent.Ended _ -> Optional.empty();
        };
    }

    private static Document headed(String event, String cursor, Document document) {
        var headed = Document.none().with("event", event).with("cursor", cursor);
        for (var member : document.entries().toList()) {
            headed = headed.with(member.getKey(), member.getValue());
        }
        return headed;
    }
}
