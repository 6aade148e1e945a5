package org.tocsin.server.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tocsin.domain.sample.Ticking;
import org.tocsin.formats.json.HubKey;

/// Rule G-9: the hub's own keys end and are revoked.
class EarlierKeysTest {
    private static final Instant END = Instant.parse("2030-06-01T12:00:00Z");
    private static final String CURRENT = "current";

    @TempDir private Path folder;
    private final EditionKey key = key();
    private final Ticking clock = new Ticking();

    @BeforeEach
    void closeTheFolder() throws IOException {
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
    }

    @Test
    void withoutTheFileThereAreNone() {
        assertThat(open().byId()).isEmpty();
    }

    @Test
    void anEndedAndARevokedKeyAreKnown() throws IOException {
        var stolen = key();
        write(listed(key, "until") + "," + listed(stolen, "revokedAt"));

        var keys = open().byId();

        assertThat(keys).containsOnlyKeys(key.id(), stolen.id());
        assertThat(keys.values()).extracting(HubKey::until).containsOnlyOnce(Optional.of(END));
        assertThat(keys.values()).extracting(HubKey::revokedAt).containsOnlyOnce(Optional.of(END));
    }

    @Test
    void whatIsWrittenLaterActsWithinTenSeconds() throws IOException {
        var keys = open();

        write(listed(key, "until"));
        clock.pass(Duration.ofSeconds(9));
        var before = keys.byId();
        clock.pass(Duration.ofSeconds(1));

        assertThat(before).isEmpty();
        assertThat(keys.byId()).containsOnlyKeys(key.id());
    }

    @Test
    void whatIsBrokenLaterChangesNothing() throws IOException {
        write(listed(key, "revokedAt"));
        var keys = open();

        Files.writeString(folder.resolve(EarlierKeys.FILE), "broken");
        clock.pass(Duration.ofSeconds(60));

        assertThat(keys.byId()).containsOnlyKeys(key.id());
    }

    @ParameterizedTest
    @ValueSource(strings = {"broken", "{}", "{\"keys\":[{\"algorithm\":\"Ed25519\"}]}"})
    void whatIsBrokenStopsTheStart(String broken) throws IOException {
        write("");
        Files.writeString(folder.resolve(EarlierKeys.FILE), broken);

        assertThatThrownBy(this::open)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("hub.keys.folder")
                .hasMessageContaining(EarlierKeys.FILE + " does not hold keys");
    }

    @Test
    void aKeyWithoutEndStopsTheStart() throws IOException {
        write(listed(key, "from"));

        assertThatThrownBy(this::open).hasMessageContaining("without until or revokedAt");
    }

    @Test
    void theKeyInForceIsNoEarlierOne() throws IOException {
        write(listed(key, "revokedAt"));

        assertThatThrownBy(() -> EarlierKeys.open(folder, key.id(), clock))
                .hasMessageContaining("ends the key in edition.key");
    }

    @Test
    void aFileThatOthersCanReadStopsTheStart() throws IOException {
        write(listed(key, "until"));
        var file = folder.resolve(EarlierKeys.FILE);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));

        assertThatThrownBy(this::open).hasMessageContaining("chmod 600");
    }

    private EarlierKeys open() {
        return EarlierKeys.open(folder, CURRENT, clock);
    }

    private void write(String keys) throws IOException {
        var file = folder.resolve(EarlierKeys.FILE);
        Files.writeString(file, "{\"keys\":[" + keys + "]}\n");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
    }

    private static String listed(EditionKey key, String over) {
        return """
        {"id": "%s", "algorithm": "Ed25519", "publicKey": "%s", "%s": "%s"}
        """
                .formatted(
                        key.id(), Base64.getEncoder().encodeToString(key.publicKey()), over, END);
    }

    private static EditionKey key() {
        var seed = new byte[32];
        new SecureRandom().nextBytes(seed);
        return new EditionKey(seed);
    }
}
