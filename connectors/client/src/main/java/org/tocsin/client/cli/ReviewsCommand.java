package org.tocsin.client.cli;

import java.util.concurrent.Callable;
import org.tocsin.client.terminal.ReviewText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Lists what waits for a person's look, or shows one of it with its text.
@Command(
        name = "reviews",
        description = {
            "Lists what waits for your look before it goes out; with an advisory, shows its text.",
            "Only a person reviews, never the one who handed it in."
        })
final class ReviewsCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Mixin private final HubOptions options = new HubOptions();

    @Parameters(
            paramLabel = "ADVISORY",
            arity = "0..1",
            description = "Id of the advisory. Default: list all")
    private String advisory = "";

    @Option(names = "--as", paramLabel = "ID", required = true, description = "Which person")
    private String person = "";

    ReviewsCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        var answers = Answers.of(terminal, options);
        var text = new ReviewText(answers.style());
        try (var client = options.client(terminal, person)) {
            return advisory.isEmpty()
                    ? answers.give(client.reviews().waiting(), document -> document, text::list)
                    : answers.give(
                            client.reviews().waiting(advisory), document -> document, text::whole);
        }
    }
}
