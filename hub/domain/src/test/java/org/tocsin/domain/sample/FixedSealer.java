package org.tocsin.domain.sample;

import org.tocsin.domain.dissemination.Attestation;
import org.tocsin.domain.dissemination.Edition;
import org.tocsin.domain.dissemination.Revision;
import org.tocsin.domain.dissemination.SealedEdition;
import org.tocsin.domain.dissemination.Sealer;

/// Seals every edition alike and says that it has a fixed size.
public record FixedSealer(int bytes) implements Sealer {
    @Override
    public SealedEdition seal(Edition edition) {
        return new SealedEdition(
                edition,
                new Revision("r".repeat(22)),
                new Attestation("hub", "key", "signature"),
                bytes);
    }
}
