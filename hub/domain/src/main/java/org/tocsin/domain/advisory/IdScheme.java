package org.tocsin.domain.advisory;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;
import org.tocsin.domain.party.ParticipantId;

/// Gives advisories their ids, so that the same reference of the same originator has the same id.
///
/// Without the key no id can be guessed from a reference, nor a reference from an id. Source:
/// SPECIFICATION.md A-1; layout of version 8 from RFC 9562.
public final class IdScheme {
    private final byte[] key;

    /// Creates a scheme.
    ///
    /// @param key a secret of the hub, at least 32 bytes
    public IdScheme(byte[] key) {
        if (key.length < 32) {
            throw new IllegalArgumentException("the key of the ids has at least 32 bytes");
        }
        this.key = key.clone();
    }

    /// Returns the id of the advisory to which `originator` refers as `reference`.
    public AdvisoryId id(ParticipantId originator, Reference reference) {
        var digest = sha256();
        digest.update(key);
        digest.update(originator.value().getBytes(UTF_8));
        digest.update((byte) 0);
        digest.update(reference.value().getBytes(UTF_8));
        var inner = digest.digest();
        digest.update(key);
        var bits = ByteBuffer.wrap(digest.digest(inner));
        long high = (bits.getLong() & ~0xF000L) | 0x8000L;
        long low = (bits.getLong() & ~(0b11L << 62)) | (0b10L << 62);
        return new AdvisoryId(new UUID(high, low));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every JDK has SHA-256", impossible);
        }
    }
}
