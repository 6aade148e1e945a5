package org.tocsin.client.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// Text compared with what a reviewer has seen; `-Dgolden=write` writes the files anew.
public final class Golden {
    private static final Path FOLDER = Path.of("src/test/resources/golden");

    private Golden() {}

    /// Fails unless `lines` are those of the golden file.
    public static void assertSame(String name, List<String> lines) {
        var file = FOLDER.resolve(name + ".txt");
        var text = String.join("\n", lines) + "\n";
        try {
            if ("write".equals(System.getProperty("golden"))) {
                Files.createDirectories(FOLDER);
                Files.writeString(file, text);
            }
            assertThat(text).isEqualTo(Files.readString(file));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
