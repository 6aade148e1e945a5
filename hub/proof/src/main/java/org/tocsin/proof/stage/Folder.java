package org.tocsin.proof.stage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;

/// A folder that is there until it is closed.
final class Folder implements AutoCloseable {
    private final Path path;

    Folder() {
        try {
            path = Files.createTempDirectory("tocsin-stage");
        } catch (IOException refused) {
            throw new UncheckedIOException(refused);
        }
    }

    Path path() {
        return path;
    }

    @Override
    public void close() {
        try (var left = Files.walk(path)) {
            for (var one : left.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(one);
            }
        } catch (IOException refused) {
            throw new UncheckedIOException(refused);
        }
    }
}
