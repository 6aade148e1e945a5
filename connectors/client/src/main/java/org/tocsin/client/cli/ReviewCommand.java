package org.tocsin.client.cli;

import java.util.List;
import java.util.concurrent.Callable;
import org.tocsin.client.ReviewsClient.Looked;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Says whether a version that waits may go out.
@Command(
        name = "review",
        description = "Says whether a version that waits for your look may go out.")
final class ReviewCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Mixin private final HubOptions options = new HubOptions();

    @Parameters(paramLabel = "ADVISORY", description = "Id of the advisory")
    private String advisory = "";

    @Option(names = "--as", paramLabel = "ID", required = true, description = "Which person")
    private String person = "";

    @Option(
            names = "--role",
            paramLabel = "ROLE",
            required = true,
            description = "In which role: releaser, rights-reviewer, legal-reviewer, registrar")
    private String role = "";

    @Option(names = "--number", paramLabel = "N", description = "Which version. Default: 1")
    private int version = 1;

    @Option(
            names = "--content",
            paramLabel = "HASH",
            required = true,
            description = "What it said when you looked, as ./tocsin reviews shows it")
    private String content = "";

    @Option(names = "--reasons", paramLabel = "TEXT", description = "Why, for the publisher")
    private String reasons = "";

    @ArgGroup(multiplicity = "1")
    private Finding finding = new Finding();

    /// Whether it may go out.
    @SuppressWarnings("UnusedVariable") // One of the two is chosen; the other is not read.
    private static final class Finding {
        @Option(names = "--approve", required = true, description = "It may go out")
        private boolean approve;

        @Option(names = "--reject", required = true, description = "It may not")
        private boolean reject;
    }

    ReviewCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        var answers = Answers.of(terminal, options);
        var decision = finding.approve ? "APPROVE" : "REJECT";
        var looked = new Looked(version, content);
        try (var client = options.client(terminal, person)) {
            return answers.give(
                    client.reviews().decide(advisory, looked, role, decision, reasons),
                    document -> document,
                    document -> List.of(document.text("state").orElse(decision) + "  " + advisory));
        }
    }
}
