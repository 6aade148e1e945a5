package org.tocsin.client.cli;

import java.util.List;
import java.util.concurrent.Callable;
import org.tocsin.client.HubClient;
import org.tocsin.client.Reply;
import org.tocsin.client.json.Document;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Ends an advisory of one's own before its time, in one of two ways.
final class EndingCommand implements Callable<Integer> {
    private final Terminal terminal;
    private final Ending ending;

    @Mixin private final HubOptions options = new HubOptions();

    @Parameters(paramLabel = "ADVISORY", description = "Id of the advisory")
    private String advisory = "";

    @Option(names = "--as", paramLabel = "ID", required = true, description = "Who published it")
    private String publisher = "";

    @Option(
            names = "--reference",
            paramLabel = "REFERENCE",
            description = "The publisher's own reference. Default: the one the hub knows")
    private String reference = "";

    /// How an advisory ends.
    enum Ending {
        CANCELLATION(
                "cancel",
                "CANCELLED",
                "Ends an advisory that no longer applies; what it said stays readable.") {
            @Override
            Reply<Document> ask(HubClient client, String advisory, String reference) {
                return client.cancel(advisory, reference);
            }
        },
        RETRACTION(
                "retract",
                "RETRACTED",
                "Takes back an advisory that was wrong; what it said is no longer readable.") {
            @Override
            Reply<Document> ask(HubClient client, String advisory, String reference) {
                return client.retract(advisory, reference);
            }
        };

        private final String command;
        private final String word;
        private final String description;

        Ending(String command, String word, String description) {
            this.command = command;
            this.word = word;
            this.description = description;
        }

        abstract Reply<Document> ask(HubClient client, String advisory, String reference);
    }

    private EndingCommand(Terminal terminal, Ending ending) {
        this.terminal = terminal;
        this.ending = ending;
    }

    /// Returns the command for one way of ending.
    static CommandLine line(Terminal terminal, Ending ending) {
        var line = new CommandLine(new EndingCommand(terminal, ending));
        line.setCommandName(ending.command);
        line.getCommandSpec().usageMessage().description(ending.description);
        return line;
    }

    @Override
    public Integer call() {
        var answers = Answers.of(terminal, options);
        try (var client = options.client(terminal, publisher)) {
            return answers.give(
                    ending.ask(client, advisory, reference),
                    document -> document,
                    document ->
                            List.of(document.text("state").orElse(ending.word) + "  " + advisory));
        }
    }
}
