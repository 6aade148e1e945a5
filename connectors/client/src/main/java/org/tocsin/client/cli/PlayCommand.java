package org.tocsin.client.cli;

import java.util.concurrent.Callable;
import org.tocsin.client.demo.Demo;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// Plays a scenario against the running hub.
@Command(
        name = "play",
        description = {
            "Plays a scenario from seeds/scenarios against the running hub, as ./tocsin demo does.",
            "Ends with 0 when everything was as the scenario expects."
        })
final class PlayCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Mixin private final HubOptions options = new HubOptions();

    @Parameters(
            paramLabel = "SCENARIO",
            arity = "0..1",
            defaultValue = Demo.SCENARIO,
            description = "Name of the scenario. Default: " + Demo.SCENARIO)
    private String scenario = "";

    PlayCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws InterruptedException {
        var folder = options.folder(terminal);
        var demo =
                new Demo(
                        options.settings(terminal),
                        folder.secrets(),
                        folder.root(),
                        terminal.out(),
                        options.style(terminal),
                        (client, id) -> new SigningOptions().signing(client, folder, id));
        try {
            return demo.play(scenario) ? Exit.OK : Exit.REFUSED;
        } catch (IllegalArgumentException absent) {
            throw new UsageException("There is no scenario named " + scenario + ".");
        }
    }
}
