package org.tocsin.local;

import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.tocsin.local.folder.Run;
import org.tocsin.local.part.Setting;
import org.tocsin.local.process.ChildProcess;
import org.tocsin.local.process.Ending;
import org.tocsin.local.process.Watcher;

/// Tells the person at the terminal what happens, and programs through `run.json`.
final class Narrator implements Watcher {

    private final Setting setting;
    private final PrintStream out;
    private final Runnable whenReady;
    private final Instant startedAt = Instant.now();
    private List<ChildProcess> children = List.of();
    private boolean ready;

    /// Will run `whenReady` once, when everything answers.
    Narrator(Setting setting, PrintStream out, Runnable whenReady) {
        this.setting = setting;
        this.out = out;
        this.whenReady = whenReady;
    }

    @Override
    public void running(List<ChildProcess> running) {
        children = running;
        write(ready ? "ready" : "starting");
    }

    @Override
    public void answers(ChildProcess child, Duration after) {
        out.printf(
                "  %-9s answers after %s  (pid %d, -Xmx%dm)%n",
                child.plan().name(), seconds(after), child.pid(), child.plan().heapMebibytesMax());
    }

    @Override
    public void ready() {
        ready = true;
        write("ready");
        out.println();
        out.println("  hub          " + setting.hubUrl());
        out.println("  broker       " + setting.kafkaAddress() + "  (SASL_PLAINTEXT, PLAIN)");
        out.println("  registry     " + setting.registryUrl());
        out.println("  credentials  " + setting.folder().credentials());
        out.println("  data, logs   " + setting.folder().root());
        out.println();
        out.println(
                "Everything answers after " + seconds(Duration.between(startedAt, Instant.now())));
        out.println("ready");
        out.flush();
        whenReady.run();
    }

    @Override
    public void restarting(ChildProcess child, int exitCode) {
        out.println(died(child, exitCode) + " Starting it again.");
    }

    @Override
    public void stopping(ChildProcess child) {
        write("stopping");
        out.println("Stopping the " + child.plan().name() + ".");
    }

    /// Says why everything was stopped; returns the status to exit with.
    int conclude(Ending ending) {
        return switch (ending) {
            case Ending.Asked() -> {
                out.println("Stopped. The data is kept in " + setting.folder().root());
                yield 0;
            }
            case Ending.Died(ChildProcess child, int exitCode) -> {
                out.println(died(child, exitCode) + " Everything was stopped.");
                yield tell(child);
            }
            case Ending.Silent(ChildProcess child, Duration waited) -> {
                out.printf(
                        "The %s did not answer within %s. Everything was stopped.%n",
                        child.plan().name(), seconds(waited));
                yield tell(child);
            }
        };
    }

    private int tell(ChildProcess child) {
        out.println("The last lines of " + child.plan().log() + ":");
        child.lastLines().forEach(line -> out.println("  | " + line));
        return 1;
    }

    private static String died(ChildProcess child, int exitCode) {
        var how =
                exitCode > 128
                        ? "was ended by signal " + (exitCode - 128)
                        : "ended with exit code " + exitCode;
        return "The %s (pid %d) %s; its log is %s."
                .formatted(child.plan().name(), child.pid(), how, child.plan().log());
    }

    private static String seconds(Duration duration) {
        return "%.1f s".formatted(duration.toMillis() / 1000.0);
    }

    private void write(String state) {
        new Run(
                        state,
                        startedAt,
                        ProcessHandle.current().pid(),
                        setting.folder().root().toString(),
                        setting.folder().credentials().toString(),
                        new Run.Urls(
                                setting.hubUrl(), setting.kafkaAddress(), setting.registryUrl()),
                        children.stream().map(Narrator::entry).toList())
                .write();
    }

    private static Run.Entry entry(ChildProcess child) {
        var plan = child.plan();
        return new Run.Entry(
                plan.name(),
                child.pid(),
                child.startedAt(),
                plan.port(),
                plan.health(),
                plan.heapMebibytesMax(),
                plan.log().toString());
    }
}
