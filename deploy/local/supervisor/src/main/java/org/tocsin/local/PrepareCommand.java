package org.tocsin.local;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.tocsin.local.folder.Credentials;
import org.tocsin.local.folder.DataFolder;
import org.tocsin.local.part.HubClock;
import org.tocsin.local.part.Installation;
import org.tocsin.local.part.Ports;
import org.tocsin.local.part.Setting;
import org.tocsin.local.part.StartupCache;

/// Makes the start-up cache of every process: runs a hub on a throw-away folder, lets each process
/// write down when it stops which classes it had loaded, and uses that from then on.
final class PrepareCommand {

    private static final Duration START_MAX = Duration.ofMinutes(5);

    private final PrintStream out;

    PrepareCommand(PrintStream out) {
        this.out = out;
    }

    /// Returns 0 when every cache was made; a hub starts without them too, only later.
    int run() {
        var installation = Installation.current();
        try {
            Files.createDirectories(installation.cacheFile("any").getParent());
            var folder = new DataFolder(Files.createTempDirectory("tocsin-prepare"));
            folder.create();
            try {
                return train(installation, folder);
            } finally {
                folder.delete();
            }
        } catch (IOException | UncheckedIOException refused) {
            out.println("No start-up caches: " + refused.getMessage());
            return 1;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return 1;
        }
    }

    private int train(Installation installation, DataFolder folder)
            throws IOException, InterruptedException {
        var setting =
                new Setting(
                        installation,
                        folder,
                        Ports.free(),
                        Credentials.kept(folder),
                        new StartupCache.Made(installation),
                        new HubClock.Machine());
        var ready = new CompletableFuture<Boolean>();
        var hub = new LocalHub(setting, List.of(), START_MAX, out, () -> ready.complete(true));
        var _ = ready.thenRunAsync(hub::stop);
        Runtime.getRuntime().addShutdownHook(new Thread(hub::stop, "stop"));
        return hub.run();
    }
}
