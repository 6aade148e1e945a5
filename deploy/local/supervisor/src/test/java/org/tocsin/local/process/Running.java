package org.tocsin.local.process;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// Processes under a supervisor in the background, for tests; closing stops them.
public final class Running implements AutoCloseable {

    private static final int PATIENCE_SECONDS = 120;

    private final LinkedBlockingQueue<String> answers = new LinkedBlockingQueue<>();
    private final CompletableFuture<Boolean> ready = new CompletableFuture<>();
    private final Supervisor supervisor;
    private final CompletableFuture<Ending> ending;
    private volatile List<ChildProcess> children = List.of();

    private Running(List<ProcessPlan> plans) {
        supervisor = new Supervisor(plans, Duration.ofSeconds(PATIENCE_SECONDS), new Listener());
        ending = CompletableFuture.supplyAsync(this::run);
        var _ =
                ending.thenAccept(
                        end -> ready.completeExceptionally(new AssertionError(end.toString())));
    }

    /// Starts `plans` and returns when all answer.
    public static Running start(ProcessPlan... plans)
            throws InterruptedException, ExecutionException, TimeoutException {
        var running = new Running(List.of(plans));
        running.ready.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        running.answers.clear();
        return running;
    }

    /// Ends a process with signal 9 and returns when its successor answers.
    public void kill(String name) throws InterruptedException {
        children.stream()
                .filter(child -> child.plan().name().equals(name))
                .flatMap(child -> ProcessHandle.of(child.pid()).stream())
                .forEach(ProcessHandle::destroyForcibly);
        if (answers.poll(PATIENCE_SECONDS, TimeUnit.SECONDS) == null) {
            throw new AssertionError("The " + name + " was not started again.");
        }
    }

    @Override
    public void close() {
        supervisor.stop();
        ending.join();
    }

    private Ending run() {
        try {
            return supervisor.run();
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    private final class Listener implements Watcher {
        @Override
        public void running(List<ChildProcess> running) {
            children = running;
        }

        @Override
        public void answers(ChildProcess child, Duration after) {
            answers.add(child.plan().name());
        }

        @Override
        public void ready() {
            ready.complete(true);
        }

        @Override
        public void restarting(ChildProcess child, int exitCode) {}

        @Override
        public void stopping(ChildProcess child) {}
    }
}
