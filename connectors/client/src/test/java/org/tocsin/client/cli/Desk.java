package org.tocsin.client.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Map;
import org.tocsin.client.testing.FakeHub;

/// A data folder on which a hub runs, and a terminal at which the program is called.
final class Desk implements AutoCloseable {
    private final FakeHub hub = FakeHub.start();
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private final Path folder;

    Desk() {
        try {
            folder = Files.createTempDirectory("tocsin");
            Files.writeString(
                    folder.resolve("run.json"),
                    "{\"state\":\"ready\",\"urls\":{\"hub\":\"%s\"}}".formatted(hub.url()));
            Files.writeString(
                    folder.resolve("credentials.json"),
                    """
                    {"kafka":{"hub":"k"},"participants":{"qm-police":"s1","qm-oversight":"s2"}}\
                    """);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    FakeHub hub() {
        return hub;
    }

    Path folder() {
        return folder;
    }

    /// Calls the program and returns its exit code.
    int run(String... words) {
        return runWith("", words);
    }

    /// Calls the program with something at standard input, and returns its exit code.
    int runWith(String input, String... words) {
        var terminal =
                new Terminal(
                        new ByteArrayInputStream(input.getBytes(UTF_8)),
                        new PrintStream(out, true, UTF_8),
                        new PrintStream(err, true, UTF_8),
                        Map.of("TOCSIN_DATA", folder.toString()),
                        false);
        return Main.run(terminal, words);
    }

    /// Forgets what was answered so far.
    void forget() {
        out.reset();
    }

    String out() {
        return out.toString(UTF_8);
    }

    String err() {
        return err.toString(UTF_8);
    }

    @Override
    public void close() {
        hub.close();
        try (var files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(File::delete);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
