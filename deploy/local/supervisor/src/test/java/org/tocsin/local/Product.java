package org.tocsin.local;

import static java.util.concurrent.TimeUnit.SECONDS;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.awaitility.Awaitility;
import org.tocsin.local.folder.DataFolder;
import org.tocsin.local.folder.Run;
import org.tocsin.local.part.Installation;
import org.tocsin.local.part.Ports;

/// One run of the built program, as `./tocsin` starts it, with everything that it has printed.
final class Product implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(4);
    private static final Duration GLANCE = Duration.ofMillis(200);
    private static final String STARTING = "Starting a hub on ";

    private final Process process;
    private final List<String> lines = new ArrayList<>();

    private Product(Process process) {
        this.process = process;
        Thread.ofPlatform().daemon().start(this::listen);
    }

    /// Starts `command` on a data folder and ports.
    static Product start(String command, DataFolder folder, Ports ports, String... more)
            throws IOException {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var jar = Installation.current().root().resolve("local.jar").toString();
        var words = new ArrayList<>(List.of(java, "-Xmx96m", "-jar", jar, command));
        words.addAll(List.of("--data", folder.root().toString()));
        words.addAll(List.of("--http-port", Integer.toString(ports.http())));
        words.addAll(List.of("--kafka-port", Integer.toString(ports.kafka())));
        words.addAll(List.of("--registry-port", Integer.toString(ports.registry())));
        words.addAll(List.of(more));
        return start(words);
    }

    /// Starts a told scenario on a hub of its own, with the memory that `./tocsin` gives it.
    static Product demo(String scenario) throws IOException {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var jar = Installation.current().root().resolve("local.jar").toString();
        return start(List.of(java, "-Xmx160m", "-jar", jar, "demo", scenario));
    }

    private static Product start(List<String> words) throws IOException {
        return new Product(new ProcessBuilder(words).redirectErrorStream(true).start());
    }

    /// Starts a hub and returns when it is ready.
    static Product up(DataFolder folder, Ports ports, String... more) throws IOException {
        var product = start("up", folder, ports, more);
        product.awaitLine("ready");
        return product;
    }

    /// Everything printed so far.
    List<String> lines() {
        synchronized (lines) {
            return List.copyOf(lines);
        }
    }

    /// Waits until a line is printed that is, or contains, `text`.
    void awaitLine(String text) {
        Awaitility.await("the line " + text)
                .atMost(PATIENCE)
                .failFast(() -> {
                    if (!process.isAlive() && !hasPrinted(text)) {
                        throw new AssertionError("the program ended: " + lines());
                    }
                })
                .until(() -> hasPrinted(text));
    }

    private boolean hasPrinted(String text) {
        return lines().stream().anyMatch(line -> line.contains(text));
    }

    /// Asks the program to stop and waits for that; returns its exit code.
    int stop() {
        process.toHandle().destroy();
        return exitCode();
    }

    /// Ends the program with signal 9 and waits for that.
    void kill() {
        process.toHandle().destroyForcibly();
        exitCode();
    }

    /// Waits for the end of the program; returns its exit code.
    int exitCode() {
        return exitCode(PATIENCE);
    }

    /// Waits for the end of the program; returns its exit code.
    private int exitCode(Duration patience) {
        return process.onExit().orTimeout(patience.toSeconds(), SECONDS).join().exitValue();
    }

    /// Waits for the end of the program, which may be a long story, or for a line with `alarm`.
    ///
    /// @return its exit code; empty when it has not ended
    Optional<Integer> exitCode(Duration patience, String alarm) throws InterruptedException {
        var deadline = System.nanoTime() + patience.toNanos();
        while (System.nanoTime() < deadline && !hasPrinted(alarm)) {
            if (process.waitFor(GLANCE)) {
                return Optional.of(process.exitValue());
            }
        }
        return Optional.empty();
    }

    /// What the hub that this started has logged last; empty when there is no telling.
    List<String> hubLog(int lines) {
        return lines().stream()
                .filter(line -> line.startsWith(STARTING))
                .map(line -> new DataFolder(Path.of(line.substring(STARTING.length()))))
                .flatMap(folder -> tail(folder.logs().resolve("hub.log"), lines).stream())
                .toList();
    }

    private static List<String> tail(Path log, int count) {
        try (var lines = Files.lines(log)) {
            var all = lines.toList();
            return all.subList(Math.max(0, all.size() - count), all.size());
        } catch (IOException absent) {
            return List.of(log + ": " + absent);
        }
    }

    @Override
    public void close() {
        if (process.isAlive()) {
            stop();
        }
    }

    /// The child process `name` of the hub that runs on `folder`.
    static ProcessHandle child(DataFolder folder, String name) {
        return Run.read(folder).orElseThrow().processes().stream()
                .filter(entry -> entry.name().equals(name))
                .flatMap(entry -> entry.handle().stream())
                .findFirst()
                .orElseThrow();
    }

    private void listen() {
        process.inputReader()
                .lines()
                .forEach(line -> {
                    synchronized (lines) {
                        lines.add(line);
                    }
                });
    }
}
