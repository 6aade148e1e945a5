package org.tocsin.local.folder;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// The folder in which one local hub keeps everything: topics, schemas, keys, secrets and logs.
///
/// @param root absolute path; the folder may not exist yet
public record DataFolder(Path root) {

    private static final String MARKER = "tocsin-data.txt";
    private static final String MARKER_TEXT =
            """
            The data of one local Tocsin hub: topics, schemas, keys, secrets, logs.
            `tocsin reset` deletes it.
            """;

    /// Takes `root` as an absolute path without `.` and `..`.
    public DataFolder {
        root = root.toAbsolutePath().normalize();
    }

    /// Storage of the broker.
    public Path broker() {
        return root.resolve("broker");
    }

    /// Database of the schema registry.
    public Path registry() {
        return root.resolve("registry");
    }

    /// What the hub itself can rebuild from topics: state stores and catalogue.
    public Path hub() {
        return root.resolve("hub");
    }

    /// Keys and salts of the hub; what they protect is unreadable without them.
    public Path keys() {
        return root.resolve("keys");
    }

    /// Private keys by which a sample participant signs; the hub knows the public halves.
    public Path signing(String participant) {
        return signing().resolve(participant);
    }

    /// Positions of connectors in the systems that they read.
    public Path connect() {
        return root.resolve("connect");
    }

    /// Configuration files written anew at each start; they hold secrets.
    public Path configuration() {
        return root.resolve("configuration");
    }

    /// How far ahead the hub's clock is; present only where a clock runs that can be moved.
    public Path clock() {
        return configuration().resolve("clock");
    }

    /// One log file per process, and older ones beside it.
    public Path logs() {
        return root.resolve("logs");
    }

    /// Secrets of the broker and of the sample participants.
    public Path credentials() {
        return root.resolve("credentials.json");
    }

    /// Present when the sample participants have been written to the log.
    public Path seeded() {
        return root.resolve("seeded");
    }

    /// What runs now; present while a hub runs on this folder.
    public Path run() {
        return root.resolve("run.json");
    }

    /// Locked by the running supervisor.
    public Path lock() {
        return root.resolve("lock");
    }

    /// Whether a hub was started here before.
    public boolean exists() {
        return Files.exists(root.resolve(MARKER));
    }

    /// Why this folder cannot be used, in a sentence for the person at the terminal; empty when it
    /// can. A folder with foreign content is never used, so that `reset` deletes nothing foreign.
    public Optional<String> objection() {
        if (exists() || Files.notExists(root)) {
            return Optional.empty();
        }
        if (!Files.isDirectory(root)) {
            return Optional.of("The data folder " + root + " is a file. Name a folder.");
        }
        try (var entries = Files.list(root)) {
            return entries.findAny().isEmpty()
                    ? Optional.empty()
                    : Optional.of(
                            "The folder "
                                    + root
                                    + " is neither empty nor the data folder of a hub."
                                    + " Name another one with --data or TOCSIN_DATA.");
        } catch (IOException unreadable) {
            return Optional.of("The data folder " + root + " cannot be read: " + unreadable);
        }
    }

    /// Makes what is missing of the folder, readable by its owner alone.
    ///
    /// @throws UncheckedIOException when the file system refuses
    public void create() {
        try {
            Files.createDirectories(root);
            Files.setPosixFilePermissions(root, PosixFilePermissions.fromString("rwx------"));
            for (var folder : folders()) {
                Files.createDirectories(folder);
            }
            if (!exists()) {
                Files.writeString(root.resolve(MARKER), MARKER_TEXT);
            }
        } catch (IOException refused) {
            throw new UncheckedIOException("Cannot make the data folder " + root, refused);
        }
    }

    /// Deletes everything that a hub keeps here, then the folder itself if nothing else is in it.
    ///
    /// @throws UncheckedIOException when the file system refuses
    public void delete() {
        try {
            for (var folder : folders()) {
                deleteTree(folder);
            }
            for (var file : List.of(credentials(), seeded(), run(), lock(), root.resolve(MARKER))) {
                Files.deleteIfExists(file);
            }
            try (var rest = Files.list(root)) {
                if (rest.findAny().isPresent()) {
                    return;
                }
            }
            Files.delete(root);
        } catch (IOException refused) {
            throw new UncheckedIOException("Cannot delete the data folder " + root, refused);
        }
    }

    private List<Path> folders() {
        return List.of(
                broker(), registry(), hub(), keys(), signing(), connect(), configuration(), logs());
    }

    private Path signing() {
        return root.resolve("signing");
    }

    private static void deleteTree(Path folder) throws IOException {
        try (var entries = Files.walk(folder)) {
            for (var entry : entries.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(entry);
            }
        } catch (NoSuchFileException absent) {
            return;
        }
    }
}
