package org.tocsin.domain.dissemination;

/// Gives an edition its revision and signature; hides the canonical form and the key.
public interface Sealer {
    /// Returns the edition sealed. The same edition under the same key gives the same seal.
    SealedEdition seal(Edition edition);
}
