package org.tocsin.server.api.keys;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.tocsin.server.security.KeyFolder;
import org.tocsin.server.testing.HubTest;

@MicronautTest
class KeysControllerTest extends HubTest {
    @Inject KeyFolder folder;

    @Test
    void anybodyCanCheckWhatTheHubSignsWithThePublishedKey() throws GeneralSecurityException {
        var content = "content".getBytes(UTF_8);
        var signature = folder.editionKey().sign(content);

        var answer = api.get("/v1/keys", "").body();

        var verifier = Signature.getInstance("Ed25519");
        var encoded = Base64.getDecoder().decode(answer.replaceAll(".*publicKey\":\"|\".*", ""));
        verifier.initVerify(
                KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(encoded)));
        verifier.update(content);
        assertThat(verifier.verify(signature)).isTrue();
        assertThat(answer).contains("\"id\":\"" + folder.editionKey().id() + "\"");
    }
}
