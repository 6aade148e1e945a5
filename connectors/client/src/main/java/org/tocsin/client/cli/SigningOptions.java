package org.tocsin.client.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.tocsin.client.HubClient;
import org.tocsin.client.Reply;
import org.tocsin.client.SigningKeyFile;
import org.tocsin.domain.party.ParticipantId;
import org.tocsin.domain.party.SigningKey;
import org.tocsin.formats.json.KeyDirectory;
import picocli.CommandLine.Option;

/// By which key a publisher signs.
final class SigningOptions {
    @Option(
            names = "--key",
            paramLabel = "FILE",
            description = {
                "Sign by the key in this file.",
                "Default: the youngest of the publisher's keys in the data folder that is in force;",
                "without one the hub vouches"
            })
    private Optional<Path> file = Optional.empty();

    /// Returns `client`, signing what it publishes if there is a key to sign by.
    HubClient signing(HubClient client, DataFolder folder, String publisher) {
        return key(client, folder, publisher)
                .map(key -> client.signing(key.signer()))
                .orElse(client);
    }

    private Optional<SigningKeyFile> key(HubClient client, DataFolder folder, String publisher) {
        if (file.isPresent()) {
            return Optional.of(read(file.get()));
        }
        var participant = publisher.split("/", 2)[0];
        var files = folder.signing(participant);
        return files.isEmpty() ? Optional.empty() : youngest(files, inForce(client, participant));
    }

    private static Optional<SigningKeyFile> youngest(
            List<Path> files, Map<String, SigningKey> inForce) {
        return files.stream()
                .map(SigningOptions::read)
                .filter(key -> inForce.containsKey(key.id()))
                .max(Comparator.comparing(key -> from(inForce, key)));
    }

    private static Instant from(Map<String, SigningKey> inForce, SigningKeyFile key) {
        return Optional.ofNullable(inForce.get(key.id())).orElseThrow().from();
    }

    private static Map<String, SigningKey> inForce(HubClient client, String participant) {
        return switch (client.keys().directory()) {
            case Reply.Refused<KeyDirectory> _ -> Map.of();
            case Reply.Done<KeyDirectory>(var directory) ->
                    directory.signing(new ParticipantId(participant)).stream()
                            .flatMap(signing -> signing.keys().stream())
                            .filter(key -> key.signsAt(Instant.now()))
                            .collect(
                                    Collectors.toUnmodifiableMap(
                                            SigningKey::id, Function.identity()));
        };
    }

    private static SigningKeyFile read(Path file) {
        try {
            return SigningKeyFile.read(file);
        } catch (IllegalArgumentException wrong) {
            throw new UsageException(String.valueOf(wrong.getMessage()));
        } catch (IOException unreadable) {
            throw new UsageException("The file " + file + " cannot be read.");
        }
    }

    /// Returns the files with keys in a folder, in the order of their names; none when there is no
    /// folder.
    static List<Path> in(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (var files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".pem")).sorted().toList();
        } catch (IOException unreadable) {
            throw new UsageException("The folder " + folder + " cannot be read.");
        }
    }
}
