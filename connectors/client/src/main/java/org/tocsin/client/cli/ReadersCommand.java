package org.tocsin.client.cli;

import java.util.concurrent.Callable;
import org.tocsin.client.terminal.AccountText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Tells a publisher who has received an advisory and what they answered.
@Command(
        name = "readers",
        description = "Tells a publisher who has received an advisory, and what they answered.")
final class ReadersCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Mixin private final HubOptions options = new HubOptions();

    @Parameters(paramLabel = "ADVISORY", description = "Id of the advisory")
    private String advisory = "";

    @Option(names = "--as", paramLabel = "ID", required = true, description = "Who published it")
    private String publisher = "";

    ReadersCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        return new Accounting(terminal, options)
                .tell(publisher, audit -> audit.readers(advisory), AccountText::readers);
    }
}
