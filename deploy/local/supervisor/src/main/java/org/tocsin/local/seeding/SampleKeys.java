package org.tocsin.local.seeding;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.tocsin.client.SigningKeyFile;

/// The keys by which sample participants sign what they publish, in the data folder where the
/// command line looks for them.
final class SampleKeys {
    private SampleKeys() {}

    /// Returns the key in `folder`, made if there is none.
    static SigningKeyFile in(Path folder) {
        try {
            if (Files.isDirectory(folder)) {
                try (var files = Files.list(folder)) {
                    var kept = files.sorted().findFirst();
                    if (kept.isPresent()) {
                        return SigningKeyFile.read(kept.get());
                    }
                }
            }
            var fresh = SigningKeyFile.fresh();
            fresh.write(folder.resolve(fresh.id() + ".pem"));
            return fresh;
        } catch (IOException refused) {
            throw new UncheckedIOException(refused);
        }
    }
}
