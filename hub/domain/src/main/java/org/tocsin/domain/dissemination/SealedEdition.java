package org.tocsin.domain.dissemination;

/// An edition with its revision and seal, ready to leave the hub.
///
/// @param edition the edition
/// @param revision changes exactly when the edition's content does
/// @param seal what vouches for it
/// @param bytes size of the canonical edition in bytes
public record SealedEdition(Edition edition, Revision revision, Seal seal, int bytes) {}
