package org.tocsin.server.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KeyFolderTest {
    @TempDir Path parent;

    @Test
    void keysAreMadeOnceAndForTheHubAlone() throws IOException {
        var first = KeyFolder.open(folder());
        var second = KeyFolder.open(folder());

        assertThat(second.pepper()).isEqualTo(first.pepper());
        assertThat(second.idKey()).isEqualTo(first.idKey());
        assertThat(second.cursorKey()).isEqualTo(first.cursorKey());
        assertThat(second.deliveryKey()).isEqualTo(first.deliveryKey());
        assertThat(second.auditKey()).isEqualTo(first.auditKey());
        assertThat(second.tokenKey()).isEqualTo(first.tokenKey());
        assertThat(second.editionKey().id()).isEqualTo(first.editionKey().id());
        assertThat(permissions(folder())).isEqualTo("rwx------");
        try (var files = Files.list(folder())) {
            assertThat(files.map(KeyFolderTest::permissions)).hasSize(7).containsOnly("rw-------");
        }
    }

    @Test
    void everyKeyIsAnother() {
        var keys = KeyFolder.open(folder());

        assertThat(keys.pepper().getEncoded()).isNotEqualTo(keys.idKey().getEncoded());
        assertThat(keys.idKey().getEncoded()).isNotEqualTo(keys.cursorKey().getEncoded());
        assertThat(keys.cursorKey().getEncoded()).isNotEqualTo(keys.deliveryKey().getEncoded());
        assertThat(keys.auditKey().getEncoded()).isNotEqualTo(keys.pepper().getEncoded());
    }

    @Test
    void keyThatOthersCanReadStopsTheStart() throws IOException {
        KeyFolder.open(folder());
        var pepper = folder().resolve("pepper");
        Files.setPosixFilePermissions(pepper, PosixFilePermissions.fromString("rw-r-----"));

        assertThatThrownBy(() -> KeyFolder.open(folder()))
                .hasMessageContaining("hub.keys.folder")
                .hasMessageContaining(pepper + " can be read by others; chmod 600 it");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "pepper",
                "advisory-id.key",
                "cursor.key",
                "audit.key",
                "delivery.key",
                "token.jwk",
                "edition.key"
            })
    void keyThatIsBrokenStopsTheStartAndIsNotReplaced(String name) throws IOException {
        KeyFolder.open(folder());
        Files.writeString(folder().resolve(name), "broken");

        assertThatThrownBy(() -> KeyFolder.open(folder()))
                .hasMessageContaining(name + " does not hold a key; restore it")
                .hasMessageNotContaining("broken");
        assertThat(folder().resolve(name)).hasContent("broken");
    }

    @Test
    void folderThatIsAFileStopsTheStart() throws IOException {
        Files.writeString(folder(), "");

        assertThatThrownBy(() -> KeyFolder.open(folder())).hasMessageContaining("hub.keys.folder");
    }

    @Test
    void signatureOfTheEditionKeyHoldsForItsContentOnly() throws GeneralSecurityException {
        var key = KeyFolder.open(folder()).editionKey();
        var signature = key.sign(new byte[] {1, 2, 3});

        assertThat(verify(key, new byte[] {1, 2, 3}, signature)).isTrue();
        assertThat(verify(key, new byte[] {1, 2, 4}, signature)).isFalse();
        assertThat(key.sign(new byte[] {1, 2, 3})).isEqualTo(signature);
    }

    private static boolean verify(EditionKey key, byte[] content, byte[] signature)
            throws GeneralSecurityException {
        var verifier = Signature.getInstance("Ed25519");
        var encoded = new X509EncodedKeySpec(key.publicKey());
        verifier.initVerify(KeyFactory.getInstance("Ed25519").generatePublic(encoded));
        verifier.update(content);
        return verifier.verify(signature);
    }

    private Path folder() {
        return parent.resolve("keys");
    }

    private static String permissions(Path path) {
        try {
            return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
