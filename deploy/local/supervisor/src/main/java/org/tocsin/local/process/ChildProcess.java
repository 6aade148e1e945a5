package org.tocsin.local.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/// A started process of a local hub. Its standard input stays open and silent for as long as this
/// process lives; that is the leash by which it notices that this process is gone.
public final class ChildProcess {

    private static final long LOG_BYTES_MAX = 10L << 20;
    private static final int TAIL_LINES = 15;
    private static final int LAST_WORDS_SECONDS = 1;

    private final ProcessPlan plan;
    private final Process process;
    private final CompletableFuture<Boolean> logKept = new CompletableFuture<>();
    private final Instant startedAt;

    private ChildProcess(ProcessPlan plan, Process process) {
        this.plan = plan;
        this.process = process;
        this.startedAt = process.info().startInstant().orElseGet(Instant::now);
    }

    /// Starts the process of `plan`.
    ///
    /// @throws UncheckedIOException when its program cannot be started
    static ChildProcess launch(ProcessPlan plan) {
        var builder = new ProcessBuilder(plan.command()).redirectErrorStream(true);
        builder.environment().putAll(plan.environment());
        try {
            var child = new ChildProcess(plan, builder.start());
            Thread.ofPlatform().daemon().name("log-" + plan.name()).start(child::keepLog);
            return child;
        } catch (IOException refused) {
            throw new UncheckedIOException("Cannot start the " + plan.name(), refused);
        }
    }

    /// How it was started.
    public ProcessPlan plan() {
        return plan;
    }

    /// Its process id.
    public long pid() {
        return process.pid();
    }

    /// When the operating system started it.
    public Instant startedAt() {
        return startedAt;
    }

    /// The last lines that it printed; may be empty.
    public List<String> lastLines() {
        return RotatingLog.tail(plan.log(), TAIL_LINES);
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /// Completed with the exit code when the process has ended and its last words are in its log.
    CompletableFuture<Integer> exit() {
        return process.onExit().thenCompose(ended -> lastWords().thenApply(_ -> ended.exitValue()));
    }

    /// Stops the process in order, by force after its grace; returns when it has ended.
    void stop() {
        // Unlike Process.destroy, this leaves the pipes open: its last words are kept.
        process.toHandle().destroy();
        try {
            if (!process.waitFor(plan.stopGrace().toMillis(), TimeUnit.MILLISECONDS)) {
                process.destroyForcibly().waitFor();
            }
        } catch (InterruptedException interrupted) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    private CompletableFuture<Boolean> lastWords() {
        return logKept.completeOnTimeout(false, LAST_WORDS_SECONDS, TimeUnit.SECONDS);
    }

    private void keepLog() {
        try (var output = process.getInputStream()) {
            new RotatingLog(plan.log(), LOG_BYTES_MAX).drain(output);
        } catch (IOException broken) {
            // The process would wait for ever on a full pipe; without its log it is better ended.
            process.destroy();
        } finally {
            logKept.complete(true);
        }
    }
}
