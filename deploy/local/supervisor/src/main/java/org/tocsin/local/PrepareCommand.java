package org.tocsin.local;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.tocsin.local.folder.Credentials;
import org.tocsin.local.folder.DataFolder;
import org.tocsin.local.part.Installation;
import org.tocsin.local.part.Ports;
import org.tocsin.local.part.Setting;
import org.tocsin.local.part.StartupCache;
import org.tocsin.local.process.Ending;
import org.tocsin.local.process.Supervisor;

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
        }
    }

    private int train(Installation installation, DataFolder folder) throws IOException {
        var setting =
                new Setting(
                        installation,
                        folder,
                        Ports.free(),
                        Credentials.kept(folder),
                        new StartupCache.Made(installation));
        var quiet = new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
        var ready = new CompletableFuture<Boolean>();
        var narrator = new Narrator(setting, quiet, () -> ready.complete(true));
        var supervisor = new Supervisor(LocalHub.plans(setting), START_MAX, narrator);
        var _ = ready.thenRunAsync(supervisor::stop);
        Runtime.getRuntime().addShutdownHook(new Thread(supervisor::stop, "stop"));
        try {
            var ending = supervisor.run();
            if (ending instanceof Ending.Asked) {
                return 0;
            }
            return new Narrator(setting, out, () -> {}).conclude(ending);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return 1;
        }
    }
}
