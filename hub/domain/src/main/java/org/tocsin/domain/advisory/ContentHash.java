package org.tocsin.domain.advisory;

import java.util.regex.Pattern;

/// The hash of what a publisher sent, by which a repeat is told from something new.
///
/// @param value SHA-256 of the canonical submission, 64 lower-case hexadecimal digits
public record ContentHash(String value) {
    private static final Pattern SHAPE = Pattern.compile("[0-9a-f]{64}");

    /// That of nothing that anybody sent.
    public static final ContentHash NONE = new ContentHash("0".repeat(64));

    public ContentHash {
        if (!SHAPE.matcher(value).matches()) {
            throw new IllegalArgumentException("a content hash is 64 hexadecimal digits");
        }
    }
}
