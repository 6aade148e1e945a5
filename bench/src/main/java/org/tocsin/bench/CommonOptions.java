package org.tocsin.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import org.tocsin.bench.figure.Report;
import org.tocsin.bench.hub.LocalHub;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;

/// The options that every benchmark has.
@Command(mixinStandardHelpOptions = true, showDefaultValues = true)
final class CommonOptions {
    @Option(names = "--seed", description = "Seed of texts and of drawing blocks")
    private long seed = 1;

    @Option(
            names = "--launcher",
            paramLabel = "FILE",
            description = "The program that starts the hub",
            defaultValue = "${env:TOCSIN_LAUNCHER:-./tocsin}")
    private Path launcher = Path.of("tocsin");

    long seed() {
        return seed;
    }

    /// Tells with which settings a command runs, and starts a hub for it.
    LocalHub start(CommandSpec command, Report report) throws IOException {
        report.line(
                "%s: %s; %d processors, JDK %s"
                        .formatted(
                                command.name(),
                                command.options().stream()
                                        .filter(option -> option.longestName().startsWith("--"))
                                        .filter(option ->
                                                !option.usageHelp() && !option.versionHelp())
                                        .filter(option ->
                                                !option.longestName().equals("--launcher"))
                                        .map(option ->
                                                option.longestName() + " " + option.getValue())
                                        .collect(Collectors.joining(" ")),
                                Runtime.getRuntime().availableProcessors(),
                                Runtime.version()));
        return LocalHub.start(launcher);
    }

    /// Waits until something is reached, or for as long as `most`.
    static void await(Duration most, BooleanSupplier reached) throws InterruptedException {
        var end = System.nanoTime() + most.toNanos();
        while (!reached.getAsBoolean() && System.nanoTime() - end < 0) {
            Thread.sleep(Duration.ofMillis(5));
        }
    }
}
