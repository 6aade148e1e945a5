package org.tocsin.client.cli;

import java.util.List;
import java.util.concurrent.Callable;
import org.tocsin.client.terminal.Printable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// Says for a participant whether it takes part.
@Command(
        name = "consent",
        description = {
            "Consents to taking part; a registrar of the State approves. With --leave says that",
            "the participant no longer takes part: nothing is delivered to it any more."
        })
final class ConsentCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Mixin private final HubOptions options = new HubOptions();

    @Option(names = "--as", paramLabel = "ID", required = true, description = "Who takes part")
    private String participant = "";

    @Option(names = "--leave", description = "Take part no longer")
    private boolean leaves;

    ConsentCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        var answers = Answers.of(terminal, options);
        try (var client = options.client(terminal, participant)) {
            return answers.give(
                    leaves
                            ? client.rights().leave(participant)
                            : client.rights().consent(participant),
                    document -> document,
                    document -> List.of(Printable.line(Enrolments.line(document))));
        }
    }
}
