package org.tocsin.client;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.tocsin.client.json.Document;
import org.tocsin.formats.json.EditionVerifier;

/// The hub's public keys, as `GET /v1/keys` lists them.
final class SigningKeys {
    /// What precedes the 32 bytes of a key in its SubjectPublicKeyInfo. Source: RFC 8410, 4.
    private static final byte[] HEAD = HexFormat.of().parseHex("302a300506032b6570032100");

    private SigningKeys() {}

    /// Returns a verifier that believes these keys; entries of other algorithms are left out.
    static EditionVerifier verifier(List<Document> keys) {
        return new EditionVerifier(keys.stream().flatMap(key -> key(key).stream()).toList());
    }

    private static Optional<PublicKey> key(Document key) {
        return key.text("algorithm")
                .filter("Ed25519"::equals)
                .flatMap(_ -> key.text("publicKey"))
                .flatMap(SigningKeys::decoded);
    }

    private static Optional<PublicKey> decoded(String raw) {
        try {
            var bytes = Base64.getUrlDecoder().decode(raw);
            var encoded = new byte[HEAD.length + bytes.length];
            System.arraycopy(HEAD, 0, encoded, 0, HEAD.length);
            System.arraycopy(bytes, 0, encoded, HEAD.length, bytes.length);
            var spec = new X509EncodedKeySpec(encoded);
            return Optional.of(KeyFactory.getInstance("Ed25519").generatePublic(spec));
        } catch (GeneralSecurityException | IllegalArgumentException _) {
            return Optional.empty();
        }
    }
}
