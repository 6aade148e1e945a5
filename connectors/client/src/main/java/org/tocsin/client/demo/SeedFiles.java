package org.tocsin.client.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.tocsin.client.json.Document;

/// The files that come with the hub.
final class SeedFiles {
    private SeedFiles() {}

    /// Returns the JSON file below `seeds/`; empty when there is none.
    static Optional<Document> find(String file) {
        try (var stream = SeedFiles.class.getResourceAsStream("/seeds/" + file)) {
            return stream == null ? Optional.empty() : Document.parse(stream.readAllBytes());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
