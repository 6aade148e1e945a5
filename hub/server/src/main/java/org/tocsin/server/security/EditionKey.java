package org.tocsin.server.security;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import org.bouncycastle.crypto.params.Ed25519PrivateKeyParameters;
import org.bouncycastle.crypto.params.Ed25519PublicKeyParameters;
import org.bouncycastle.crypto.signers.Ed25519Signer;

/// The key pair with which the hub attests editions: Ed25519 (RFC 8032). Safe for any thread.
public final class EditionKey {
    private static final int ID_BYTES = 8;

    private final Ed25519PrivateKeyParameters privateKey;
    private final Ed25519PublicKeyParameters publicKey;
    private final String id;

    EditionKey(byte[] seed) {
        privateKey = new Ed25519PrivateKeyParameters(seed);
        publicKey = privateKey.generatePublicKey();
        id = HexFormat.of().formatHex(Arrays.copyOf(digest(publicKey.getEncoded()), ID_BYTES));
    }

    /// Returns the key's id: the first 8 bytes of the public key's SHA-256, in hexadecimal.
    public String id() {
        return id;
    }

    /// Returns the public key, 32 bytes.
    public byte[] publicKey() {
        return publicKey.getEncoded();
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
