package org.tocsin.domain.dissemination;

import java.util.Optional;
import org.tocsin.domain.advisory.Signature;
import org.tocsin.domain.party.SigningKey;

/// Gives an edition its revision and seal; hides the canonical form, the keys and how signatures
/// are checked.
public interface Sealer {
    /// Returns the edition sealed. The same edition and signature under the same key give the same
    /// seal.
    ///
    /// @param signature the originator's; empty when the hub alone vouches
    SealedEdition seal(Edition edition, Optional<Signature> signature);

    /// Returns the edition under a seal that it had before.
    SealedEdition sealed(Edition edition, Seal seal);

    /// Returns the name of what an originator signs of this edition. Source: SPECIFICATION.md G-4.
    String statement(Edition edition);

    /// Says whether `signature` was made over this edition by the holder of `key`.
    boolean isSigned(Edition edition, Signature signature, SigningKey key);
}
