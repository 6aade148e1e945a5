package org.tocsin.local.process;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;

/// A log file of limited size: when it is full it is set aside, and the oldest set aside is
/// dropped.
final class RotatingLog {

    private static final int KEPT = 2;
    private static final int TAIL_BYTES = 16 * 1024;

    private final Path file;
    private final long bytesMax;

    RotatingLog(Path file, long bytesMax) {
        this.file = file;
        this.bytesMax = bytesMax;
    }

    /// Appends everything that `source` yields, until it ends.
    ///
    /// @throws IOException when `source` breaks or the file cannot be written
    void drain(InputStream source) throws IOException {
        var buffer = new byte[8192];
        var count = source.read(buffer);
        while (count >= 0) {
            setAsideWhenFull();
            try (var log = append()) {
                var room = bytesMax - Files.size(file);
                while (count >= 0 && room > 0) {
                    log.write(buffer, 0, count);
                    room -= count;
                    count = source.read(buffer);
                }
            }
        }
    }

    /// The last `count` lines of the file, or fewer; empty when there is no file.
    static List<String> tail(Path file, int count) {
        try (var log = new RandomAccessFile(file.toFile(), "r")) {
            var from = Math.max(0, log.length() - TAIL_BYTES);
            log.seek(from);
            var bytes = new byte[(int) (log.length() - from)];
            log.readFully(bytes);
            var lines = new String(bytes, StandardCharsets.UTF_8).lines().toList();
            return lines.subList(Math.max(0, lines.size() - count), lines.size());
        } catch (IOException unreadable) {
            return List.of();
        }
    }

    private OutputStream append() throws IOException {
        return Files.newOutputStream(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }

    private void setAsideWhenFull() throws IOException {
        if (Files.notExists(file) || Files.size(file) < bytesMax) {
            return;
        }
        for (var age = KEPT; age > 0; age--) {
            var younger = age == 1 ? file : aged(age - 1);
            if (Files.exists(younger)) {
                Files.move(younger, aged(age), StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }

    private Path aged(int age) {
        return file.resolveSibling(file.getFileName() + "." + age);
    }
}
