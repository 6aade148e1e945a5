package org.tocsin.local;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.tocsin.local.folder.DataFolder;
import org.tocsin.local.folder.FolderLock;
import org.tocsin.local.folder.Json;
import org.tocsin.local.folder.Run;
import org.tocsin.local.part.PortHolder;
import org.tocsin.local.part.Ports;

/// Looks for what would keep a hub from running here, and says what to do about it.
final class DoctorCommand {

    private static final int JAVA_MIN = 25;
    private static final long MEMORY_MEBIBYTES_MIN = 2_048;
    private static final long DISK_MEBIBYTES_MIN = 2_048;

    /// One thing that was looked at.
    ///
    /// @param subject what was looked at
    /// @param fit whether a hub can run with it
    /// @param finding what was seen
    /// @param advice what to do; empty when nothing is to be done
    private record Finding(String subject, boolean fit, String finding, String advice) {}

    private final Invocation invocation;
    private final PrintStream out;

    DoctorCommand(Invocation invocation, PrintStream out) {
        this.invocation = invocation;
        this.out = out;
    }

    /// Returns 0 when a hub can run here (or does), 1 when something has to be done first.
    int run() {
        var findings = new ArrayList<Finding>();
        findings.add(java());
        findings.add(processors());
        findings.add(memory());
        findings.add(disk());
        findings.add(folder());
        ports().forEach(findings::add);
        findings.add(docker());
        if (invocation.json()) {
            out.print(Json.text(findings));
        } else {
            findings.forEach(this::print);
        }
        return findings.stream().allMatch(Finding::fit) ? 0 : 1;
    }

    private static Finding java() {
        var version = Runtime.version();
        return new Finding(
                "java",
                version.feature() >= JAVA_MIN,
                version + " in " + System.getProperty("java.home"),
                "Install JDK " + JAVA_MIN + " or later.");
    }

    private static Finding processors() {
        var count = Runtime.getRuntime().availableProcessors();
        return new Finding("processors", true, Integer.toString(count), "");
    }

    private static Finding memory() {
        try (var lines = Files.lines(Path.of("/proc/meminfo"))) {
            var available =
                    lines.filter(line -> line.startsWith("MemAvailable:"))
                            .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
                            .findFirst()
                            .orElse(MEMORY_MEBIBYTES_MIN);
            return enough("memory", available, MEMORY_MEBIBYTES_MIN, "End other programs.");
        } catch (IOException untold) {
            return new Finding("memory", true, "this system does not tell", "");
        }
    }

    private Finding disk() {
        try {
            var store = Files.getFileStore(existing(invocation.folder().root()));
            var advice = "Free some, or name a folder elsewhere with --data or TOCSIN_DATA.";
            return enough("disk", store.getUsableSpace() >> 20, DISK_MEBIBYTES_MIN, advice);
        } catch (IOException unreadable) {
            return new Finding("disk", false, unreadable.toString(), "Name another data folder.");
        }
    }

    private static Finding enough(String subject, long mebibytes, long least, String advice) {
        var seen = "%d MiB free, %d needed".formatted(mebibytes, least);
        return new Finding(subject, mebibytes >= least, seen, advice);
    }

    private static Path existing(Path path) {
        var found = path;
        while (Files.notExists(found) && found.getParent() != null) {
            found = found.getParent();
        }
        return found;
    }

    private Finding folder() {
        var folder = invocation.folder();
        return folder.objection()
                .map(reason -> new Finding("data", false, reason, "Name another data folder."))
                .orElseGet(() -> new Finding("data", true, described(folder), ""));
    }

    private static String described(DataFolder folder) {
        if (!folder.exists()) {
            return folder.root() + ", made at the first start";
        }
        return folder.root() + (FolderLock.isHeld(folder) ? ", a hub runs on it" : ", no hub runs");
    }

    /// The ports of the hub that runs on the folder, or those that one would be started with.
    private Stream<Finding> ports() {
        if (!FolderLock.isHeld(invocation.folder())) {
            return invocation.ports().choices().stream().map(DoctorCommand::port);
        }
        return Run.read(invocation.folder()).stream()
                .flatMap(run -> run.processes().stream())
                .filter(process -> process.port() > 0)
                .map(process ->
                        new Finding(
                                "port " + process.port(),
                                true,
                                "held by the " + process.name() + " of this folder",
                                ""));
    }

    private static Finding port(Ports.Choice choice) {
        var subject = "port " + choice.number();
        if (choice.isFree()) {
            return new Finding(subject, true, "free for " + choice.use(), "");
        }
        var holder = PortHolder.of(choice.number()).orElse("a process that cannot be seen");
        return new Finding(
                subject,
                false,
                "held by " + holder,
                "End that, or choose another for %s: %s=PORT or %s PORT."
                        .formatted(choice.use(), choice.variable(), choice.flag()));
    }

    /// Nothing but the tests with containers needs it, so its absence is no fault.
    private static Finding docker() {
        var seen = runs(List.of("docker", "info")) ? "answers" : "absent or not running";
        return new Finding("docker", true, seen + "; only tests with containers use it", "");
    }

    private static boolean runs(List<String> command) {
        try {
            var process =
                    new ProcessBuilder(command)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .redirectError(ProcessBuilder.Redirect.DISCARD)
                            .start();
            var ended = process.waitFor(5, TimeUnit.SECONDS);
            process.destroyForcibly();
            return ended && process.exitValue() == 0;
        } catch (IOException absent) {
            return false;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private void print(Finding finding) {
        out.printf(
                "%-4s %-11s %s%n",
                finding.fit() ? "ok" : "!!", finding.subject(), finding.finding());
        if (!finding.fit()) {
            out.printf("     %-11s %s%n", "", finding.advice());
        }
    }
}
