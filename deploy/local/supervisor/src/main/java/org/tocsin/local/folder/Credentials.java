package org.tocsin.local.folder;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Collection;
import java.util.SequencedMap;
import java.util.TreeMap;

/// The secrets of one local hub, made at its first start.
///
/// @param kafka password of each principal of the broker: `broker`, `hub`, `editions-reader`
/// @param participants secret of each sample participant and person, by client id
public record Credentials(
        SequencedMap<String, String> kafka, SequencedMap<String, String> participants) {

    private static final SecureRandom RANDOM = new SecureRandom();

    /// Principal of the broker itself.
    public static final String BROKER = "broker";

    /// Principal of the hub; a super user of the broker.
    public static final String HUB = "hub";

    /// Principal for tests, which may read the editions topics and nothing else.
    public static final String EDITIONS_READER = "editions-reader";

    /// Copies both maps in the order of their keys.
    public Credentials {
        kafka = new TreeMap<>(kafka);
        participants = new TreeMap<>(participants);
    }

    /// The secrets kept in `folder`, completed by fresh ones for principals that have none yet.
    ///
    /// @throws UncheckedIOException when the file is broken or cannot be written
    public static Credentials kept(DataFolder folder) {
        var kept = read(folder);
        for (var principal : new String[] {BROKER, HUB, EDITIONS_READER}) {
            kept.kafka.computeIfAbsent(principal, _ -> fresh());
        }
        kept.write(folder);
        return kept;
    }

    /// The password of a principal of the broker.
    ///
    /// @throws IllegalArgumentException when there is no such principal
    public String ofPrincipal(String principal) {
        var secret = kafka.get(principal);
        if (secret == null) {
            throw new IllegalArgumentException("No principal of the broker: " + principal);
        }
        return secret;
    }

    /// The secret of a sample participant or person.
    ///
    /// @throws IllegalArgumentException when there is no such client
    public String ofParticipant(String client) {
        var secret = participants.get(client);
        if (secret == null) {
            throw new IllegalArgumentException("No sample participant: " + client);
        }
        return secret;
    }

    /// These secrets and a fresh one for each of `clients` that has none; kept in `folder`.
    public Credentials with(Collection<String> clients, DataFolder folder) {
        var completed = new Credentials(kafka, participants);
        clients.forEach(id -> completed.participants.computeIfAbsent(id, _ -> fresh()));
        completed.write(folder);
        return completed;
    }

    /// Says how many secrets there are, and none of them.
    @Override
    public String toString() {
        return "Credentials[kafka=%d, participants=%d]"
                .formatted(kafka.size(), participants.size());
    }

    private void write(DataFolder folder) {
        PrivateFile.write(folder.credentials(), Json.text(this));
    }

    private static Credentials read(DataFolder folder) {
        if (Files.notExists(folder.credentials())) {
            return new Credentials(new TreeMap<>(), new TreeMap<>());
        }
        try {
            return Json.read(folder.credentials(), Credentials.class);
        } catch (IOException broken) {
            throw new UncheckedIOException(
                    folder.credentials() + " is not the file that was written", broken);
        }
    }

    private static String fresh() {
        var secret = new byte[32];
        RANDOM.nextBytes(secret);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
    }
}
