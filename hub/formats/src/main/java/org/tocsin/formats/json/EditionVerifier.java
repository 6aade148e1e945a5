package org.tocsin.formats.json;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.function.Supplier;
import org.tocsin.domain.dissemination.Attestation;
import org.tocsin.domain.party.ParticipantId;
import org.tocsin.domain.party.SigningKey;
import org.tocsin.formats.Canonical;
import org.tocsin.formats.Fields;
import org.tocsin.formats.Json;
import org.tocsin.formats.JsonDocument;
import org.tocsin.formats.JsonLimits;
import org.tocsin.formats.Parsed;
import org.tocsin.formats.Reading;
import org.tocsin.formats.Scalars;
import org.tocsin.formats.Spot;

/// Checks on the reader's side that an edition is as the hub sealed it, and as its originator
/// signed it. What comes of it follows from the edition and the directory alone.
///
/// Source: SPECIFICATION.md G-9.
public final class EditionVerifier {
    private static final Reading<Json.Members> EDITION = EditionVerifier::edition;
    private static final Reading<Attestation> ATTESTATION =
            Reading.object(EditionVerifier::attestation);
    private static final Reading<Attestation> SIGNATURE =
            Reading.object(EditionVerifier::signature);
    private static final Reading<Signed> SIGNED = Reading.object(EditionVerifier::signed);
    private static final Reading<Told> TOLD = Reading.object(EditionVerifier::told);

    private final KeyDirectory directory;

    /// Creates a verifier.
    public EditionVerifier(KeyDirectory directory) {
        this.directory = directory;
    }

    /// What came of a check.
    public sealed interface Verification {

        /// The edition is as it was sealed.
        ///
        /// @param edition the edition
        /// @param voucher who vouches for what it says
        record Verified(Json edition, Voucher voucher) implements Verification {}

        /// The edition is not to be trusted.
        ///
        /// @param reason why not
        record NotVerified(Reason reason) implements Verification {}
    }

    /// Who vouches for what an edition says.
    public sealed interface Voucher {

        /// Its originator, by a key of its own.
        ///
        /// @param participant the originator's id
        /// @param key the id of the key
        record Originator(String participant, String key) implements Voucher {}

        /// The hub, for its originator.
        ///
        /// @param key the id of the key
        record Hub(String key) implements Voucher {}
    }

    /// Why an edition is not to be trusted.
    public enum Reason {
        /// It is no JSON object with an edition and a signature.
        MALFORMED,
        /// The key that it names is not one of the hub's.
        UNKNOWN_KEY,
        /// The hub's key was revoked.
        REVOKED_KEY,
        /// The hub's key had ended before.
        ENDED_KEY,
        /// Its revision is not that of its content.
        WRONG_REVISION,
        /// The signature is not of this edition by this key.
        WRONG_SIGNATURE,
        /// The directory has no such key of the originator that it names.
        UNKNOWN_ORIGINATOR_KEY,
        /// The originator's key was revoked.
        REVOKED_ORIGINATOR_KEY,
        /// The originator's key had ended before.
        ENDED_ORIGINATOR_KEY,
        /// The originator's signature is not of this edition.
        WRONG_ORIGINATOR_SIGNATURE,
        /// Its originator signs itself, and it is not signed.
        NOT_SIGNED_BY_ORIGINATOR
    }

    private record Signed(Json.Members edition, Attestation attestation) {}

    private record Told(
            Optional<ParticipantId> originator, Instant since, Optional<Attestation> signature) {}

    /// Checks a document `{"edition":{...},"signature":{...}}`; other members are not looked at.
    public Verification verify(byte[] document) {
        return switch (JsonDocument.read(document, JsonLimits.EDITION, SIGNED)) {
            case Parsed.Read<Signed>(Signed signed) -> verify(signed);
            case Parsed.Malformed<Signed> _ -> notVerified(Reason.MALFORMED);
        };
    }

    private Verification verify(Signed signed) {
        var attestation = signed.attestation();
        var key = Optional.ofNullable(directory.hub().get(attestation.keyId()));
        if (key.isEmpty()) {
            return notVerified(Reason.UNKNOWN_KEY);
        }
        return key.get().revokedAt().isPresent()
                ? notVerified(Reason.REVOKED_KEY)
                : verify(signed, key.get());
    }

