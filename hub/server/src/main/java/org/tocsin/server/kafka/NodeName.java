package org.tocsin.server.kafka;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;

/// The name of this node among the nodes of the hub, kept in its folder, so that the brokers know
/// it again at once after a crash.
final class NodeName {
    private static final int BYTES = 4;

    private NodeName() {}

    /// Returns the name, giving one at the first start.
    ///
    /// @throws IllegalStateException when the folder cannot be used
    static String in(Path folder) {
        try {
            Files.createDirectories(folder);
            return read(folder.resolve("node"));
        } catch (IOException failure) {
            throw new IllegalStateException(
                    "hub.data.folder cannot be used: " + failure.getMessage(), failure);
        }
    }

    private static String read(Path file) throws IOException {
        try {
            var name = Files.readString(file).strip();
            if (name.matches("[0-9a-f]{8}")) {
                return name;
            }
        } catch (NoSuchFileException _) {
            // The first start.
        }
        var bytes = new byte[BYTES];
        new SecureRandom().nextBytes(bytes);
        var name = HexFormat.of().formatHex(bytes);
        Files.writeString(file, name + "\n");
        return name;
    }
}
