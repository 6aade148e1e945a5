package org.tocsin.formats.json;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import org.tocsin.domain.dissemination.Attestation;
import org.tocsin.domain.dissemination.Edition;
import org.tocsin.domain.dissemination.Revision;
import org.tocsin.domain.dissemination.SealedEdition;
import org.tocsin.domain.dissemination.Sealer;

/// Seals editions over their canonical JSON, attested by the hub.
///
/// The revision is base64url of the first 16 bytes of the SHA-256 of the edition without it; the
/// signature covers the edition with it. Source: SPECIFICATION.md E-5.
public final class CanonicalSealer implements Sealer {
    private static final Base64.Encoder BASE64URL = Base64.getUrlEncoder().withoutPadding();
    private static final int REVISION_BYTES = 16;

    private final EditionSigner signer;

    /// Creates a sealer.
    public CanonicalSealer(EditionSigner signer) {
        this.signer = signer;
    }

    @Override
    public SealedEdition seal(Edition edition) {
        var revision = revision(EditionJson.unrevised(edition));
        var canonical = EditionJson.canonical(edition, revision);
        var signature = BASE64URL.encodeToString(signer.sign(canonical));
        var attestation = new Attestation("hub", signer.keyId(), signature);
        return new SealedEdition(edition, revision, attestation, canonical.length);
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