    private Verification verify(Signed signed, HubKey key) {
        if (!hasItsRevision(signed.edition())) {
            return notVerified(Reason.WRONG_REVISION);
        }
        var canonical = Canonical.bytes(signed.edition());
        if (!PublicKeys.isSigned(canonical, signed.attestation().signature(), key.key())) {
            return notVerified(Reason.WRONG_SIGNATURE);
        }
        return switch (JsonDocument.read(canonical, JsonLimits.EDITION, TOLD)) {
            case Parsed.Read<Told>(Told told) ->
                    key.endedBefore(told.since())
                            ? notVerified(Reason.ENDED_KEY)
                            : verify(signed, told);
            case Parsed.Malformed<Told> _ -> notVerified(Reason.MALFORMED);
        };
    }

    private Verification verify(Signed signed, Told told) {
        return told.signature()
                .map(signature -> byOriginator(signed.edition(), told, signature))
                .orElseGet(() -> byHub(signed, told));
    }

    private Verification byHub(Signed signed, Told told) {
        var signsItself =
                told.originator()
                        .flatMap(directory::signing)
                        .flatMap(signing -> signing.since())
                        .filter(since -> !told.since().isBefore(since));
        return signsItself.isPresent()
                ? notVerified(Reason.NOT_SIGNED_BY_ORIGINATOR)
                : new Verification.Verified(
                        signed.edition(), new Voucher.Hub(signed.attestation().keyId()));
    }

    private Verification byOriginator(Json.Members edition, Told told, Attestation signature) {
        var key =
                told.originator()
                        .flatMap(directory::signing)
                        .flatMap(signing -> signing.key(signature.keyId()));
        if (key.isEmpty()) {
            return notVerified(Reason.UNKNOWN_ORIGINATOR_KEY);
        }
        if (key.get().revokedAt().isPresent()) {
            return notVerified(Reason.REVOKED_ORIGINATOR_KEY);
        }
        // An edition can be signed long after `since`, so a key may well be younger than that.
        if (key.get().until().filter(end -> !told.since().isBefore(end)).isPresent()) {
            return notVerified(Reason.ENDED_ORIGINATOR_KEY);
        }
        return isSigned(edition, signature, key.get())
                ? new Verification.Verified(
                        edition,
                        new Voucher.Originator(
                                told.originator().orElseThrow().value(), signature.keyId()))
                : notVerified(Reason.WRONG_ORIGINATOR_SIGNATURE);
    }

    private static boolean isSigned(Json.Members edition, Attestation signature, SigningKey key) {
        var statement = EditionStatement.of(edition);
        return PublicKeys.read(key.publicKey())
                .filter(it -> PublicKeys.isSigned(statement, signature.signature(), it))
                .isPresent();
    }

    private static Optional<Signed> signed(Fields fields) {
        var edition = fields.required("edition", EDITION);
        var attestation = fields.required("signature", ATTESTATION);
        fields.ignoreOthers();
        return fields.make(() -> new Signed(edition.get(), attestation.get()));
    }

    private static Optional<Told> told(Fields fields) {
        var originator = fields.optional("originator", Codes.PARTICIPANT);
        var since = fields.required("since", Scalars.text(40));
        var signature = fields.optional(EditionStatement.SIGNATURE, SIGNATURE);
        fields.ignoreOthers();
        return fields.make(() -> new Told(originator.get(), instant(since.get()), signature.get()));
    }

    private static Instant instant(String text) {
        try {
            return Instant.parse(text);
        } catch (DateTimeParseException _) {
            throw new IllegalArgumentException("an instant is expected");
        }
    }

    private static Optional<Attestation> attestation(Fields fields) {
        var attestedBy = fields.required("attestedBy", Scalars.text(63));
        return attestation(fields, attestedBy);
    }

    private static Optional<Attestation> signature(Fields fields) {
        return attestation(fields, () -> "");
    }

    private static Optional<Attestation> attestation(Fields fields, Supplier<String> attestedBy) {
        var algorithm = fields.required("algorithm", Scalars.text(32));
        var key = fields.required("key", Scalars.text(64));
        var value = fields.required("value", Scalars.text(128));
        return fields.make(() -> {
            if (!algorithm.get().equals(EditionSigner.ALGORITHM)) {
                throw new IllegalArgumentException("the algorithm is Ed25519");
            }
            return new Attestation(attestedBy.get(), key.get(), value.get());
        });
    }

    private static Verification notVerified(Reason reason) {
        return new Verification.NotVerified(reason);
    }

    private static boolean hasItsRevision(Json.Members edition) {
        var content = new LinkedHashMap<>(edition.values());
        return content.remove("revision") instanceof Json.Text(String revision, var _)
                && CanonicalSealer.revision(Canonical.bytes(Json.members(content)))
                        .value()
                        .equals(revision);
    }

    private static Optional<Json.Members> edition(Spot spot) {
        return spot.json() instanceof Json.Members members
                ? Optional.of(members)
                : spot.fault("J-6", "an object is expected");
    }
}
