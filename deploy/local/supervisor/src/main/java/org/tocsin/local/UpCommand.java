package org.tocsin.local;

import java.io.IOException;
import java.io.PrintStream;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.tocsin.local.folder.Credentials;
import org.tocsin.local.folder.DataFolder;
import org.tocsin.local.folder.FolderLock;
import org.tocsin.local.folder.Run;
import org.tocsin.local.part.Installation;
import org.tocsin.local.part.Setting;
import org.tocsin.local.part.StartupCache;
import org.tocsin.local.process.Supervisor;

/// Starts a hub and serves until asked to stop.
final class UpCommand {

    private static final Duration START_MAX = Duration.ofMinutes(2);

    private final Invocation invocation;
    private final PrintStream out;

    UpCommand(Invocation invocation, PrintStream out) {
        this.invocation = invocation;
        this.out = out;
    }

    /// Returns the status to exit with, when everything has stopped.
    int run() {
        var folder = invocation.folder();
        var objection = folder.objection();
        if (objection.isPresent()) {
            return refuse(objection.get());
        }
        folder.create();
        var taken = FolderLock.take(folder);
        if (taken.isEmpty()) {
            return refuse(inUse(folder));
        }
        try (var _ = taken.get()) {
            return serve(folder);
        } catch (IOException refused) {
            return refuse("Cannot start: " + refused.getMessage());
        }
    }

    private int serve(DataFolder folder) throws IOException {
        new Leftovers(folder, out).clear();
        var objection = invocation.ports().objection();
        if (objection.isPresent()) {
            return refuse(objection.get());
        }
        var installation = Installation.current();
        var setting =
                new Setting(
                        installation,
                        folder,
                        invocation.ports(),
                        Credentials.kept(folder),
                        new StartupCache.Used(installation));
        out.println("Starting a hub on " + folder.root());
        var narrator = new Narrator(setting, out, () -> {});
        var supervisor = new Supervisor(LocalHub.plans(setting), START_MAX, narrator);
        var concluded = new CountDownLatch(1);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(supervisor, concluded), "stop"));
        try {
            return narrator.conclude(supervisor.run());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return 1;
        } finally {
            Run.clear(folder);
            concluded.countDown();
        }
    }

    /// Runs at Ctrl-C and the like, and holds the end of this process until all is said and done.
    private static void stop(Supervisor supervisor, CountDownLatch concluded) {
        supervisor.stop();
        try {
            concluded.await();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private static String inUse(DataFolder folder) {
        return Run.read(folder)
                        .map(run -> " (process %d, %s)".formatted(run.pid(), run.urls().hub()))
                        .map(who ->
                                "The data folder %s is in use by another hub%s."
                                        .formatted(folder.root(), who))
                        .orElse("The data folder " + folder.root() + " is in use by another hub.")
                + " Stop that one, or name another folder with --data or TOCSIN_DATA.";
    }

    private int refuse(String reason) {
        out.println(reason);
        return 1;
    }
}
