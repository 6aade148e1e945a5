package org.tocsin.domain.advisory;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;

/// A document that comes with a portion and stands under its marking.
///
/// It comes whole or says where it is; what comes whole has the size and the hash that it says.
/// Source: SPECIFICATION.md K-25.
///
/// @param mime the media type, such as `application/pdf`. Source: RFC 6838, 4.2
/// @param bytes the document; at most [Bytes#BYTES_MAX] bytes
/// @param ref where it is: an `https` address of at most 2,000 characters
/// @param size in bytes, 1 to [#SIZE_MAX]
/// @param sha256 the hash of its bytes
public record Attachment(
        String mime, Optional<Bytes> bytes, Optional<String> ref, int size, ContentHash sha256) {
    /// The largest size, in bytes.
    public static final int SIZE_MAX = 67_108_864;

    private static final Pattern MEDIA_TYPE =
            Pattern.compile("[a-z0-9][a-z0-9!#$&^_.+-]{0,63}/[a-z0-9][a-z0-9!#$&^_.+-]{0,63}");
    private static final Pattern ADDRESS =
            Pattern.compile("https://[A-Za-z0-9.-]{1,253}(:[0-9]{1,5})?(/[!-~]*)?");
    private static final int ADDRESS_CHARACTERS_MAX = 2_000;

    public Attachment {
        if (bytes.isPresent() == ref.isPresent()) {
            throw new IllegalArgumentException("an attachment has bytes or a ref");
        }
        requireMediaType(mime);
        ref.ifPresent(Attachment::requireAddress);
        requireSize(size);
        bytes.ifPresent(content -> requireSame(content, size, sha256));
    }

    /// Refuses what is no media type.
    public static void requireMediaType(String mime) {
        if (!MEDIA_TYPE.matcher(mime).matches()) {
            throw new IllegalArgumentException("a media type is like application/pdf");
        }
    }

    /// Refuses what is no `https` address.
    public static void requireAddress(String ref) {
        if (ref.length() > ADDRESS_CHARACTERS_MAX || !ADDRESS.matcher(ref).matches()) {
            throw new IllegalArgumentException("a document is at an https address");
        }
    }

    private static void requireSize(int size) {
        if (size < 1 || size > SIZE_MAX) {
            throw new IllegalArgumentException("an attachment has 1 to " + SIZE_MAX + " bytes");
        }
    }

    private static void requireSame(Bytes bytes, int size, ContentHash sha256) {
        var content = bytes.content();
        if (content.length != size) {
            throw new IllegalArgumentException("an attachment has the size that it says");
        }
        if (!sha256.value().equals(hash(content))) {
            throw new IllegalArgumentException("an attachment has the hash that it says");
        }
    }

    private static String hash(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Override
    public String toString() {
        return "Attachment[" + size + " bytes]";
    }
}
