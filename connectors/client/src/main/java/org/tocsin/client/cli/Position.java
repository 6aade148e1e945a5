package org.tocsin.client.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;

/// A file that keeps the cursor after the last event that was shown.
///
/// @param file the file; empty when nothing is kept
record Position(Optional<Path> file) {
    static Position of(String name) {
        return new Position(name.isEmpty() ? Optional.empty() : Optional.of(Path.of(name)));
    }

    /// Returns the cursor that was kept; empty when none was.
    String kept() {
        if (file.isEmpty() || Files.notExists(file.get())) {
            return "";
        }
        try {
            return Files.readString(file.get()).strip();
        } catch (IOException unreadable) {
            throw new UsageException("The file " + file.get() + " cannot be read.");
        }
    }

    /// Keeps `cursor` in one step, so that a reader of the file sees the old one or the new one.
    void keep(String cursor) {
        if (file.isEmpty() || cursor.isEmpty()) {
            return;
        }
        var target = file.get();
        var written = target.resolveSibling(target.getFileName() + ".new");
        try {
            Files.writeString(written, cursor + "\n");
            Files.move(
                    written,
                    target,
                    StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException refused) {
            throw new UsageException("The file " + target + " cannot be written.");
        }
    }
}
