package org.tocsin.formats.json;

import java.time.Instant;
import java.util.Optional;
import org.tocsin.domain.party.Signing;
import org.tocsin.domain.party.SigningKey;
import org.tocsin.formats.Fields;
import org.tocsin.formats.Json;
import org.tocsin.formats.JsonDocument;
import org.tocsin.formats.JsonLimits;
import org.tocsin.formats.Parsed;
import org.tocsin.formats.Reading;
import org.tocsin.formats.Scalars;
import org.tocsin.formats.Shape;
import org.tocsin.formats.Writing;

/// How a participant signs: `signsSince` and `keys`, each
/// `{"id":"...","algorithm":"Ed25519","publicKey":"...","from":"..."}`, with `until` when it ends
/// and `revokedAt` when it was revoked.
public final class SigningJson {
    /// A key, as its participant asks for it.
    ///
    /// @param publicKey SubjectPublicKeyInfo in DER, base64
    /// @param until the first instant at which it no longer signs, UTC; absent for no end
    public record Wish(String publicKey, Optional<Instant> until) {
        /// Returns the key that is asked for at `instant`.
        ///
        /// @throws IllegalArgumentException when it is no Ed25519 key, or ends before it begins
        public SigningKey from(Instant instant) {
            return new SigningKey(publicKey, instant, until);
        }
    }

    static final Shape<SigningKey> KEY = Shape.object(SigningJson::key, SigningJson::key);

    private static final JsonLimits LIMITS = new JsonLimits(4_096, 4, 1_024);
    private static final Shape<String> ENCODED = Scalars.text(128);
    private static final Reading<Wish> WISH = Reading.object(SigningJson::wish);

    private SigningJson() {}

    /// Returns the key that is asked for in `body`: `publicKey`, and `until` if it is to end.
    public static Parsed<Wish> wish(byte[] body) {
        return JsonDocument.read(body, LIMITS, WISH);
    }

    /// Writes how a participant signs; no member for one that does not.
    static Json.Members write(Signing signing) {
        return new Writing()
                .put("signsSince", Codes.INSTANT, signing.since())
                .list("keys", KEY, signing.keys())
                .done();
    }

    private static Optional<Wish> wish(Fields fields) {
        var publicKey = fields.required("publicKey", ENCODED);
        var until = fields.optional("until", Codes.INSTANT);
        return fields.make(() -> {
            var wish = new Wish(publicKey.get(), until.get());
            wish.from(Instant.EPOCH);
            return wish;
        });
    }

    private static Optional<SigningKey> key(Fields fields) {
        var publicKey = fields.required("publicKey", ENCODED);
        var from = fields.required("from", Codes.INSTANT);
        var until = fields.optional("until", Codes.INSTANT);
        var revokedAt = fields.optional("revokedAt", Codes.INSTANT);
        fields.ignoreOthers();
        return fields.make(
                () -> new SigningKey(publicKey.get(), from.get(), until.get(), revokedAt.get()));
    }

    private static Json.Members key(SigningKey key) {
        return new Writing()
                .text("id", key.id())
                .text("algorithm", EditionSigner.ALGORITHM)
                .text("publicKey", key.publicKey())
                .put("from", Codes.INSTANT, key.from())
                .put("until", Codes.INSTANT, key.until())
                .put("revokedAt", Codes.INSTANT, key.revokedAt())
                .done();
    }
}
