package org.tocsin.client.cli;

import java.util.concurrent.Callable;
import org.tocsin.client.terminal.AccountText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Tells why someone received an advisory, or did not.
@Command(
        name = "explain",
        description = "Tells what someone was to read of an advisory, why, and whether it came.")
final class ExplainCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Mixin private final HubOptions options = new HubOptions();

    @Parameters(index = "0", paramLabel = "ADVISORY", description = "Id of the advisory")
    private String advisory = "";

    @Parameters(index = "1", paramLabel = "PARTICIPANT", description = "Participant or person")
    private String participant = "";

    @Option(
            names = "--as",
            paramLabel = "ID",
            description = "An auditor, or the advisory's publisher. Default: the first auditor")
    private String auditor = "";

    ExplainCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        return new Accounting(terminal, options)
                .tell(
                        Auditor.of(auditor, options, terminal),
                        audit -> audit.explain(advisory, participant),
                        AccountText::explanation);
    }
}
