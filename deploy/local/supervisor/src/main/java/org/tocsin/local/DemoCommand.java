package org.tocsin.local;

import java.io.PrintStream;
import java.util.Optional;
import org.tocsin.client.cli.Terminal;
import org.tocsin.local.folder.DataFolder;
import org.tocsin.local.folder.FolderLock;
import org.tocsin.local.folder.Run;

/// Plays a scenario on the hub that runs on the data folder; where none runs, on one that is
/// started for it and stopped afterwards.
final class DemoCommand {

    private final Invocation invocation;
    private final PrintStream out;

    DemoCommand(Invocation invocation, PrintStream out) {
        this.invocation = invocation;
        this.out = out;
    }

    /// Returns 0 when everything went as the scenario expects.
    int run() {
        var folder = invocation.folder();
        var isReady = Run.read(folder).filter(run -> run.state().equals("ready")).isPresent();
        return isReady && FolderLock.isHeld(folder)
                ? play(folder)
                : new UpCommand(invocation, out, Optional.of(DemoCommand::play)).run();
    }

    private static int play(DataFolder folder) {
        var terminal = Terminal.ofProcess();
        return org.tocsin.client.cli.Main.run(terminal, "play", "--data", folder.root().toString());
    }
}
