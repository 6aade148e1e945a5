package org.tocsin.formats.json;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import org.tocsin.domain.advisory.Signature;
import org.tocsin.domain.dissemination.Attestation;
import org.tocsin.domain.dissemination.Edition;
import org.tocsin.domain.dissemination.Revision;
import org.tocsin.domain.dissemination.Seal;
import org.tocsin.domain.dissemination.SealedEdition;
import org.tocsin.domain.dissemination.Sealer;
import org.tocsin.domain.party.SigningKey;

/// Seals editions over their canonical JSON, attested by the hub, with the originator's signature
/// if there is one.
///
/// The revision is base64url of the first 16 bytes of the SHA-256 of the edition without it; the
/// hub's attestation covers the edition with it. Source: SPECIFICATION.md E-5, G-4.
public final class CanonicalSealer implements Sealer {
    private static final Base64.Encoder BASE64URL = Base64.getUrlEncoder().withoutPadding();
    private static final int REVISION_BYTES = 16;

    private final EditionSigner signer;

    /// Creates a sealer.
    public CanonicalSealer(EditionSigner signer) {
        this.signer = signer;
    }

    @Override
    public SealedEdition seal(Edition edition, Optional<Signature> signature) {
        var revision = revision(EditionJson.unrevised(edition, signature));
        var canonical = EditionJson.canonical(edition, revision, signature);
        var value = BASE64URL.encodeToString(signer.sign(canonical));
        var attestation = new Attestation("hub", signer.keyId(), value);
        return new SealedEdition(
                edition, revision, new Seal(signature, attestation), canonical.length);
    }

    @Override
    public SealedEdition sealed(Edition edition, Seal seal) {
        var revision = revision(EditionJson.unrevised(edition, seal.signature()));
        var canonical = EditionJson.canonical(edition, revision, seal.signature());
        return new SealedEdition(edition, revision, seal, canonical.length);
    }

    @Override
    public String statement(Edition edition) {
        return EditionStatement.name(EditionJson.statement(edition));
    }

    @Override
    public boolean isSigned(Edition edition, Signature signature, SigningKey key) {
        var statement = EditionJson.statement(edition);
        return PublicKeys.read(key.publicKey())
                .filter(publicKey -> PublicKeys.isSigned(statement, signature.value(), publicKey))
                .isPresent();
    }

    static Revision revision(byte[] unrevised) {
        try {
            var hash = MessageDigest.getInstance("SHA-256").digest(unrevised);
            return new Revision(BASE64URL.encodeToString(Arrays.copyOf(hash, REVISION_BYTES)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every JDK has SHA-256", impossible);
        }
    }
}
