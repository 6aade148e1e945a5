package org.tocsin.local.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
final class SupervisorTest {

    private static final String SLEEP = "exec sleep 100";

    @TempDir private Path logs;

    private final Recorder recorder = new Recorder();

    @Test
    void childrenAreStoppedInReverseOrder() throws Exception {
        var supervisor =
                supervisor(plan("first", SLEEP, () -> true), plan("second", SLEEP, () -> true));
        var ending = inBackground(supervisor);
        recorder.ready.get(20, TimeUnit.SECONDS);

        supervisor.stop();

        assertThat(ending.get()).isEqualTo(new Ending.Asked());
        assertThat(recorder.stopped).containsExactly("second", "first");
        assertThat(recorder.last).noneMatch(ChildProcess::isAlive);
    }

    @Test
    void childThatDiesBeforeAllAnswerEndsTheStart() throws Exception {
        var supervisor =
                supervisor(
                        plan("well", SLEEP, () -> true),
                        plan("ill", "echo no port; exit 7", () -> false));

        var ending = supervisor.run();

        assertThat(ending)
                .isInstanceOfSatisfying(
                        Ending.Died.class,
                        died -> {
                            assertThat(died.exitCode()).isEqualTo(7);
                            assertThat(died.child().plan().name()).isEqualTo("ill");
                        });
        assertThat(recorder.ready).isNotDone();
        assertThat(recorder.stopped).containsExactly("well");
    }

    @Test
    void killedChildIsStartedAgain() throws Exception {
        var supervisor = supervisor(plan("only", SLEEP, () -> true));
        var ending = inBackground(supervisor);
        recorder.ready.get(20, TimeUnit.SECONDS);
        var killed = recorder.last.getFirst().pid();

        ProcessHandle.of(killed).orElseThrow().destroyForcibly();
        recorder.restarted.get(20, TimeUnit.SECONDS);
        supervisor.stop();

        assertThat(ending.get()).isEqualTo(new Ending.Asked());
        assertThat(recorder.restarted.get()).isEqualTo(137);
        assertThat(recorder.last.getFirst().pid()).isNotEqualTo(killed);
    }

    @Test
    void childThatKeepsDyingEndsEverythingAfterFiveRestarts() throws Exception {
        var supervisor = supervisor(plan("frail", "sleep 0.2; exit 3", () -> true));

        var ending = supervisor.run();

        assertThat(ending).isInstanceOf(Ending.Died.class);
        assertThat(recorder.restarts).hasSize(5);
    }

    @Test
    void childThatNeverAnswersEndsTheStart() throws Exception {
        var plans = List.of(plan("mute", SLEEP, () -> false));
        var patience = Duration.ofMillis(300);

        var ending = new Supervisor(plans, patience, recorder).run();

        assertThat(ending)
                .isInstanceOfSatisfying(
                        Ending.Silent.class,
                        silent -> assertThat(silent.waited()).isEqualTo(patience));
    }

    @Test
    void childThatWillNotStopIsEndedByForce() throws Exception {
        var supervisor =
                supervisor(plan("stubborn", "trap '' TERM; while :; do sleep 1; done", () -> true));
        var ending = inBackground(supervisor);
        recorder.ready.get(20, TimeUnit.SECONDS);

        supervisor.stop();

        assertThat(ending.get()).isEqualTo(new Ending.Asked());
        assertThat(recorder.last).noneMatch(ChildProcess::isAlive);
    }

    @Test
    void lastLinesOfADeadChildAreKept() throws Exception {
        var supervisor = supervisor(plan("ill", "echo one; echo two; exit 1", () -> false));

        var ending = supervisor.run();

        assertThat(ending)
                .isInstanceOfSatisfying(
                        Ending.Died.class,
                        died -> assertThat(died.child().lastLines()).endsWith("one", "two"));
    }

    private Supervisor supervisor(ProcessPlan... plans) {
        return new Supervisor(List.of(plans), Duration.ofSeconds(30), recorder);
    }

    private ProcessPlan plan(String name, String script, Readiness readiness) {
        return new ProcessPlan(
                name,
                List.of("/bin/sh", "-c", script),
                Map.of(),
                logs.resolve(name + ".log"),
                0,
                0,
                "",
                readiness,
                Duration.ofSeconds(1));
    }

    private static CompletableFuture<Ending> inBackground(Supervisor supervisor) {
        return CompletableFuture.supplyAsync(() -> {
            try {
                return supervisor.run();
            } catch (InterruptedException interrupted) {
                throw new IllegalStateException(interrupted);
            }
        });
    }

    private static final class Recorder implements Watcher {
        final CompletableFuture<Boolean> ready = new CompletableFuture<>();
        final CompletableFuture<Integer> restarted = new CompletableFuture<>();
        final List<Integer> restarts = new CopyOnWriteArrayList<>();
        final List<String> stopped = new CopyOnWriteArrayList<>();
        volatile List<ChildProcess> last = List.of();

        @Override
        public void running(List<ChildProcess> children) {
            last = children;
            if (!restarts.isEmpty()) {
                restarted.complete(restarts.getFirst());
            }
        }

        @Override
        public void answers(ChildProcess child, Duration after) {
            assertThat(after).isPositive();
        }

        @Override
        public void ready() {
            ready.complete(true);
        }

        @Override
        public void restarting(ChildProcess child, int exitCode) {
            restarts.add(exitCode);
        }

        @Override
        public void stopping(ChildProcess child) {
            stopped.add(child.plan().name());
        }
    }
}
