package org.tocsin.csaf;

import static java.nio.file.LinkOption.NOFOLLOW_LINKS;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/// The files of a folder and of those in it whose names end in `.json`. Links are not followed.
///
/// @param folder the folder; may come to be later
/// @param interval how long to wait between two looks
/// @param settle how long a file must be unchanged before it is read, as it may still be written
/// @param clock tells how long a file has been unchanged
record FolderProvider(Path folder, Duration interval, Duration settle, Clock clock)
        implements Provider {
    private static final int DEPTH_MAX = 16;

    @Override
    public String name() {
        return folder.toAbsolutePath().normalize().toUri().toString();
    }

    @Override
    public List<Found> list() throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (var files = Files.walk(folder, DEPTH_MAX)) {
            return files.filter(FolderProvider::isDocument)
                    .flatMap(this::found)
                    .sorted(Comparator.comparing(Found::name))
                    .toList();
        } catch (UncheckedIOException unreadable) {
            throw new IOException("the folder cannot be listed", unreadable);
        }
    }

    @Override
    public Fetched fetch(Found found) throws IOException {
        var file = folder.resolve(found.name());
        try (var in = Files.newInputStream(file)) {
            var bytes = in.readNBytes(BYTES_MAX + 1);
            return bytes.length > BYTES_MAX
                    ? new Fetched.Unfit("more than 16 MiB", Memory.sha256(bytes))
                    : new Fetched.Document(bytes);
        } catch (NoSuchFileException _) {
            return new Fetched.Gone();
        }
    }

    private Stream<Found> found(Path file) {
        try {
            var changed = Files.getLastModifiedTime(file, NOFOLLOW_LINKS).toInstant();
            var stamp = changed + " " + Files.size(file);
            return isSettled(changed) ? Stream.of(new Found(relative(file), stamp)) : Stream.of();
        } catch (IOException _) {
            // It went away while the folder was listed.
            return Stream.of();
        }
    }

    private boolean isSettled(Instant changed) {
        return Duration.between(changed, clock.instant()).abs().compareTo(settle) >= 0;
    }

    private String relative(Path file) {
        return folder.relativize(file).toString().replace('\\', '/');
    }

    private static boolean isDocument(Path file) {
        var name = file.getFileName().toString();
        return name.endsWith(".json")
                && !name.startsWith(".")
                && Files.isRegularFile(file, NOFOLLOW_LINKS);
    }
}
