package org.tocsin.local.folder;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/// Writes files that nobody but their owner can read.
public final class PrivateFile {

    private PrivateFile() {}

    /// Replaces `file` by `text` in one step: a reader sees the old text or the new one.
    ///
    /// @throws UncheckedIOException when the file system refuses
    public static void write(Path file, String text) {
        try {
            // A temporary file is made with mode 0600.
            var written = Files.createTempFile(file.getParent(), file.getFileName() + ".", ".new");
            Files.writeString(written, text);
            Files.move(
                    written,
                    file,
                    StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException refused) {
            throw new UncheckedIOException("Cannot write " + file, refused);
        }
    }
}
