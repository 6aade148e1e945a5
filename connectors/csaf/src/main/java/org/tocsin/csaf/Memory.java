package org.tocsin.csaf;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;

/// What is remembered of one document that was handled: its source offset.
///
/// @param sha256 hash of the document, lower-case hexadecimal
/// @param reference the advisory's reference; empty when the document was refused unread
/// @param revision which edition of the document; 0 when it was refused unread
/// @param version the version under which the hub has it; 0 when it was refused
/// @param isHeld whether the hub had not let it out when it was asked last
record Memory(String sha256, String reference, int revision, int version, boolean isHeld) {
    private static final String SHA256 = "sha256";
    private static final String REFERENCE = "reference";
    private static final String REVISION = "revision";
    private static final String VERSION = "version";
    private static final String HELD = "held";

    /// Returns the memory of a document that was refused unread.
    static Memory refused(String sha256) {
        return new Memory(sha256, "", 0, 0, false);
    }

    /// Returns the memory that Connect kept; empty when there is none or it is of another form.
    static Optional<Memory> of(Map<String, ?> offset) {
        return offset.get(SHA256) instanceof String sha256
                        && offset.get(REFERENCE) instanceof String reference
                        && offset.get(REVISION) instanceof Number revision
                        && offset.get(VERSION) instanceof Number version
                ? Optional.of(
                        new Memory(
                                sha256,
                                reference,
                                revision.intValue(),
                                version.intValue(),
                                Boolean.TRUE.equals(offset.get(HELD))))
                : Optional.empty();
    }

    /// Returns the memory of the same document, that the hub holds it.
    Memory held() {
        return new Memory(sha256, reference, revision, version, true);
    }

    /// Returns this as Connect keeps it.
    Map<String, Object> offset() {
        var offset = new HashMap<String, Object>();
        offset.put(SHA256, sha256);
        offset.put(REFERENCE, reference);
        offset.put(REVISION, (long) revision);
        offset.put(VERSION, (long) version);
        if (isHeld) {
            offset.put(HELD, true);
        }
        return Map.copyOf(offset);
    }

    /// Returns the hash by which a document is known, lower-case hexadecimal.
    static String sha256(byte[] document) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(document));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every JDK has SHA-256", impossible);
        }
    }
}
