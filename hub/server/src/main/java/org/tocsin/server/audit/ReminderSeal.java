package org.tocsin.server.audit;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.inject.Singleton;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import org.tocsin.domain.party.ParticipantId;
import org.tocsin.server.security.KeyFolder;
import org.tocsin.topology.Scale;

/// Makes cursors of how far an originator was reminded, and places of cursors, on every node alike.
///
/// All cursors are of the same length, and tell nobody how much is on record. For all threads.
/// Source: SPECIFICATION.md D-5, L-30.
@Singleton
public final class ReminderSeal {
    private static final String CIPHER = "AES/GCM/NoPadding";
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final int PLAIN_BYTES = Scale.PARTITIONS_MAX * Long.BYTES;
    private static final int BYTES = NONCE_BYTES + PLAIN_BYTES + TAG_BITS / 8;

    private final SecretKey key;
    private final SecureRandom nonces = new SecureRandom();

    /// Creates a seal under the key of cursors.
    public ReminderSeal(KeyFolder keys) {
        this.key = keys.cursorKey();
    }

    /// Returns a cursor for the originator, different each time.
    ///
    /// @param next where it goes on in each partition
    public String sealed(ParticipantId originator, Map<Integer, Long> next) {
        var nonce = new byte[NONCE_BYTES];
        nonces.nextBytes(nonce);
        try {
            var text = cipher(Cipher.ENCRYPT_MODE, originator, nonce).doFinal(plain(next));
            var sealed = ByteBuffer.allocate(BYTES).put(nonce).put(text).array();
            return Base64.getUrlEncoder().withoutPadding().encodeToString(sealed);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("a cursor can always be sealed", impossible);
        }
    }

    /// Returns where reading goes on; empty when the cursor was not made here for the originator.
    public Optional<Map<Integer, Long>> opened(ParticipantId originator, String cursor) {
        try {
            var sealed = ByteBuffer.wrap(Base64.getUrlDecoder().decode(cursor));
            if (sealed.remaining() != BYTES) {
                return Optional.empty();
            }
            var nonce = new byte[NONCE_BYTES];
            var text = new byte[BYTES - NONCE_BYTES];
            sealed.get(nonce).get(text);
            var plain = cipher(Cipher.DECRYPT_MODE, originator, nonce).doFinal(text);
            return Optional.of(next(ByteBuffer.wrap(plain)));
        } catch (IllegalArgumentException | AEADBadTagException foreign) {
            return Optional.empty();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("a cursor can always be tried", impossible);
        }
    }

    private Cipher cipher(int mode, ParticipantId originator, byte[] nonce)
            throws GeneralSecurityException {
        var cipher = Cipher.getInstance(CIPHER);
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(("reminders\0" + originator.value()).getBytes(UTF_8));
        return cipher;
    }

    private static byte[] plain(Map<Integer, Long> next) {
        var plain = ByteBuffer.allocate(PLAIN_BYTES);
        for (var partition = 0; partition < Scale.PARTITIONS_MAX; partition++) {
            plain.putLong(next.getOrDefault(partition, 0L));
        }
        return plain.array();
    }

    private static Map<Integer, Long> next(ByteBuffer plain) {
        var next = new HashMap<Integer, Long>();
        for (var partition = 0; partition < Scale.PARTITIONS_MAX; partition++) {
            next.put(partition, plain.getLong());
        }
        return next;
    }
}
