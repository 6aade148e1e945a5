package org.tocsin.server.api.keys;

import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.micronaut.serde.annotation.Serdeable;
import java.util.Base64;
import java.util.List;
import org.tocsin.server.security.EditionKey;
import org.tocsin.server.security.KeyFolder;

/// Tells anybody with which keys the hub attests editions.
@Controller("/v1/keys")
@Secured(SecurityRule.IS_ANONYMOUS)
final class KeysController {
    private final EditionKey key;

    KeysController(KeyFolder folder) {
        this.key = folder.editionKey();
    }

    /// The hub's keys.
    ///
    /// @param keys every key that attests editions, or did
    @Serdeable
    record KeyList(List<Key> keys) {}

    /// A key of the hub.
    ///
    /// @param id the name by which signatures refer to it
    /// @param algorithm always `Ed25519`
    /// @param publicKey SubjectPublicKeyInfo (RFC 8410), base64
    @Serdeable
    record Key(String id, String algorithm, String publicKey) {}

    /// Lists the hub's public keys.
    @Get
    @Produces(MediaType.APPLICATION_JSON)
    KeyList keys() {
        var encoded = Base64.getEncoder().encodeToString(key.publicKey());
        return new KeyList(List.of(new Key(key.id(), "Ed25519", encoded)));
    }
}
