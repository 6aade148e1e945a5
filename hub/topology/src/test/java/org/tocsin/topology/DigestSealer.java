package org.tocsin.topology;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
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

/// Seals by digests of what an edition says and of the key's id, without any key.
///
/// @param key the id of the hub's key
public record DigestSealer(String key) implements Sealer {
    @Override
    public SealedEdition seal(Edition edition, Optional<Signature> signature) {
        var attestation = new Attestation("hub", key, digest(key + said(edition) + signature));
        return sealed(edition, new Seal(signature, attestation));
    }

    @Override
    public SealedEdition sealed(Edition edition, Seal seal) {
        var revision = new Revision(digest(said(edition) + seal.signature()).substring(0, 22));
        return new SealedEdition(edition, revision, seal, 1_000);
    }

    @Override
    public String statement(Edition edition) {
        return digest(
                edition.advisory()
                        + edition.portions().stream()
                                .flatMap(portion -> portion.fragment().texts().stream())
                                .map(text -> text.headline() + text.description())
                                .toList()
                                .toString());
    }

    @Override
    public boolean isSigned(Edition edition, Signature signature, SigningKey with) {
        return signature.equals(signature(statement(edition), with));
    }

    /// Returns the signature of a statement that counts here as made by `key`.
    public static Signature signature(String statement, SigningKey key) {
        var value = digest(statement + key.publicKey());
        return new Signature(statement, key.id(), value + value);
    }

    private static String said(Edition edition) {
        return edition.portions() + edition.marking().toString();
    }

    private static String digest(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
