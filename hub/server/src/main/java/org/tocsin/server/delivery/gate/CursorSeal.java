package org.tocsin.server.delivery.gate;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/// Makes cursors of bookmarks and bookmarks of cursors: AES-GCM with a fresh nonce each time.
///
/// All cursors are of the same length. One that was made for somebody else or for another filter is
/// as unreadable as a forged one. For one thread.
final class CursorSeal {
    /// How long a cursor is, in characters of base64url.
    static final int CHARACTERS = 482;

    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final int PLAIN_BYTES = 1 + 2 * (Bookmark.COUNTS * 6 + 8) + 2 * 8 + 2 * 6;
    private static final long SIX_BYTES_MAX = (1L << 48) - 1;
    private static final byte FORMAT = 2;
    private static final Base64.Encoder TO_TEXT = Base64.getUrlEncoder().withoutPadding();
    private static final Base64.Decoder FROM_TEXT = Base64.getUrlDecoder();

    private final SecretKey key;
    private final Cipher cipher;
    private final Cipher nonces;

    /// Creates a seal.
    ///
    /// @param key an AES key that all nodes share
    CursorSeal(SecretKey key) {
        this.key = key;
        try {
            cipher = Cipher.getInstance("AES/GCM/NoPadding");
            nonces = generator();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every JDK has AES-GCM", impossible);
        }
    }

    /// Returns a cursor for `bookmark`, different each time.
    ///
    /// @param binding whom and what filter it is for
    String sealed(Bookmark bookmark, byte[] binding) {
        try {
            var nonce = nonces.update(new byte[NONCE_BYTES]);
            cipher.init(Cipher.ENCRYPT_MODE, key, new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(binding);
            var sealed = new byte[NONCE_BYTES + PLAIN_BYTES + TAG_BITS / 8];
            System.arraycopy(nonce, 0, sealed, 0, NONCE_BYTES);
            cipher.doFinal(plain(bookmark), 0, PLAIN_BYTES, sealed, NONCE_BYTES);
            return new String(TO_TEXT.encode(sealed), ISO_8859_1);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("a cursor can always be sealed", impossible);
        }
    }

    /// Returns the bookmark of a cursor; empty when it was not made here for `binding`.
    Optional<Bookmark> opened(String cursor, byte[] binding) {
        if (cursor.length() != CHARACTERS) {
            return Optional.empty();
        }
        try {
            var sealed = FROM_TEXT.decode(cursor);
            var nonce = new GCMParameterSpec(TAG_BITS, sealed, 0, NONCE_BYTES);
            cipher.init(Cipher.DECRYPT_MODE, key, nonce);
            cipher.updateAAD(binding);
            var plain = cipher.doFinal(sealed, NONCE_BYTES, sealed.length - NONCE_BYTES);
            return bookmark(ByteBuffer.wrap(plain));
        } catch (IllegalArgumentException | AEADBadTagException foreign) {
            return Optional.empty();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("a cursor can always be tried", impossible);
        }
    }

    /// Returns what a cursor is bound to.
    static byte[] binding(String reader, Filter filter) {
        var name = reader.getBytes(UTF_8);
        var hash = filter.hash();
        return ByteBuffer.allocate(hash.length + name.length).put(hash).put(name).array();
    }

    private static byte[] plain(Bookmark bookmark) {
        var plain = ByteBuffer.allocate(PLAIN_BYTES).put(FORMAT);
        var anew = bookmark.anew();
        putProgress(plain, bookmark);
        putInstant(plain, bookmark.begun());
        putInstant(plain, bookmark.currentTo());
        putSixBytes(plain, bookmark.epoch());
        putSixBytes(plain, bookmark.turningTo());
        putProgress(plain, anew == null ? bookmark : anew);
        return plain.array();
    }

    private static void putProgress(ByteBuffer plain, Bookmark bookmark) {
        for (var offset : bookmark.passed()) {
            putSixBytes(plain, Math.min(offset, SIX_BYTES_MAX - 1) + 1);
        }
        putInstant(plain, bookmark.timely());
    }

    private static Optional<Bookmark> bookmark(ByteBuffer plain) {
        if (plain.get() != FORMAT) {
            return Optional.empty();
        }
        var passed = counts(plain);
        var timely = instant(plain);
        var begun = instant(plain);
        var currentTo = instant(plain);
        var epoch = sixBytes(plain);
        var mark = new Bookmark(passed, begun, currentTo, timely, epoch, sixBytes(plain));
        var anew = mark.at(counts(plain)).timelyTo(instant(plain));
        return Optional.of(mark.isTurning() ? mark.toldAnew(anew) : mark);
    }

    private static long[] counts(ByteBuffer plain) {
        var counts = new long[Bookmark.COUNTS];
        for (var at = 0; at < counts.length; at++) {
            counts[at] = sixBytes(plain) - 1;
        }
        return counts;
    }

    private static void putSixBytes(ByteBuffer plain, long number) {
        plain.putShort((short) (number >>> 32)).putInt((int) number);
    }

    private static long sixBytes(ByteBuffer plain) {
        return (Short.toUnsignedLong(plain.getShort()) << 32)
                + Integer.toUnsignedLong(plain.getInt());
    }

    private static void putInstant(ByteBuffer plain, Instant instant) {
        plain.putLong(ChronoUnit.MICROS.between(Instant.EPOCH, instant));
    }

    private static Instant instant(ByteBuffer plain) {
        return Instant.EPOCH.plus(plain.getLong(), ChronoUnit.MICROS);
    }

    /// Nonces come from AES in counter mode under a key of their own, drawn once: as good as random
    /// ones, and much cheaper.
    private static Cipher generator() throws GeneralSecurityException {
        var random = new SecureRandom();
        var seed = new byte[48];
        random.nextBytes(seed);
        var generator = Cipher.getInstance("AES/CTR/NoPadding");
        generator.init(
                Cipher.ENCRYPT_MODE,
                new SecretKeySpec(seed, 0, 32, "AES"),
                new IvParameterSpec(seed, 32, 16));
        return generator;
    }
}
