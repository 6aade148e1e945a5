package org.tocsin.formats.json;

import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.util.Arrays;
import java.util.Base64;

/// Signs with a private key that it holds in memory.
public final class Ed25519Signer implements EditionSigner {
    private final String keyId;
    private final PrivateKey key;

    /// Creates a signer.
    ///
    /// @param keys an Ed25519 pair
    public Ed25519Signer(KeyPair keys) {
        this.keyId = keyId(keys.getPublic());
        this.key = keys.getPrivate();
    }

    /// Returns the name of a public key: base64url of the first 8 bytes of its SHA-256.
    ///
    /// The hash is taken of the key's SubjectPublicKeyInfo. Source: RFC 8410.
    public static String keyId(PublicKey key) {
        try {
            var hash = MessageDigest.getInstance("SHA-256").digest(key.getEncoded());
            return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(hash, 8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every JDK has SHA-256", impossible);
        }
    }

    /// Says whether the public key checks what the private key signs.
    public static boolean belongTogether(KeyPair keys) {
        var content = new byte[32];
        var value = new Ed25519Signer(keys).sign(content);
        var signature = Base64.getUrlEncoder().withoutPadding().encodeToString(value);
        return PublicKeys.isSigned(content, signature, keys.getPublic());
    }

    @Override
    public String keyId() {
        return keyId;
    }

    @Override
    public byte[] sign(byte[] canonical) {
        try {
            var signature = Signature.getInstance(ALGORITHM);
            signature.initSign(key);
            signature.update(canonical);
            return signature.sign();
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException("the signing key does not sign", broken);
        }
    }
}
