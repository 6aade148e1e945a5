package org.tocsin.local;

import java.io.IOException;
import java.io.PrintStream;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.tocsin.local.folder.Credentials;
import org.tocsin.local.folder.DataFolder;
import org.tocsin.local.folder.FolderLock;
import org.tocsin.local.folder.Run;
import org.tocsin.local.part.HubClock;
import org.tocsin.local.part.Installation;
import org.tocsin.local.part.Setting;
import org.tocsin.local.part.StartupCache;

/// Starts a hub and serves until asked to stop, or until a performance on it is over.
final class UpCommand {

    private static final Duration START_MAX = Duration.ofMinutes(2);

    private final Invocation invocation;
    private final PrintStream out;
    private final HubClock clock;
    private final Optional<Performance> performance;

    UpCommand(Invocation invocation, PrintStream out) {
        this(invocation, out, new HubClock.Machine(), Optional.empty());
    }

    UpCommand(
            Invocation invocation,
            PrintStream out,
            HubClock clock,
            Optional<Performance> performance) {
        this.invocation = invocation;
        this.out = out;
        this.clock = clock;
        this.performance = performance;
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
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return 1;
        }
    }

    private int serve(DataFolder folder) throws IOException, InterruptedException {
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
                        new StartupCache.Used(installation),
                        clock);
        out.println("Starting a hub on " + folder.root());
        var ready = new CompletableFuture<DataFolder>();
        var hub =
                new LocalHub(
                        setting,
                        invocation.connectors(),
                        START_MAX,
                        out,
                        () -> ready.complete(folder));
        var played = performance.map(act -> ready.thenApplyAsync(act::play));
        played.ifPresent(act -> {
            var _ = act.whenComplete((_, _) -> hub.stop());
        });
        return serve(hub, played);
    }

    private static int serve(LocalHub hub, Optional<CompletableFuture<Integer>> played)
            throws InterruptedException {
        var concluded = new CountDownLatch(1);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(hub, concluded), "stop"));
        try {
            var status = hub.run();
            return status == 0 ? played.map(UpCommand::result).orElse(0) : status;
        } finally {
            concluded.countDown();
        }
    }

    /// The status of a performance; 1 when it was broken off.
    private static int result(CompletableFuture<Integer> played) {
        return played.exceptionally(_ -> 1).getNow(1);
    }

    /// Runs at Ctrl-C and the like, and holds the end of this process until all is said and done.
    private static void stop(LocalHub hub, CountDownLatch concluded) {
        hub.stop();
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
