package org.tocsin.client.terminal;

import java.util.List;
import java.util.Optional;
import org.tocsin.client.Fault;
import org.tocsin.client.Problem;
import org.tocsin.client.json.Document;

/// Lays out why the hub refused something.
public final class ProblemText {
    private final Style style;

    /// Lays out for one terminal.
    public ProblemText(Style style) {
        this.style = style;
    }

    /// Returns the refusal of a request without a file.
    public List<String> lines(Problem problem) {
        return lines(problem, "", new byte[0]);
    }

    /// Returns the refusal of what was in a file, each fault with the line it is in.
    ///
    /// @param file how to name the file; empty when there was none
    /// @param content what was sent
    public List<String> lines(Problem problem, String file, byte[] content) {
        var lines = new Lines(style);
        var prefix = file.isEmpty() ? "" : file + ": ";
        lines.wrap(0, Tone.STRONG, prefix + "Refused: " + problem.title() + detail(problem));
        var sent = Document.parse(content);
        for (var fault : problem.faults()) {
            lines.wrap(2, Tone.PLAIN, fault(located(fault, sent), file));
        }
        return lines.toList();
    }

    private static String detail(Problem problem) {
        var detail = problem.detail();
        return (detail.isEmpty() || !problem.faults().isEmpty() ? "." : ". " + detail)
                + " ("
                + problem.code()
                + ", "
                + problem.status()
                + ")";
    }

    private static Fault located(Fault fault, Optional<Document> sent) {
        if (fault.line() > 0) {
            return fault;
        }
        return sent.map(document -> document.place(fault.field()))
                .map(place -> fault.at(place.line(), place.column()))
                .orElse(fault);
    }

    private static String fault(Fault fault, String file) {
        var text = new StringBuilder();
        if (fault.line() > 0 && !file.isEmpty()) {
            text.append("%s:%d:%d: ".formatted(file, fault.line(), fault.column()));
        }
        text.append(fault.field().isEmpty() ? "the whole" : fault.field());
        text.append(": ").append(fault.explanation());
        if (!fault.limit().isEmpty()) {
            text.append(", limit ").append(fault.limit());
        }
        if (!fault.rule().isEmpty()) {
            text.append(" [").append(fault.rule()).append(']');
        }
        return text.toString();
    }
}
