package org.tocsin.topology.personal;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;

/// Locks bytes or a text under a key: AES-256-GCM with a fresh nonce, bound to the place where it
/// stands.
///
/// A locked text begins with a control character, which no text of an advisory holds; locked bytes
/// begin as a locked text does. Source: NIST SP 800-38D.
public final class Lock {
    /// What stands for a text whose key is gone.
    static final String ERASED = "\u0002erased";

    private static final String PREFIX = "\u0002locked:";
    private static final byte[] MARK = PREFIX.getBytes(UTF_8);
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final SecureRandom RANDOM = new SecureRandom();

    private Lock() {}

    /// Returns `clear` locked.
    ///
    /// @param place what it belongs to; it opens nowhere else
    public static byte[] locked(byte[] clear, SecretKey key, String place) {
        var nonce = new byte[NONCE_BYTES];
        RANDOM.nextBytes(nonce);
        try {
            var cipher = cipher(Cipher.ENCRYPT_MODE, key, nonce, place);
            var sealed = Arrays.copyOf(nonce, NONCE_BYTES + cipher.getOutputSize(clear.length));
            cipher.doFinal(clear, 0, clear.length, sealed, NONCE_BYTES);
            return sealed;
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every JDK has AES-GCM", impossible);
        }
    }

    /// Returns what was locked; empty when it does not open with this key at this place.
    public static Optional<byte[]> opened(byte[] locked, SecretKey key, String place) {
        if (locked.length < NONCE_BYTES) {
            return Optional.empty();
        }
        try {
            var nonce = Arrays.copyOf(locked, NONCE_BYTES);
            var cipher = cipher(Cipher.DECRYPT_MODE, key, nonce, place);
            return Optional.of(cipher.doFinal(locked, NONCE_BYTES, locked.length - NONCE_BYTES));
        } catch (AEADBadTagException foreign) {
            return Optional.empty();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every JDK has AES-GCM", impossible);
        }
    }

    /// Returns `text` locked, as text.
    static String locked(String text, SecretKey key, String place) {
        var sealed = locked(text.getBytes(UTF_8), key, place);
        return PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(sealed);
    }

    /// Says whether `text` is locked or erased.
    static boolean isLocked(String text) {
        return text.startsWith(PREFIX) || text.equals(ERASED);
    }

    /// Returns the text that was locked; empty when it does not open with this key at this place.
    static Optional<String> opened(String locked, SecretKey key, String place) {
        if (!locked.startsWith(PREFIX)) {
            return Optional.empty();
        }
        try {
            var sealed = Base64.getUrlDecoder().decode(locked.substring(PREFIX.length()));
            return opened(sealed, key, place).map(bytes -> new String(bytes, UTF_8));
        } catch (IllegalArgumentException garbled) {
            return Optional.empty();
        }
    }

    /// Returns `clear` locked, behind bytes that say so.
    static ByteBuffer locked(ByteBuffer clear, SecretKey key, String place) {
        return marked(locked(rest(clear, 0), key, place));
    }

    /// Returns what stands for bytes whose key is gone.
    static ByteBuffer erased() {
        return marked(new byte[0]);
    }

    /// Says whether `bytes` are locked or erased.
    static boolean isLocked(ByteBuffer bytes) {
        return bytes.remaining() >= MARK.length
                && bytes.slice(bytes.position(), MARK.length).equals(ByteBuffer.wrap(MARK));
    }

    /// Returns the bytes that were locked; empty when they do not open with this key at this place.
    static Optional<ByteBuffer> opened(ByteBuffer locked, SecretKey key, String place) {
        return opened(rest(locked, MARK.length), key, place).map(ByteBuffer::wrap);
    }

    private static ByteBuffer marked(byte[] sealed) {
        return ByteBuffer.allocate(MARK.length + sealed.length).put(MARK).put(sealed).flip();
    }

    private static byte[] rest(ByteBuffer bytes, int from) {
        var rest = new byte[bytes.remaining() - from];
        bytes.duplicate().position(bytes.position() + from).get(rest);
        return rest;
    }

    private static Cipher cipher(int mode, SecretKey key, byte[] nonce, String place)
            throws GeneralSecurityException {
        var cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(place.getBytes(UTF_8));
        return cipher;
    }
}
