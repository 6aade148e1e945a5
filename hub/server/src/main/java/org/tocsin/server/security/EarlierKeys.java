package org.tocsin.server.security;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tocsin.formats.Parsed;
import org.tocsin.formats.json.HubKey;
import org.tocsin.formats.json.KeyDirectory;

/// The public halves of keys by which the hub attested editions before, with their end or their
/// revocation: what stands in `edition.earlier.json` in the folder of keys, in the form of `GET
/// /v1/keys`. The file may be missing.
///
/// It is read again when it was read longer than 10 seconds ago, so what is written into it acts on
/// every node within that time. One that cannot be used stops the start; later it changes nothing.
/// For all threads. Source: SPECIFICATION.md G-9.
public final class EarlierKeys {
    static final String FILE = "edition.earlier.json";
    static final Duration FRESH = Duration.ofSeconds(10);

    private static final Logger LOG = LoggerFactory.getLogger(EarlierKeys.class);

    private final Path file;
    private final Clock clock;
    private volatile Known known;

    private record Known(Map<String, HubKey> keys, Instant at) {}

    private EarlierKeys(Path file, Clock clock, Known known) {
        this.file = file;
        this.clock = clock;
        this.known = known;
    }

    /// Reads the keys in `folder`.
    ///
    /// @param current the id of the key by which the hub attests now, which is none of them
    /// @throws IllegalStateException if the file cannot be used; the message names it and the
    ///   remedy
    static EarlierKeys open(Path folder, String current, Clock clock) {
        var file = folder.resolve(FILE);
        try {
            var keys = read(file);
            if (keys.containsKey(current)) {
                throw new IOException(
                        file + " ends the key in edition.key; remove that, and another is made");
            }
            return new EarlierKeys(file, clock, new Known(keys, clock.instant()));
        } catch (IOException failure) {
            throw new IllegalStateException(
                    "hub.keys.folder cannot be used: " + failure.getMessage(), failure);
        }
    }

    /// Returns the keys by id. Unmodifiable; may be empty.
    public Map<String, HubKey> byId() {
        var latest = known;
        return isFresh(latest) ? latest.keys() : again();
    }

    private synchronized Map<String, HubKey> again() {
        if (!isFresh(known)) {
            known = new Known(readOr(known.keys()), clock.instant());
        }
        return known.keys();
    }

    private boolean isFresh(Known latest) {
        return clock.instant().isBefore(latest.at().plus(FRESH));
    }

    private Map<String, HubKey> readOr(Map<String, HubKey> before) {
        try {
            return read(file);
        } catch (IOException failure) {
            LOG.atError()
                    .addKeyValue("reason", failure.toString())
                    .log("The hub's earlier keys cannot be read; those known before count on");
            return before;
        }
    }

    private static Map<String, HubKey> read(Path file) throws IOException {
        if (Files.notExists(file, LinkOption.NOFOLLOW_LINKS)) {
            return Map.of();
        }
        return switch (KeyDirectory.parse(KeyFolder.privateText(file).getBytes(UTF_8))) {
            case Parsed.Read<KeyDirectory>(var directory) when isOver(directory) -> directory.hub();
            case Parsed.Read<KeyDirectory> _ ->
                    throw new IOException(file + " holds a key without until or revokedAt");
            case Parsed.Malformed<KeyDirectory> _ ->
                    throw new IOException(file + " does not hold keys as GET /v1/keys lists them");
        };
    }

    private static boolean isOver(KeyDirectory directory) {
        return directory.hub().values().stream()
                .allMatch(key -> key.until().isPresent() || key.revokedAt().isPresent());
    }
}
