package org.tocsin.server.audit;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;

/// Keys under which entries are found again, in an order that is that of time.
///
/// Ids hold no zero byte, which ends them in a key.
final class AuditKeys {
    private static final String ADVISORY = "a";
    private static final String PARTICIPANT = "p";
    private static final String CLIENT = "c";
    private static final String REMINDER = "r";

    /// Changes with the layout, so that a book of an earlier one is filled anew from the log.
    private static final String OFFSET = "o";

    private AuditKeys() {}

    static String ofAdvisory(String advisory) {
        return ADVISORY + advisory + "\0";
    }

    static String ofParticipant(String participant) {
        return PARTICIPANT + participant + "\0";
    }

    static String ofClient(String clientId) {
        return CLIENT + clientId + "\0";
    }

    static String ofReminder(String originator) {
        return REMINDER + originator + "\0";
    }

    static String ofOffset(int partition) {
        return OFFSET + partition;
    }

    static int partition(String ofOffset) {
        return Integer.parseInt(ofOffset.substring(OFFSET.length()));
    }

    static String offsets() {
        return OFFSET;
    }

    /// Returns the rest of a key, by which it differs from all others with the same beginning.
    static String place(Instant at, int partition, long offset) {
        return "%019d-%d-%019d".formatted(micros(at), partition, offset);
    }

    /// Returns how the rest of a key begins of what was at `instant`.
    static String place(Instant instant) {
        return "%019d".formatted(micros(instant));
    }

    /// Returns the first key after all that begin with `beginning`.
    static byte[] after(String beginning) {
        var bytes = beginning.getBytes(UTF_8);
        bytes[bytes.length - 1]++;
        return bytes;
    }

    private static long micros(Instant at) {
        return Math.max(0, at.getEpochSecond() * 1_000_000 + at.getNano() / 1_000);
    }
}
