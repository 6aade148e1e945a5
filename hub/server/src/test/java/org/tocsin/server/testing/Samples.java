package org.tocsin.server.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/// Advisories of the seeds as their originators send them.
public final class Samples {
    private Samples() {}

    /// Returns the JSON of an advisory, such as `qm-customs/harbour-cargo-hold`.
    public static String advisory(String name) {
        var file = "/seeds/advisories/" + name + ".json";
        try (var in = Samples.class.getResourceAsStream(file)) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
