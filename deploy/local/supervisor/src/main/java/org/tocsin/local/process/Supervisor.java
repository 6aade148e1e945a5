package org.tocsin.local.process;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;

/// Starts processes together, tells when all answer, starts a dead one again within a budget, and
/// stops them in the reverse of the order in which they were given.
///
/// A process that dies before all have answered once is not started again: a wrong setting would
/// only fail again, and whoever waits should see the reason at once.
public final class Supervisor {

    private static final int RESTARTS_MAX = 5;
    private static final Duration RESTART_WINDOW = Duration.ofMinutes(1);
    private static final Duration PAUSE = Duration.ofMillis(50);

    private sealed interface Event {
        record Answers(ChildProcess child) implements Event {}

        record Died(ChildProcess child, int exitCode) implements Event {}

        record Silent(ChildProcess child) implements Event {}

        record Stop() implements Event {}
    }

    private final List<ProcessPlan> plans;
    private final Duration startMax;
    private final Watcher watcher;
    private final BlockingQueue<Event> events = new LinkedBlockingQueue<>();
    private final CountDownLatch ended = new CountDownLatch(1);
    private final Map<String, ChildProcess> children = new LinkedHashMap<>();
    private final Set<String> answering = new HashSet<>();
    private final RestartBudget budget = new RestartBudget(RESTARTS_MAX, RESTART_WINDOW);
    private boolean ready;

    /// Will run `plans`, each of which may take `startMax` to answer, and tell `watcher`.
    public Supervisor(List<ProcessPlan> plans, Duration startMax, Watcher watcher) {
        this.plans = List.copyOf(plans);
        this.startMax = startMax;
        this.watcher = watcher;
    }

    /// Runs the processes until [#stop] is called or one of them cannot be kept alive; returns when
    /// all have ended. To be called once.
    ///
    /// @throws InterruptedException when the calling thread is; the processes are stopped then too
    public Ending run() throws InterruptedException {
        try {
            plans.forEach(this::launch);
            return untilTheEnd();
        } finally {
            stopAll();
            ended.countDown();
        }
    }

    /// Asks [#run] to end, and returns when every process has ended. For any thread but that of
    /// [#run].
    public void stop() {
        events.add(new Event.Stop());
        try {
            ended.await();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private Ending untilTheEnd() throws InterruptedException {
        var ending = Optional.<Ending>empty();
        while (ending.isEmpty()) {
            ending = handle(events.take());
        }
        return ending.get();
    }

    private Optional<Ending> handle(Event event) {
        return switch (event) {
            case Event.Answers(ChildProcess child) -> {
                answered(child);
                yield Optional.empty();
            }
            case Event.Died(ChildProcess child, int exitCode) -> {
                if (ready && budget.spend(Instant.now())) {
                    watcher.restarting(child, exitCode);
                    launch(child.plan());
                    yield Optional.empty();
                }
                yield Optional.of(new Ending.Died(child, exitCode));
            }
            case Event.Silent(ChildProcess child) ->
                    Optional.of(new Ending.Silent(child, startMax));
            case Event.Stop() -> Optional.of(new Ending.Asked());
        };
    }

    private void launch(ProcessPlan plan) {
        var child = ChildProcess.launch(plan);
        children.put(plan.name(), child);
        answering.remove(plan.name());
        watcher.running(List.copyOf(children.values()));
        var _ = child.exit().thenAccept(code -> events.add(new Event.Died(child, code)));
        Thread.ofVirtual().name("await-" + plan.name()).start(() -> awaitAnswer(child));
    }

    private void answered(ChildProcess child) {
        if (!child.isAlive()) {
            return;
        }
        answering.add(child.plan().name());
        watcher.answers(child, Duration.between(child.startedAt(), Instant.now()));
        if (!ready && answering.size() == plans.size()) {
            ready = true;
            watcher.ready();
        }
    }

    private void awaitAnswer(ChildProcess child) {
        var deadline = Instant.now().plus(startMax);
        try {
            while (child.isAlive()) {
                if (child.plan().readiness().isReached()) {
                    events.add(new Event.Answers(child));
                    return;
                }
                if (Instant.now().isAfter(deadline)) {
                    events.add(new Event.Silent(child));
                    return;
                }
                Thread.sleep(PAUSE);
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void stopAll() {
        for (var child : new ArrayList<>(children.values()).reversed()) {
            if (child.isAlive()) {
                watcher.stopping(child);
                child.stop();
            }
        }
    }
}
