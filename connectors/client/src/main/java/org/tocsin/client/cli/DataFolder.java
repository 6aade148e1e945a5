package org.tocsin.client.cli;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import org.tocsin.client.json.Document;

/// The folder of a hub in local mode, which says where it answers and holds the sample secrets.
///
/// @param root the folder
record DataFolder(Path root) {
    static final String DEFAULT = ".tocsin";

    /// Returns where the hub answers; empty when none runs on this folder.
    Optional<URI> hub() {
        return read("run.json")
                .flatMap(run -> run.member("urls"))
                .flatMap(urls -> urls.text("hub"))
                .map(URI::create);
    }

    /// Returns the secrets of the sample participants by client id, in the file's order.
    SequencedMap<String, String> secrets() {
        var secrets = new LinkedHashMap<String, String>();
        read("credentials.json").flatMap(file -> file.member("participants")).stream()
                .flatMap(Document::entries)
                .forEach(entry ->
                        entry.getValue()
                                .text()
                                .ifPresent(secret -> secrets.put(entry.getKey(), secret)));
        return secrets;
    }

    /// Returns the files with private keys of a participant, in the order of their names.
    List<Path> signing(String participant) {
        return SigningOptions.in(root.resolve("signing").resolve(participant));
    }

    /// Returns where a private key of a participant is kept.
    Path signingFile(String participant, String key) {
        return root.resolve("signing").resolve(participant).resolve(key + ".pem");
    }

    private Optional<Document> read(String name) {
        var file = root.resolve(name);
        if (Files.notExists(file)) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    Document.parse(Files.readAllBytes(file))
                            .orElseThrow(() ->
                                    new UsageException(
                                            "The file " + file + " is not what the hub wrote.")));
        } catch (IOException unreadable) {
            throw new UsageException("The file " + file + " cannot be read.");
        }
    }
}
