package org.tocsin.client.cli;

import java.util.List;
import java.util.concurrent.Callable;
import org.tocsin.client.Acknowledgement;
import org.tocsin.client.HubClient;
import org.tocsin.client.Reading;
import org.tocsin.client.Reply;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Answers to an edition that one has read.
@Command(name = "ack", description = "Answers to an advisory; its publisher sees the answer.")
final class AcknowledgeCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Mixin private final HubOptions options = new HubOptions();

    @Parameters(paramLabel = "ADVISORY", description = "Id of the advisory")
    private String advisory = "";

    @Option(names = "--as", paramLabel = "ID", required = true, description = "Who answers")
    private String reader = "";

    @Option(
            names = "--answer",
            paramLabel = "ANSWER",
            defaultValue = "READ",
            description = "READ, ACCEPTED, DECLINED, ACTING or DONE. Default: READ")
    private String answer = "";

    @Option(names = "--reason", paramLabel = "TEXT", description = "Why, for the publisher")
    private String reason = "";

    @Option(
            names = "--revision",
            paramLabel = "REVISION",
            description = "Which revision was read. Default: the one that is readable now")
    private String revision = "";

    AcknowledgeCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        var answers = Answers.of(terminal, options);
        var given =
                Acknowledgement.of(answer)
                        .orElseThrow(() ->
                                new UsageException(
                                        "--answer is READ, ACCEPTED, DECLINED, ACTING or"
                                                + " DONE."));
        try (var client = options.client(terminal, reader)) {
            var reply =
                    revision(client)
                            .then(read -> client.acknowledge(advisory, read, given, reason));
            return answers.give(
                    reply, document -> document, _ -> List.of(given.name() + "  " + advisory));
        }
    }

    private static String revision(Reading reading) {
        return switch (reading) {
            case Reading.Text text -> text.edition().revision();
            case Reading.Tombstone notice ->
                    throw new UsageException(
                            "The advisory is "
                                    + notice.state()
                                    + "; give the --revision you read.");
        };
    }

    private Reply<String> revision(HubClient client) {
        return revision.isEmpty()
                ? client.read(advisory).map(AcknowledgeCommand::revision)
                : new Reply.Done<>(revision);
    }
}
