package org.tocsin.server.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import org.tocsin.domain.advisory.AdvisoryId;
import org.tocsin.domain.party.ParticipantId;
import org.tocsin.domain.party.SigningKey;
import org.tocsin.formats.json.Ed25519Signer;
import org.tocsin.formats.json.SubmissionSigner;

/// A key by which a publisher of the tests signs.
public final class Pen {
    private final KeyPair keys;

    private Pen(KeyPair keys) {
        this.keys = keys;
    }

    /// Makes a key of its own.
    public static Pen fresh() {
        try {
            return new Pen(KeyPairGenerator.getInstance("Ed25519").generateKeyPair());
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every JDK has Ed25519", impossible);
        }
    }

    /// Returns the key's name.
    public String id() {
        return Ed25519Signer.keyId(keys.getPublic());
    }

    /// Returns the public half as the hub takes it.
    public String publicKey() {
        return Base64.getEncoder().encodeToString(keys.getPublic().getEncoded());
    }

    /// Returns the public half as it is on record, in force since the beginning.
    public SigningKey key() {
        return new SigningKey(publicKey(), Instant.EPOCH, Optional.empty());
    }

    /// Returns a submission signed for the advisory that the hub calls `id`.
    public String signed(String submission, String originator, String id) {
        var body =
                new SubmissionSigner(new Ed25519Signer(keys))
                        .signed(
                                submission.getBytes(UTF_8),
                                new ParticipantId(originator),
                                AdvisoryId.parse(id));
        return new String(body, UTF_8);
    }
}
