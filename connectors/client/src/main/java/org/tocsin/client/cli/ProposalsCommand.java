package org.tocsin.client.cli;

import java.util.concurrent.Callable;
import org.tocsin.client.HubClient;
import org.tocsin.client.json.Document;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// Lists what would widen rights and waits for a second person, and approves or refuses it.
@Command(
        name = "proposals",
        description = {
            "Lists what would widen somebody's rights and waits for a second person of the State's",
            "registrar; approves or refuses it. Nobody approves what they have asked for."
        })
final class ProposalsCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Mixin private final HubOptions options = new HubOptions();

    @Option(
            names = "--as",
            paramLabel = "ID",
            required = true,
            description = "Who decides, of the State's registrar")
    private String registrar = "";

    @Option(names = "--approve", paramLabel = "ID", description = "Approve one")
    private String approved = "";

    @Option(names = "--refuse", paramLabel = "ID", description = "Refuse one, or take it back")
    private String refused = "";

    ProposalsCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        if (!approved.isEmpty() && !refused.isEmpty()) {
            throw new UsageException("--approve and --refuse are two calls.");
        }
        var answers = Answers.of(terminal, options);
        try (var client = options.client(terminal, registrar)) {
            return carryOut(client, answers);
        }
    }

    private int carryOut(HubClient client, Answers answers) {
        if (!approved.isEmpty()) {
            return answers.give(
                    client.rights().approve(approved), document -> document, Enrolments::lines);
        }
        if (!refused.isEmpty()) {
            return answers.give(
                    client.rights().refuse(refused), document -> document, Enrolments::lines);
        }
        return answers.give(
                client.rights().proposals(),
                Document::of,
                list -> list.stream().map(Enrolments::proposal).toList());
    }
}
