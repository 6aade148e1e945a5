package org.tocsin.server.delivery.gate;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import org.tocsin.domain.advisory.AdvisoryId;
import org.tocsin.domain.dissemination.Revision;

/// Names what is told: the same reader, advisory and text or state give the same name, on every
/// node.
///
/// A name is AES-CBC-MAC over the three, always of three blocks, and tells none of them. For one
/// thread. Source: SPECIFICATION.md D-7.
final class DeliveryIds {
    private static final Base64.Encoder TO_TEXT = Base64.getUrlEncoder().withoutPadding();
    private static final int BLOCK = 16;

    private final Cipher cipher;

    /// Creates the source of names.
    ///
    /// @param key an AES key that all nodes share, used for nothing else
    DeliveryIds(SecretKey key) {
        try {
            cipher = Cipher.getInstance("AES/ECB/NoPadding");
            cipher.init(Cipher.ENCRYPT_MODE, key);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every JDK has AES", impossible);
        }
    }

    /// Returns the first block for a reader, to be kept for its many deliveries.
    byte[] start(String reader) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(reader.getBytes(UTF_8));
            return cipher.doFinal(Arrays.copyOf(digest, BLOCK));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every JDK has SHA-256", impossible);
        }
    }

    /// Returns the name of the telling of an edition: 22 characters of base64url.
    String text(byte[] start, AdvisoryId advisory, Revision revision) {
        return name(start, advisory, Base64.getUrlDecoder().decode(revision.value()));
    }

    /// Returns the name of the telling how an advisory stands: 22 characters of base64url.
    String notice(byte[] start, AdvisoryId advisory, State state) {
        return name(start, advisory, state.name().getBytes(US_ASCII));
    }

    private String name(byte[] start, AdvisoryId advisory, byte[] what) {
        var id = advisory.value();
        var of =
                ByteBuffer.allocate(BLOCK)
                        .putLong(id.getMostSignificantBits())
                        .putLong(id.getLeastSignificantBits());
        return TO_TEXT.encodeToString(chained(chained(start, of.array()), what));
    }

    private byte[] chained(byte[] before, byte[] next) {
        var block = before.clone();
        for (var at = 0; at < next.length; at++) {
            block[at] ^= next[at];
        }
        try {
            return cipher.doFinal(block);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("a block can always be enciphered", impossible);
        }
    }
}
