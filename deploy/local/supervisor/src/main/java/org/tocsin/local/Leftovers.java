package org.tocsin.local;

import java.io.PrintStream;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.tocsin.local.folder.DataFolder;
import org.tocsin.local.folder.Run;

/// Processes of an earlier run whose supervisor was killed. They notice it and stop by themselves;
/// the next run waits for them, and ends by force what does not stop.
final class Leftovers {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final DataFolder folder;
    private final PrintStream out;

    Leftovers(DataFolder folder, PrintStream out) {
        this.folder = folder;
        this.out = out;
    }

    /// Returns when no process of an earlier run on the folder is left, and forgets that run. To be
    /// called by the holder of the folder's lock.
    void clear() {
        var left = alive();
        if (!left.isEmpty()) {
            out.println("Waiting for processes of an earlier run to stop.");
            left.forEach(Leftovers::awaitEnd);
        }
        Run.clear(folder);
    }

    private List<ProcessHandle> alive() {
        return Run.read(folder).stream()
                .flatMap(run -> run.processes().stream())
                .flatMap(entry -> entry.handle().stream())
                .toList();
    }

    private static void awaitEnd(ProcessHandle process) {
        try {
            process.onExit().get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (TimeoutException stuck) {
            process.destroyForcibly();
            process.onExit().join();
        } catch (ExecutionException impossible) {
            throw new IllegalStateException(impossible);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
