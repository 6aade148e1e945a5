package org.tocsin.client.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.tocsin.client.SigningKeyFile;
import org.tocsin.client.testing.FakeHub.Answer;
import org.tocsin.client.testing.Samples;

/// Publishers sign by the command line. Source: SPECIFICATION.md G-8 to G-10.
@Timeout(60)
class SigningCommandsTest {
    private static final String KEYS = "/v1/participants/qm-police/keys";
    private static final String ACCEPTED =
            """
            {"id":"%s","reference":"R-1","version":1,"lane":"FLASH","state":"ADMITTED"}\
            """
                    .formatted(Samples.ID);
    private static final String POLICE =
            "{\"participant\":{\"id\":\"qm-police\",\"keys\":[{\"id\":\"k\"}]},\"secrets\":{}}";

    private final Desk desk = new Desk();

    @AfterEach
    void stop() {
        desk.close();
    }

    @Test
    void aNewKeyIsKeptForItsOwnerAloneAndItsPublicHalfIsAskedFor() throws IOException {
        desk.hub().on("POST " + KEYS, Answer.json(202, POLICE));

        var code = desk.run("keys", "new", "--as", "qm-police");

        var file = onlyKey();
        var key = SigningKeyFile.read(file);
        assertThat(code).isEqualTo(Exit.OK);
        assertThat(desk.hub().last().body()).contains(key.publicKey());
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(desk.out()).contains(key.id(), "proposals");
        assertThat(desk.hub().last().body()).doesNotContain("PRIVATE");
    }

    @Test
    void whatIsPublishedIsSignedByTheKeyInTheDataFolderThatIsInForce() throws IOException {
        desk.hub().on("POST " + KEYS, Answer.json(202, POLICE));
        desk.run("keys", "new", "--as", "qm-police");
        desk.run("keys", "new", "--as", "qm-police");
        var key = SigningKeyFile.read(keys().getFirst());
        listed(directory(key, ""));
        ready();

        var code = desk.run("publish", advisory(), "--as", "qm-police");

        assertThat(code).isEqualTo(Exit.OK);
        assertThat(desk.hub().last().body())
                .contains("\"signatures\":[{\"key\":\"" + key.id() + "\"");
    }

    @Test
    void withoutAKeyInForceTheHubVouches() throws IOException {
        desk.hub().on("POST " + KEYS, Answer.json(202, POLICE));
        desk.run("keys", "new", "--as", "qm-police");
        var key = SigningKeyFile.read(onlyKey());
        listed(directory(key, ",\"revokedAt\":\"2030-01-01T00:00:00Z\""));
        ready();

        desk.run("publish", advisory(), "--as", "qm-police");

        assertThat(desk.hub().last().body()).doesNotContain("signatures");
    }

