package org.tocsin.local;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.util.Optional;
import org.tocsin.client.cli.Terminal;
import org.tocsin.client.demo.Demo;
import org.tocsin.local.folder.DataFolder;
import org.tocsin.local.folder.FolderLock;
import org.tocsin.local.folder.Run;
import org.tocsin.local.part.HubClock;
import org.tocsin.local.part.Installation;
import org.tocsin.local.part.Ports;

/// Plays a scenario on the hub that runs on the data folder; where none runs, on one that is
/// started for it and stopped afterwards.
///
/// A scenario that changes more than advisories - rights, or the time - always has a hub of its
/// own, on a folder that is thrown away.
final class DemoCommand {

    private static final int WRONG_USE = 2;

    private final Invocation invocation;
    private final PrintStream out;
    private final String scenario;

    DemoCommand(Invocation invocation, PrintStream out) {
        this.invocation = invocation;
        this.out = out;
        this.scenario = invocation.scenario().orElse(Demo.SCENARIO);
    }

    /// Returns 0 when everything went as the scenario expects.
    int run() {
        return Demo.stage(scenario).map(this::run).orElseGet(this::unknown);
    }

    private int run(Demo.Stage stage) {
        return switch (stage) {
            case ANY_HUB -> onTheRunningHub();
            case OWN_HUB -> apart(new HubClock.Machine());
            case OWN_HUB_AND_CLOCK -> apart(HubClock.Movable.beside(Installation.current()));
        };
    }

    private int unknown() {
        out.println("There is no scenario named " + scenario + ".");
        return WRONG_USE;
    }

    private int onTheRunningHub() {
        var folder = invocation.folder();
        var isReady = Run.read(folder).filter(run -> run.state().equals("ready")).isPresent();
        return isReady && FolderLock.isHeld(folder)
                ? play(folder)
                : started(invocation, new HubClock.Machine());
    }

    private int apart(HubClock clock) {
        try {
            var folder = new DataFolder(Files.createTempDirectory("tocsin-demo"));
            var status = started(invocation.on(folder, Ports.free()), clock);
            if (status == 0) {
                folder.delete();
                out.println("It is deleted with all that is in it.");
            } else {
                out.println("What the hub wrote is kept in " + folder.root());
            }
            return status;
        } catch (IOException refused) {
            out.println("Cannot start: " + refused.getMessage());
            return 1;
        }
    }

    private int started(Invocation where, HubClock clock) {
        return new UpCommand(where, out, clock, Optional.of(this::play)).run();
    }

    private int play(DataFolder folder) {
        var terminal = Terminal.ofProcess();
        return org.tocsin.client.cli.Main.run(
                terminal, "play", "--data", folder.root().toString(), scenario);
    }
}
