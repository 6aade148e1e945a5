package org.tocsin.domain.dissemination;

/// An edition with its revision and signature, ready to leave the hub.
///
/// @param edition the edition
/// @param revision changes exactly when the edition's content does
/// @param attestation the signature over the edition
/// @param bytes size of the canonical edition in bytes
public record SealedEdition(
        Edition edition, Revision revision, Attestation attestation, int bytes) {}
