package org.tocsin.server.security;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import org.tocsin.domain.party.Credential;

/// Makes and checks the secrets of participants and persons.
///
/// A secret is shown once. What is kept of it is HMAC-SHA256 under the pepper over the client id, a
/// zero byte and the secret, so that a stolen record yields nothing and fits no other client.
public final class Secrets {
    private static final int SECRET_BYTES = 32;
    private static final int MARK_BYTES = 16;
    private static final Credential NOBODY =
            new Credential("nobody", "0".repeat(64), Instant.EPOCH);

    private final SecureRandom random = new SecureRandom();
    private final SecretKey pepper;

    /// Uses the pepper of the hub's key folder.
    public Secrets(SecretKey pepper) {
        this.pepper = pepper;
    }

    /// Returns a new secret of 256 random bits, base64url.
    public String fresh() {
        var bytes = new byte[SECRET_BYTES];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /// Returns what is kept of `secret`.
    public Credential credential(String clientId, String secret, Instant issuedAt) {
        return new Credential(clientId, HexFormat.of().formatHex(mac(clientId, secret)), issuedAt);
    }

    /// Returns a name for a credential that changes with every new secret and tells nothing of any.
    static String mark(Credential credential) {
        try {
            var hash = credential.secretHash().getBytes(StandardCharsets.US_ASCII);
            var digest = MessageDigest.getInstance("SHA-256").digest(hash);
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(Arrays.copyOf(digest, MARK_BYTES));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every JDK has SHA-256", impossible);
        }
    }

    /// Whether `secret` is the one of this credential; takes the same time either way.
    public boolean fits(Credential credential, String secret) {
        var expected = HexFormat.of().parseHex(credential.secretHash());
        return MessageDigest.isEqual(expected, mac(credential.clientId(), secret));
    }

    /// Takes the time of a check for a client that has no credential; always false.
    boolean fitsNobody(String secret) {
        return fits(NOBODY, secret) && secret.isEmpty();
    }

    private byte[] mac(String clientId, String secret) {
        try {
            var mac = Mac.getInstance(pepper.getAlgorithm());
            mac.init(pepper);
            mac.update(clientId.getBytes(StandardCharsets.UTF_8));
            mac.update((byte) 0);
            return mac.doFinal(secret.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