    @Test
    void aKeyInAFileSignsAndOneThatOthersCanReadDoesNot() throws IOException {
        var file = desk.folder().resolve("own.pem");
        SigningKeyFile.fresh().write(file);
        ready();

        var signed = desk.run("publish", advisory(), "--as", "qm-police", "--key", "" + file);
        var body = desk.hub().last().body();
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));
        var refused = desk.run("publish", advisory(), "--as", "qm-police", "--key", "" + file);

        assertThat(signed).isEqualTo(Exit.OK);
        assertThat(body).contains("\"signatures\"");
        assertThat(refused).isEqualTo(Exit.USAGE);
        assertThat(desk.err()).contains("chmod 600");
    }

    @Test
    void keysAreListedAndSavedForLater() throws IOException {
        listed(directory(SigningKeyFile.fresh(), ",\"revokedAt\":\"2030-01-01T00:00:00Z\""));
        var file = desk.folder().resolve("directory.json");

        var code = desk.run("keys", "--save", file.toString());

        assertThat(code).isEqualTo(Exit.OK);
        assertThat(desk.out()).contains("qm-police", "REVOKED 2030-01-01");
        assertThat(Files.readString(file, UTF_8)).contains("\"qm-police\"");
    }

    @Test
    void keysAreEndedAndRevokedByTheirNames() {
        desk.hub().on("POST " + KEYS + "/k/end", Answer.json(200, POLICE));
        desk.hub().on("POST " + KEYS + "/k/revocation", Answer.json(200, POLICE));
        desk.hub().on("PUT /v1/participants/qm-police/signing", Answer.json(200, POLICE));

        assertThat(desk.run("keys", "end", "k", "--as", "qm-police")).isEqualTo(Exit.OK);
        assertThat(desk.run("keys", "revoke", "k", "--as", "qm-police")).isEqualTo(Exit.OK);
        assertThat(desk.run("keys", "require", "--as", "qm-police")).isEqualTo(Exit.OK);
        assertThat(desk.run("keys", "revoke", "--as", "qm-police")).isEqualTo(Exit.USAGE);
        assertThat(desk.run("keys", "new")).isEqualTo(Exit.USAGE);
    }

    @Test
    void editionsAreVerifiedByASavedDirectoryWithoutAHub() throws Exception {
        var hub = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        var sealed = Samples.sealed(hub);
        var plain = saved("plain.json", hub, "");
        var strict =
                saved(
                        "strict.json",
                        hub,
                        "{\"id\":\"qm-customs\",\"signsSince\":\"2030-01-01T00:00:00Z\"}");

        assertThat(desk.runWith(sealed, "verify", "-", "--directory", plain)).isEqualTo(Exit.OK);
        assertThat(desk.out()).startsWith("VERIFIED  attested by the hub alone");
        desk.forget();
        assertThat(desk.runWith(sealed, "verify", "-", "--directory", strict))
                .isEqualTo(Exit.REFUSED);
        assertThat(desk.out()).startsWith("NOT VERIFIED").contains("signs itself");
        assertThat(desk.runWith(sealed, "verify", "-", "--directory", "-")).isEqualTo(Exit.USAGE);
        assertThat(desk.hub().requests()).isEmpty();
    }

    private String saved(String name, KeyPair hub, String participant) throws IOException {
        var directory =
                """
                {"keys":[{"algorithm":"Ed25519","publicKey":"%s"}],"participants":[%s]}\
                """
                        .formatted(
                                Base64.getEncoder().encodeToString(hub.getPublic().getEncoded()),
                                participant);
        return Files.writeString(desk.folder().resolve(name), directory).toString();
    }

    private Path onlyKey() throws IOException {
        var keys = keys();
        assertThat(keys).hasSize(1);
        return keys.getFirst();
    }

    private List<Path> keys() throws IOException {
        try (var files = Files.list(desk.folder().resolve("signing/qm-police"))) {
            return files.sorted().toList();
        }
    }

    private void listed(String directory) {
        desk.hub().on("GET /v1/keys", Answer.json(200, directory));
    }

    private void ready() {
        desk.hub()
                .on("GET /v1/me/advisory-id", Answer.json(200, "{\"id\":\"" + Samples.ID + "\"}"));
        desk.hub().on("POST /v1/advisories", Answer.json(201, ACCEPTED));
    }

    private String advisory() throws IOException {
        var file = desk.folder().resolve("warning.json");
        var seed = "/seeds/advisories/qm-police/harbour-warning.json";
        try (var text = SigningCommandsTest.class.getResourceAsStream(seed)) {
            return Files.write(file, Objects.requireNonNull(text).readAllBytes()).toString();
        }
    }

    private static String directory(SigningKeyFile key, String more) {
        return """
        {"keys":[],"participants":[{"id":"qm-police","keys":[{"id":"%s",\
        "algorithm":"Ed25519","publicKey":"%s","from":"2020-01-01T00:00:00Z"%s}]}]}\
        """
                .formatted(key.id(), key.publicKey(), more);
    }
}
