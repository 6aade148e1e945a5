package org.tocsin.client.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.tocsin.client.json.Json;
import org.tocsin.client.json.MalformedJson;

/// The files that come with the hub.
final class SeedFiles {
    private SeedFiles() {}

    /// Returns the JSON file below `seeds/`; empty when there is none.
    ///
    /// @throws IllegalStateException when it is not JSON
    static Optional<Json> find(String file) {
        try (var stream = SeedFiles.class.getResourceAsStream("/seeds/" + file)) {
            return stream == null
                    ? Optional.empty()
                    : Optional.of(Json.parse(stream.readAllBytes()));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (MalformedJson malformed) {
            throw new IllegalStateException("seeds/" + file + " is not JSON", malformed);
        }
    }
}
