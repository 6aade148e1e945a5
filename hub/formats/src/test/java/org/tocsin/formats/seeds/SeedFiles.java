package org.tocsin.formats.seeds;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// The files below `seeds/` on the class path, whether they lie in a folder or in a jar.
public final class SeedFiles {
    private SeedFiles() {}

    /// Returns the bytes of a file such as `areas.json`.
    public static byte[] bytes(String file) {
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
    /// order; empty when there is no such folder.
    public static List<String> below(String folder) {
        var found = SeedFiles.class.getResource("/seeds/" + folder);
        if (found == null) {
            return List.of();
        }
        try {
            var root = path(found.toURI());
            try (var files = Files.walk(root)) {
                return files.filter(Files::isRegularFile)
                        .map(file -> folder + "/" + root.relativize(file))
                        .sorted()
                        .toList();
            }
        } catch (IOException | URISyntaxException broken) {
            throw new IllegalStateException(folder, broken);
        }
    }

    /// A jar stays open once it is, for whoever reads the seeds next.
    private static Path path(URI uri) throws IOException {
        try {
            return Path.of(uri);
        } catch (FileSystemNotFoundException _) {
            FileSystems.newFileSystem(uri, Map.of());
            return Path.of(uri);
        }
    }
}
