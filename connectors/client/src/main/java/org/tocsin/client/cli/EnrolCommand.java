package org.tocsin.client.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Invites a participant from a file, as its State's registrar.
@Command(
        name = "enrol",
        description = {
            "Invites a participant, described in a JSON file like those of seeds/participants.json.",
            "It takes part when it has consented and a second person of the registrar has approved."
        })
final class EnrolCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Mixin private final HubOptions options = new HubOptions();

    @Parameters(paramLabel = "FILE", description = "File, or - for input")
    private String file = "";

    @Option(
            names = "--as",
            paramLabel = "ID",
            required = true,
            description = "Who asks, of the State's registrar")
    private String registrar = "";

    EnrolCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        var answers = Answers.of(terminal, options);
        var content = Content.one(file, terminal);
        try (var client = options.client(terminal, registrar)) {
            return answers.give(
                    client.rights().enrol(content.bytes().get()),
                    document -> document,
                    Enrolments::lines);
        }
    }
}
