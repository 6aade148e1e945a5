package org.tocsin.formats.json;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.Optional;

/// Ed25519 public keys, and what they say of signatures. Source: RFC 8032, RFC 8410.
final class PublicKeys {
    private PublicKeys() {}

    /// Returns the key that is written so: SubjectPublicKeyInfo in DER, base64; empty if it is
    /// none.
    static Optional<PublicKey> read(String written) {
        try {
            var spec = new X509EncodedKeySpec(Base64.getDecoder().decode(written));
            return Optional.of(
                    KeyFactory.getInstance(EditionSigner.ALGORITHM).generatePublic(spec));
        } catch (GeneralSecurityException | IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    /// Says whether `signature`, in base64url, was made over `content` by the holder of `key`.
    static boolean isSigned(byte[] content, String signature, PublicKey key) {
        try {
            var check = Signature.getInstance(EditionSigner.ALGORITHM);
            check.initVerify(key);
            check.update(content);
            return check.verify(Base64.getUrlDecoder().decode(signature));
        } catch (GeneralSecurityException | IllegalArgumentException _) {
            return false;
        }
    }
}
