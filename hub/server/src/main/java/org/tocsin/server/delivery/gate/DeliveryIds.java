package org.tocsin.server.delivery.gate;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import org.tocsin.domain.dissemination.DecisionId;

/// Names deliveries: the same reader and decision give the same name, on every node.
///
/// A name is AES-CBC-MAC over reader and decision, always of two blocks, and tells neither. For one
/// thread. Source: SPECIFICATION.md D-7.
final class DeliveryIds {
    private static final Base64.Encoder TO_TEXT = Base64.getUrlEncoder().withoutPadding();
    private static final int BLOCK = 16;
    private static final byte NOTICE = 1;

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

    /// Returns the name of the delivery of an edition: 22 characters of base64url.
    String edition(byte[] start, DecisionId decision) {
        return name(start.clone(), decision);
    }

    /// Returns the name of the delivery of a notice: 22 characters of base64url.
    String notice(byte[] start, DecisionId decision) {
        var block = start.clone();
        block[0] ^= NOTICE;
        return name(block, decision);
    }

    private String name(byte[] block, DecisionId decision) {
        var id = HexFormat.of().parseHex(decision.value());
        for (var at = 0; at < BLOCK; at++) {
            block[at] ^= id[at];
        }
        try {
            return new String(TO_TEXT.encode(cipher.doFinal(block)), ISO_8859_1);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("a block can always be enciphered", impossible);
        }
    }
}
