package org.tocsin.formats.seeds;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// The files below `seeds/` on the class path, whether they lie in a folder or in a jar.
final class SeedFiles {
    private SeedFiles() {}

    /// Returns the bytes of a file such as `areas.json`.
    static byte[] bytes(String file) {
        try (var stream = SeedFiles.class.getResourceAsStream("/seeds/" + file)) {
            return Objects.requireNonNull(stream, file).readAllBytes();
        } catch (IOException broken) {
            throw new UncheckedIOException(file, broken);
        }
    }

    /// Returns the lines of a file such as `decisions.tsv`.
    static List<String> lines(String file) {
        return new String(bytes(file), StandardCharsets.UTF_8).lines().toList();
    }

    /// Returns the files of a folder and its folders, such as `advisories/qm-police/x.json`, in
    /// order.
    static List<String> below(String folder) {
        try {
            var uri =
                    Objects.requireNonNull(SeedFiles.class.getResource("/seeds/" + folder)).toURI();
            if (!uri.getScheme().equals("jar")) {
                return below(folder, Path.of(uri));
            }
            try (var jar = open(uri)) {
                return below(folder, jar.provider().getPath(uri));
            }
        } catch (IOException | URISyntaxException broken) {
            throw new IllegalStateException(folder, broken);
        }
    }

    private static FileSystem open(URI uri) throws IOException {
        return FileSystems.newFileSystem(uri, Map.of());
    }

    private static List<String> below(String folder, Path root) throws IOException {
        try (var files = Files.walk(root)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> folder + "/" + root.relativize(file))
                    .sorted()
                    .toList();
        }
    }
}
