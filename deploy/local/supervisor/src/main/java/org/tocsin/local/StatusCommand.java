package org.tocsin.local;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.tocsin.local.folder.FolderLock;
import org.tocsin.local.folder.Json;
import org.tocsin.local.folder.Run;
import org.tocsin.local.part.HttpAnswer;
import org.tocsin.local.part.Ports;
import org.tocsin.local.process.ProcessMemory;

/// Shows what runs on a data folder, and how it is.
final class StatusCommand {

    private static final int NOTHING_RUNS = 3;

    /// What is said of a hub.
    ///
    /// @param state `ready`, `starting`, `stopping`, or `stopped` when nothing runs
    /// @param data the data folder
    /// @param urls where the parts answer; empty texts when nothing runs
    /// @param memoryBytes proportional memory of all processes, -1 where the kernel does not tell
    /// @param processes the processes
    private record Report(
            String state, String data, Run.Urls urls, long memoryBytes, List<Line> processes) {}

    private record Line(
            String name,
            long pid,
            int port,
            String health,
            long memoryBytes,
            int heapMebibytesMax,
            String log) {}

    private final Invocation invocation;
    private final PrintStream out;

    StatusCommand(Invocation invocation, PrintStream out) {
        this.invocation = invocation;
        this.out = out;
    }

    /// Returns 0 when everything answers, 1 when something does not, 3 when nothing runs.
    int run() {
        var report = report();
        if (invocation.json()) {
            out.print(Json.text(report));
        } else {
            print(report);
        }
        if (report.state().equals("stopped")) {
            return NOTHING_RUNS;
        }
        return report.processes().stream().allMatch(line -> line.health().equals("well")) ? 0 : 1;
    }

    private Report report() {
        var folder = invocation.folder();
        if (!FolderLock.isHeld(folder)) {
            return stopped();
        }
        return Run.read(folder).map(StatusCommand::running).orElseGet(this::stopped);
    }

    private Report stopped() {
        var data = invocation.folder().root().toString();
        return new Report("stopped", data, new Run.Urls("", "", ""), 0, List.of());
    }

    private static Report running(Run run) {
        var lines = new ArrayList<Line>();
        lines.add(supervisor(run));
        run.processes().parallelStream().map(StatusCommand::line).forEachOrdered(lines::add);
        var known = lines.stream().mapToLong(Line::memoryBytes).allMatch(bytes -> bytes >= 0);
        var sum = lines.stream().mapToLong(Line::memoryBytes).sum();
        return new Report(run.state(), run.data(), run.urls(), known ? sum : -1, lines);
    }

    private static Line supervisor(Run run) {
        return new Line("supervisor", run.pid(), 0, "well", memory(run.pid()), 0, "");
    }

    private static Line line(Run.Entry entry) {
        return new Line(
                entry.name(),
                entry.pid(),
                entry.port(),
                health(entry),
                memory(entry.pid()),
                entry.heapMebibytesMax(),
                entry.log());
    }

    private static String health(Run.Entry entry) {
        if (entry.handle().isEmpty()) {
            return "dead";
        }
        var answers =
                entry.health().isEmpty()
                        ? entry.port() == 0 || Ports.answers(entry.port())
                        : new HttpAnswer(entry.health()).isReached();
        return answers ? "well" : "silent";
    }

    private static long memory(long pid) {
        OptionalLong bytes = ProcessMemory.proportionalBytes(pid);
        return bytes.orElse(-1);
    }

    private void print(Report report) {
        out.println(report.state() + "  " + report.data());
        if (report.processes().isEmpty()) {
            out.println("Nothing runs on this folder. Start a hub with ./tocsin up");
            return;
        }
        out.println();
        out.printf(
                "  %-10s %8s %6s %-7s %8s %7s%n", "process", "pid", "port", "", "memory", "-Xmx");
        report.processes().forEach(this::print);
        out.printf("  %-33s %8s%n%n", "together", mebibytes(report.memoryBytes()));
        out.println("  hub       " + report.urls().hub());
        out.println("  broker    " + report.urls().kafka());
        out.println("  registry  " + report.urls().registry());
    }

    private void print(Line line) {
        out.printf(
                "  %-10s %8d %6s %-7s %8s %7s%n",
                line.name(),
                line.pid(),
                line.port() == 0 ? "" : line.port(),
                line.health(),
                mebibytes(line.memoryBytes()),
                line.heapMebibytesMax() == 0 ? "" : line.heapMebibytesMax() + "m");
    }

    private static String mebibytes(long bytes) {
        return bytes < 0 ? "?" : (bytes >> 20) + " MiB";
    }
}
