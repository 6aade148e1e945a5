package org.tocsin.server.api.keys;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.context.annotation.Property;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Base64;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.tocsin.domain.sample.Ticking;
import org.tocsin.server.security.KeyFolder;
import org.tocsin.server.testing.HubTest;

@MicronautTest
@Property(name = "hub.keys.folder", value = "target/test-keys-replaced")
@Property(name = "test.clock", value = "true")
class EarlierKeysListedTest extends HubTest {
    private static final Path FILE = Path.of("target/test-keys-replaced/edition.earlier.json");

    @Inject Ticking clock;
    @Inject KeyFolder folder;

    @AfterEach
    void remove() throws IOException {
        Files.deleteIfExists(FILE);
    }

    @Test
    void anEarlierKeyOfTheHubIsListedWithItsEndAndTheOneInForceWithNone() throws Exception {
        var earlier = publicKey();
        Files.createFile(
                FILE,
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(
                FILE,
                """
                {"keys": [
                  {"algorithm": "Ed25519", "publicKey": "%s", "until": "2029-06-01T12:00:00Z"}]}
                """
                        .formatted(earlier));

        clock.pass(Duration.ofSeconds(10));
        var answer = api.get("/v1/keys", "").body();

        assertThat(answer)
                .contains("\"publicKey\":\"" + earlier + "\",\"until\":\"2029-06-01T12:00:00Z\"")
                .contains("\"id\":\"" + folder.editionKey().id() + "\"")
                .containsOnlyOnce("\"until\"");
    }

    private static String publicKey() throws NoSuchAlgorithmException {
        var pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        return Base64.getEncoder().encodeToString(pair.getPublic().getEncoded());
    }
}
