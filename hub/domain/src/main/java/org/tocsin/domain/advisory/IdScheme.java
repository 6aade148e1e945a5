package org.tocsin.domain.advisory;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.UUID;
import org.tocsin.domain.party.ParticipantId;

/// Gives advisories their ids, so that the same reference of the same originator has the same id.
///
/// Without the key no id can be guessed from a reference, nor a reference from an id. Source:
/// SPECIFICATION.md A-1; HMAC-SHA-256 from RFC 2104, layout of version 8 from RFC 9562.
public final class IdScheme {
    private static final int BLOCK_BYTES = 64;

    private final byte[] inner = new byte[BLOCK_BYTES];
    private final byte[] outer = new byte[BLOCK_BYTES];

    /// Creates a scheme.
    ///
    /// @param key a secret of the hub, at least 32 bytes
    public IdScheme(byte[] key) {
        if (key.length < 32) {
            throw new IllegalArgumentException("the key of the ids has at least 32 bytes");
        }
        var block = Arrays.copyOf(key.length > BLOCK_BYTES ? hash(key) : key, BLOCK_BYTES);
        for (int place = 0; place < BLOCK_BYTES; place++) {
            inner[place] = (byte) (block[place] ^ 0x36);
            outer[place] = (byte) (block[place] ^ 0x5c);
        }
    }

    /// Returns the id of the advisory to which `originator` refers as `reference`.
    public AdvisoryId id(ParticipantId originator, Reference reference) {
        var named = (originator.value() + '\0' + reference.value()).getBytes(UTF_8);
        var bits = ByteBuffer.wrap(hash(outer, hash(inner, named)));
        long high = (bits.getLong() & ~0xF000L) | 0x8000L;
        long low = (bits.getLong() & ~(0b11L << 62)) | (0b10L << 62);
        return new AdvisoryId(new UUID(high, low));
    }

    private static byte[] hash(byte[]... parts) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            for (var part : parts) {
                digest.update(part);
            }
            return digest.digest();
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every JDK has SHA-256", impossible);
        }
    }
}
