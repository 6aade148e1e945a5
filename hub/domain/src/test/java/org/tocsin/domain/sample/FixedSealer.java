package org.tocsin.domain.sample;

import java.util.Optional;
import org.tocsin.domain.advisory.Signature;
import org.tocsin.domain.dissemination.Attestation;
import org.tocsin.domain.dissemination.Edition;
import org.tocsin.domain.dissemination.Revision;
import org.tocsin.domain.dissemination.Seal;
import org.tocsin.domain.dissemination.SealedEdition;
import org.tocsin.domain.dissemination.Sealer;
import org.tocsin.domain.party.SigningKey;

/// Seals every edition alike, says that it has a fixed size, and takes nothing for signed.
public record FixedSealer(int bytes) implements Sealer {
    @Override
    public SealedEdition seal(Edition edition, Optional<Signature> signature) {
        return sealed(edition, new Seal(signature, new Attestation("hub", "key", "signature")));
    }

    @Override
    public SealedEdition sealed(Edition edition, Seal seal) {
        return new SealedEdition(edition, new Revision("r".repeat(22)), seal, bytes);
    }

    @Override
    public String statement(Edition edition) {
        return "s".repeat(43);
    }

    @Override
    public boolean isSigned(Edition edition, Signature signature, SigningKey key) {
        return false;
    }
}
