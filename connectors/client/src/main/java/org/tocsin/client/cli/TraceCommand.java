package org.tocsin.client.cli;

import java.util.concurrent.Callable;
import org.tocsin.client.terminal.AccountText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Tells what became of an advisory.
@Command(name = "trace", description = "Tells what became of an advisory, step by step.")
final class TraceCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Mixin private final HubOptions options = new HubOptions();

    @Parameters(paramLabel = "ADVISORY", description = "Id of the advisory")
    private String advisory = "";

    @Option(
            names = "--as",
            paramLabel = "ID",
            description = "An auditor, or the advisory's publisher. Default: the first auditor")
    private String auditor = "";

    @Option(
            names = "--from",
            paramLabel = "COUNT",
            description = "How many steps to leave out, the earliest. At most 1000 are told")
    private int from;

    TraceCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        return new Accounting(terminal, options)
                .tell(
                        Auditor.of(auditor, options, terminal),
                        audit -> audit.trace(advisory, from),
                        AccountText::trace);
    }
}
