package org.tocsin.formats.json;

import static java.util.stream.Collectors.toUnmodifiableMap;

import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.security.Signature;
import java.util.Base64;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.tocsin.domain.dissemination.Attestation;
import org.tocsin.formats.Canonical;
import org.tocsin.formats.Fields;
import org.tocsin.formats.Json;
import org.tocsin.formats.JsonDocument;
import org.tocsin.formats.JsonLimits;
import org.tocsin.formats.Parsed;
import org.tocsin.formats.Reading;
import org.tocsin.formats.Scalars;
import org.tocsin.formats.Spot;

/// Checks on the reader's side that an edition is as the hub sealed it.
public final class EditionVerifier {
    private static final JsonLimits LIMITS = new JsonLimits(8 << 20, 40, 1 << 16);
    private static final Reading<Json.Members> EDITION = EditionVerifier::edition;
    private static final Reading<Attestation> ATTESTATION =
            Reading.object(EditionVerifier::attestation);
    private static final Reading<Signed> SIGNED = Reading.object(EditionVerifier::signed);

    private final Map<String, PublicKey> keys;

    /// Creates a verifier.
    ///
    /// @param keys the hub's public keys, Ed25519
    public EditionVerifier(Collection<PublicKey> keys) {
        this.keys =
                keys.stream().collect(toUnmodifiableMap(Ed25519Signer::keyId, Function.identity()));
    }

    /// What came of a check.
    public sealed interface Verification {

        /// The edition is as it was sealed.
        ///
        /// @param edition the edition
        record Verified(Json edition) implements Verification {}

        /// The edition is not to be trusted.
        ///
        /// @param reason why not
        record NotVerified(Reason reason) implements Verification {}
    }

    /// Why an edition is not to be trusted.
    public enum Reason {
        /// It is no JSON object with an edition and a signature.
        MALFORMED,
        /// The key that it names is not one of the hub's.
        UNKNOWN_KEY,
        /// Its revision is not that of its content.
        WRONG_REVISION,
        /// The signature is not of this edition by this key.
        WRONG_SIGNATURE
    }

    private record Signed(Json.Members edition, Attestation attestation) {}

    /// Checks a document `{"edition":{...},"signature":{...}}`; other members are not looked at.
    public Verification verify(byte[] document) {
        return switch (JsonDocument.read(document, LIMITS, SIGNED)) {
            case Parsed.Read<Signed>(Signed signed) -> verify(signed);
            case Parsed.Malformed<Signed> _ -> new Verification.NotVerified(Reason.MALFORMED);
        };
    }

    private static Optional<Signed> signed(Fields fields) {
        var edition = fields.required("edition", EDITION);
        var attestation = fields.required("signature", ATTESTATION);
        fields.ignoreOthers();
        return fields.make(() -> new Signed(edition.get(), attestation.get()));
    }

    private static Optional<Attestation> attestation(Fields fields) {
        var algorithm = fields.required("algorithm", Scalars.text(32));
        var attestedBy = fields.required("attestedBy", Scalars.text(63));
        var key = fields.required("key", Scalars.text(64));
        var value = fields.required("value", Scalars.text(128));
        return fields.make(() -> {
            if (!algorithm.get().equals(EditionSigner.ALGORITHM)) {
                throw new IllegalArgumentException("the algorithm is Ed25519");
            }
            return new Attestation(attestedBy.get(), key.get(), value.get());
        });
    }

    private Verification verify(Signed signed) {
        var key = Optional.ofNullable(keys.get(signed.attestation().keyId()));
        if (key.isEmpty()) {
            return new Verification.NotVerified(Reason.UNKNOWN_KEY);
        }
        if (!hasItsRevision(signed.edition())) {
            return new Verification.NotVerified(Reason.WRONG_REVISION);
        }
        return isSigned(Canonical.bytes(signed.edition()), signed.attestation(), key.get())
                ? new Verification.Verified(signed.edition())
                : new Verification.NotVerified(Reason.WRONG_SIGNATURE);
    }

    private static boolean hasItsRevision(Json.Members edition) {
        var content = new LinkedHashMap<>(edition.values());
        return content.remove("revision") instanceof Json.Text(String revision, var _)
                && CanonicalSealer.revision(Canonical.bytes(Json.members(content)))
                        .value()
                        .equals(revision);
    }

    private static boolean isSigned(byte[] canonical, Attestation attestation, PublicKey key) {
        try {
            var signature = Signature.getInstance(EditionSigner.ALGORITHM);
            signature.initVerify(key);
            signature.update(canonical);
            return signature.verify(Base64.getUrlDecoder().decode(attestation.signature()));
        } catch (GeneralSecurityException | IllegalArgumentException _) {
            return false;
        }
    }

    private static Optional<Json.Members> edition(Spot spot) {
        return spot.json() instanceof Json.Members members
                ? Optional.of(members)
                : spot.fault("J-6", "an object is expected");
    }
}
