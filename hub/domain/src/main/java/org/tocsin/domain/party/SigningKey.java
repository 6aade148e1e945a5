package org.tocsin.domain.party;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;

/// The public half of a key by which a participant signs what it publishes.
///
/// It is ended when the participant signs by another one from then on, and what it signed goes on
/// to count; it is revoked when nobody can tell who signed by it, and nothing that it signed counts
/// any more. Source: SPECIFICATION.md G-8; Ed25519 from RFC 8032, its form from RFC 8410.
///
/// @param publicKey SubjectPublicKeyInfo in DER, base64
/// @param from the first instant at which it signs, UTC
/// @param until the first instant at which it no longer does, UTC; absent for no end
/// @param revokedAt when it was revoked, UTC; absent while it was not
public record SigningKey(
        String publicKey, Instant from, Optional<Instant> until, Optional<Instant> revokedAt) {
    private static final byte[] HEAD = HexFormat.of().parseHex("302a300506032b6570032100");
    private static final int BYTES = HEAD.length + 32;
    private static final int ID_BYTES = 8;

    public SigningKey {
        var encoded = Base64.getDecoder().decode(publicKey);
        if (encoded.length != BYTES
                || !Arrays.equals(HEAD, Arrays.copyOf(encoded, HEAD.length))
                || !Base64.getEncoder().encodeToString(encoded).equals(publicKey)) {
            throw new IllegalArgumentException("a key is an Ed25519 public key in DER, in base64");
        }
        if (until.filter(end -> !end.isAfter(from)).isPresent()) {
            throw new IllegalArgumentException("a key ends after it begins");
        }
    }

    /// Makes a key that has not been revoked.
    public SigningKey(String publicKey, Instant from, Optional<Instant> until) {
        this(publicKey, from, until, Optional.empty());
    }

    /// Returns the name of the key: base64url of the first 8 bytes of the SHA-256 of its DER.
    public String id() {
        try {
            var hash =
                    MessageDigest.getInstance("SHA-256")
                            .digest(Base64.getDecoder().decode(publicKey));
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(Arrays.copyOf(hash, ID_BYTES));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every JDK has SHA-256", impossible);
        }
    }

    /// Says whether what is signed by it counts when it is handed in at `instant`.
    public boolean signsAt(Instant instant) {
        return revokedAt.isEmpty()
                && !instant.isBefore(from)
                && until.map(instant::isBefore).orElse(true);
    }

    /// Returns this key ended at `instant`, or earlier if it was to end earlier. One that has not
    /// begun is revoked.
    SigningKey endedAt(Instant instant) {
        if (!instant.isAfter(from)) {
            return revokedAt(instant);
        }
        return new SigningKey(publicKey, from, earliest(until, Optional.of(instant)), revokedAt);
    }

    /// Returns this key revoked at `instant`; unchanged when it was revoked before.
    SigningKey revokedAt(Instant instant) {
        return new SigningKey(publicKey, from, until, revokedAt.or(() -> Optional.of(instant)));
    }

    /// Returns `other`, the same key, as far as that gives it nothing more than this.
    SigningKey narrowed(SigningKey other) {
        var begins = other.from.isAfter(from) ? other.from : from;
        var ends = earliest(until, other.until);
        return ends.filter(end -> !end.isAfter(begins)).isPresent()
                ? revokedAt(begins)
                : new SigningKey(publicKey, begins, ends, earliest(revokedAt, other.revokedAt));
    }

    private static Optional<Instant> earliest(Optional<Instant> one, Optional<Instant> other) {
        return one.isPresent() && (other.isEmpty() || one.get().isBefore(other.get()))
                ? one
                : other;
    }
}
