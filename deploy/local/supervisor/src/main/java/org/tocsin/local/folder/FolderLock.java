package org.tocsin.local.folder;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The right of one process to use a data folder; the operating system takes it back when the
/// process ends, however it ends.
public final class FolderLock implements AutoCloseable {

    private final FileChannel channel;

    private FolderLock(FileChannel channel) {
        this.channel = channel;
    }

    /// Takes the lock of an existing `folder`; empty when another process holds it.
    ///
    /// @throws UncheckedIOException when the file system refuses
    public static Optional<FolderLock> take(DataFolder folder) {
        try {
            var channel =
                    FileChannel.open(
                            folder.lock(), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (tryLock(channel) != null) {
                return Optional.of(new FolderLock(channel));
            }
            channel.close();
            return Optional.empty();
        } catch (IOException refused) {
            throw new UncheckedIOException("Cannot lock " + folder.lock(), refused);
        }
    }

    /// Whether some process uses `folder` now.
    public static boolean isHeld(DataFolder folder) {
        if (Files.notExists(folder.lock())) {
            return false;
        }
        var taken = take(folder);
        taken.ifPresent(FolderLock::close);
        return taken.isEmpty();
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException refused) {
            throw new UncheckedIOException(refused);
        }
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException heldHere) {
            return null;
        }
    }
}
