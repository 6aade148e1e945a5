package org.tocsin.formats.json;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// The files of the seeds, which stand on the class path in a folder or in a jar.
final class SeedFiles {
    private SeedFiles() {}

    static byte[] read(String name) {
        try (var in = SeedFiles.class.getClassLoader().getResourceAsStream(name)) {
            return Objects.requireNonNull(in, name).readAllBytes();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /// Returns the names of the JSON files in a folder and below; empty when there is no folder.
    static List<String> below(String folder) {
        var found = SeedFiles.class.getClassLoader().getResource(folder);
        if (found == null) {
            return List.of();
        }
        try {
            var root = path(found.toURI());
            try (var files = Files.walk(root)) {
                return files.map(file -> folder + "/" + root.relativize(file))
                        .filter(name -> name.endsWith(".json"))
                        .sorted()
                        .toList();
            }
        } catch (IOException | URISyntaxException broken) {
            throw new IllegalStateException("the seeds can be listed", broken);
        }
    }

    private static Path path(URI uri) throws IOException {
        try {
            return Path.of(uri);
        } catch (FileSystemNotFoundException _) {
            FileSystems.newFileSystem(uri, Map.of());
            return Path.of(uri);
        }
    }
}
