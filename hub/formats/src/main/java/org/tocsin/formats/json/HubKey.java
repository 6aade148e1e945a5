package org.tocsin.formats.json;

import java.security.PublicKey;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import org.tocsin.formats.Fields;
import org.tocsin.formats.Json;
import org.tocsin.formats.Reading;
import org.tocsin.formats.Scalars;
import org.tocsin.formats.Writing;

/// The public half of a key by which a hub attests editions, or did.
///
/// It is ended when the hub attests by another one from then on, and what it attested before goes
/// on to count; it is revoked when nobody can tell who attested by it, and nothing that it attested
/// counts any more. Source: SPECIFICATION.md G-9.
///
/// @param key Ed25519
/// @param until the first instant at which it no longer attests, UTC; absent for no end
/// @param revokedAt when it was revoked, UTC; absent while it was not
public record HubKey(PublicKey key, Optional<Instant> until, Optional<Instant> revokedAt) {
    static final Reading<HubKey> READING = Reading.object(HubKey::read);

    /// Makes the key by which a hub attests.
    ///
    /// @param key Ed25519
    public HubKey(PublicKey key) {
        this(key, Optional.empty(), Optional.empty());
    }

    /// Makes the key by which a hub attests.
    ///
    /// @param encoded SubjectPublicKeyInfo of an Ed25519 key in DER
    public static HubKey of(byte[] encoded) {
        return new HubKey(read(Base64.getEncoder().encodeToString(encoded)));
    }

    /// Returns the name of the key.
    public String id() {
        return Ed25519Signer.keyId(key);
    }

    /// Says whether it had ended at `instant`.
    public boolean endedBefore(Instant instant) {
        return until.filter(end -> !instant.isBefore(end)).isPresent();
    }

    Json write() {
        return new Writing()
                .text("id", id())
                .text("algorithm", EditionSigner.ALGORITHM)
                .text("publicKey", Base64.getEncoder().encodeToString(key.getEncoded()))
                .put("until", Codes.INSTANT, until)
                .put("revokedAt", Codes.INSTANT, revokedAt)
                .done();
    }

    private static Optional<HubKey> read(Fields fields) {
        var algorithm = fields.required("algorithm", Scalars.text(32));
        var written = fields.required("publicKey", Scalars.text(128));
        var until = fields.optional("until", Codes.INSTANT);
        var revokedAt = fields.optional("revokedAt", Codes.INSTANT);
        fields.ignoreOthers();
        return fields.make(() -> {
            if (!algorithm.get().equals(EditionSigner.ALGORITHM)) {
                throw new IllegalArgumentException("the algorithm is Ed25519");
            }
            return new HubKey(read(written.get()), until.get(), revokedAt.get());
        });
    }

    private static PublicKey read(String written) {
        return PublicKeys.read(written)
                .orElseThrow(() -> new IllegalArgumentException("not an Ed25519 key"));
    }
}
