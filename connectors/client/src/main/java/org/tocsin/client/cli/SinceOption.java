package org.tocsin.client.cli;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import picocli.CommandLine.Option;

/// The option that says from when on a reader wants something.
final class SinceOption {
    @Option(
            names = "--since",
            paramLabel = "TIME",
            description = "From a time on, such as 2026-01-31T12:00:00Z, or PT2H for two hours ago")
    private String since = "";

    Optional<Instant> since(Instant now) {
        if (since.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    since.startsWith("P")
                            ? now.minus(Duration.parse(since))
                            : Instant.parse(since));
        } catch (DateTimeException | ArithmeticException wrong) {
            throw new UsageException(
                    "--since is a time such as 2026-01-31T12:00:00Z, or how long ago, such as"
                            + " PT2H.");
        }
    }
}
