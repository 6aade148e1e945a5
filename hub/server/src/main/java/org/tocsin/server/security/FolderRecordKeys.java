package org.tocsin.server.security;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.tocsin.domain.advisory.AdvisoryId;
import org.tocsin.topology.personal.RecordKeys;

/// The keys of personal data in a folder that all nodes of a hub share: a file for each advisory.
///
/// A key that was destroyed leaves an empty file, so that no node makes it anew; until it is empty
/// it holds zeros, which are no key either. Nothing is cached: what one node destroys, no other
/// opens any more. The folder has to be left out of backups.
public final class FolderRecordKeys implements RecordKeys {
    private static final Set<PosixFilePermission> PRIVATE_FOLDER =
            PosixFilePermissions.fromString("rwx------");
    private static final Set<PosixFilePermission> PRIVATE_FILE =
            PosixFilePermissions.fromString("rw-------");
    private static final int KEY_BYTES = 32;

    /// What stands in the file of a key while it is being destroyed.
    private static final byte[] DESTROYED = new byte[KEY_BYTES];

    private final Path folder;
    private final SecureRandom random = new SecureRandom();

    /// Creates the store of keys in `folder`, which is made with the first key.
    public FolderRecordKeys(Path folder) {
        this.folder = folder;
    }

    @Override
    public Optional<SecretKey> find(AdvisoryId advisory) {
        try {
            return key(Files.readAllBytes(file(advisory)));
        } catch (NoSuchFileException none) {
            return Optional.empty();
        } catch (IOException refused) {
            throw new UncheckedIOException(refused);
        }
    }

    @Override
    public Optional<SecretKey> findOrMake(AdvisoryId advisory) {
        try {
            return key(Files.readAllBytes(file(advisory)));
        } catch (NoSuchFileException none) {
            return made(advisory);
        } catch (IOException refused) {
            throw new UncheckedIOException(refused);
        }
    }

    @Override
    public boolean knows(AdvisoryId advisory) {
        return mayExist(file(advisory));
    }

    @Override
    public void destroy(AdvisoryId advisory) {
        try {
            overwrite(shelf(advisory), file(advisory));
        } catch (IOException refused) {
            throw new UncheckedIOException(refused);
        }
    }

    /// Whoever links its key first has made it; the others use that one.
    private Optional<SecretKey> made(AdvisoryId advisory) {
        var bytes = new byte[KEY_BYTES];
        random.nextBytes(bytes);
        try {
            var shelf = shelf(advisory);
            var half = Files.createTempFile(shelf, "new", ".key", privately());
            write(half, bytes);
            try {
                Files.createLink(file(advisory), half);
                force(shelf);
            } catch (FileAlreadyExistsException beaten) {
                return find(advisory);
            } finally {
                Files.delete(half);
            }
            return key(bytes);
        } catch (IOException refused) {
            throw new UncheckedIOException(refused);
        }
    }

    private static void overwrite(Path shelf, Path file) throws IOException {
        if (mayExist(file)) {
            write(file, new byte[(int) Files.size(file)]);
        }
        try (var channel =
                FileChannel.open(
                        file,
                        Set.of(
                                StandardOpenOption.CREATE,
                                StandardOpenOption.WRITE,
                                StandardOpenOption.TRUNCATE_EXISTING),
                        privately())) {
            channel.force(true);
        }
        force(shelf);
    }

    private static void write(Path file, byte[] bytes) throws IOException {
        try (var channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            var buffer = ByteBuffer.wrap(bytes);
            while (buffer.hasRemaining()) {
                channel.write(buffer);
            }
            channel.force(true);
        }
    }

    private static void force(Path folder) throws IOException {
        try (var channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    /// Where it cannot be told, there is one: nothing is kept in clear for a fault of a disk.
    private static boolean mayExist(Path file) {
        return !Files.notExists(file);
    }

    private static Optional<SecretKey> key(byte[] bytes) {
        return bytes.length == KEY_BYTES && !Arrays.equals(bytes, DESTROYED)
                ? Optional.of(new SecretKeySpec(bytes, "AES"))
                : Optional.empty();
    }

    private static FileAttribute<Set<PosixFilePermission>> privately() {
        return PosixFilePermissions.asFileAttribute(PRIVATE_FILE);
    }

    /// Keys stand in 256 folders, so that none of them grows too large.
    private Path shelf(AdvisoryId advisory) throws IOException {
        var shelf = folder.resolve(advisory.toString().substring(0, 2));
        return Files.createDirectories(shelf, PosixFilePermissions.asFileAttribute(PRIVATE_FOLDER));
    }

    private Path file(AdvisoryId advisory) {
        var name = advisory.toString();
        return folder.resolve(name.substring(0, 2), name + ".key");
    }
}
