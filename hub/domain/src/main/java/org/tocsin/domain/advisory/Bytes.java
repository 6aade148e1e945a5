package org.tocsin.domain.advisory;

import java.util.Base64;

/// Content that is not text.
///
/// @param base64 the content in its one canonical spelling, at most [#BYTES_MAX] bytes. Source: RFC
///   4648, 4
public record Bytes(String base64) {
    /// The most bytes.
    public static final int BYTES_MAX = 262_144;

    public Bytes {
        if (base64.isEmpty() || base64.length() > (BYTES_MAX + 2) / 3 * 4) {
            throw new IllegalArgumentException("content has 1 to " + BYTES_MAX + " bytes");
        }
        if (!isCanonical(base64)) {
            throw new IllegalArgumentException(
                    "content is base64 with padding, at most " + BYTES_MAX + " bytes");
        }
    }

    /// Returns this content.
    public static Bytes of(byte[] content) {
        return new Bytes(Base64.getEncoder().encodeToString(content));
    }

    /// Returns the content.
    public byte[] content() {
        return Base64.getDecoder().decode(base64);
    }

    private static boolean isCanonical(String base64) {
        try {
            var content = Base64.getDecoder().decode(base64);
            return content.length <= BYTES_MAX
                    && Base64.getEncoder().encodeToString(content).equals(base64);
        } catch (IllegalArgumentException _) {
            return false;
        }
    }

    @Override
    public String toString() {
        return "Bytes[]";
    }
}
