package org.tocsin.server.security;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import org.bouncycastle.crypto.params.Ed25519PrivateKeyParameters;
import org.bouncycastle.crypto.params.Ed25519PublicKeyParameters;
import org.bouncycastle.crypto.signers.Ed25519Signer;
import org.bouncycastle.crypto.util.SubjectPublicKeyInfoFactory;

/// The key pair with which the hub attests editions: Ed25519 (RFC 8032). Safe for any thread.
public final class EditionKey {
    private static final int ID_BYTES = 8;

    private final Ed25519PrivateKeyParameters privateKey;
    private final Ed25519PublicKeyParameters publicKey;
    private final String id;

    EditionKey(byte[] seed) {
        privateKey = new Ed25519PrivateKeyParameters(seed);
        publicKey = privateKey.generatePublicKey();
        id =
                Base64.getUrlEncoder()
                        .withoutPadding()
                        .encodeToString(Arrays.copyOf(digest(publicKey()), ID_BYTES));
    }

    /// Returns the key's id: base64url of the first 8 bytes of the public key's SHA-256.
    public String id() {
        return id;
    }

    /// Returns the public key as SubjectPublicKeyInfo in DER (RFC 8410).
    public byte[] publicKey() {
        try {
            return SubjectPublicKeyInfoFactory.createSubjectPublicKeyInfo(publicKey).getEncoded();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /// Returns the signature over `content`, 64 bytes; the same for the same content.
    public byte[] sign(byte[] content) {
        var signer = new Ed25519Signer();
        signer.init(true, privateKey);
        signer.update(content, 0, content.length);
        return signer.generateSignature();
    }

    private static byte[] digest(byte[] content) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(content);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
