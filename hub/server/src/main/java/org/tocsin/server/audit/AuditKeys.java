package org.tocsin.server.audit;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;

/// Keys under which entries are found again, in an order that is that of time; reminders in that in
/// which they came.
///
/// Ids hold no zero byte, which ends them in a key.
final class AuditKeys {
    private static final String ADVISORY = "a";
    private static final String PARTICIPANT = "p";
    private static final String CLIENT = "c";
    private static final String REMINDER = "s";

    /// Changes with the layout, so that a book of an earlier one is filled anew from the log.
    private static final String OFFSET = "q";

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

    static String ofReminder(String originator, int partition) {
        return REMINDER + originator + "\0" + partition + "-";
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

    /// Returns the rest of the key of a reminder, which has the order of the log.
    static String arrival(long offset) {
        return "%019d".formatted(offset);
    }

    /// Returns the offset with which the key of a reminder ends.
    static long arrival(String ofReminder) {
        return Long.parseLong(ofReminder.substring(ofReminder.length() - 19));
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
