package org.tocsin.client.cli;

import java.util.concurrent.Callable;
import org.tocsin.client.terminal.AccountText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// Tells a publisher what it has to know of its own advisories.
@Command(
        name = "reminders",
        description = {
            "Tells a publisher what it has to know of its own advisories:",
            "which run out or have, who has to look, which fell or are purged."
        })
final class RemindersCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Mixin private final HubOptions options = new HubOptions();

    @Option(names = "--as", paramLabel = "ID", required = true, description = "Which publisher")
    private String publisher = "";

    @Option(
            names = "--since",
            paramLabel = "INSTANT",
            description = "From when on, such as 2030-01-01T00:00:00Z. Default: all that is kept")
    private String since = "";

    @Option(
            names = "--cursor",
            paramLabel = "CURSOR",
            description = {
                "The cursor of an answer, as --json shows it: what came on record since then.",
                "Goes before --since"
            })
    private String cursor = "";

    RemindersCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        return new Accounting(terminal, options)
                .tell(publisher, audit -> audit.reminders(since, cursor), AccountText::reminders);
    }
}
