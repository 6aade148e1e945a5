package org.tocsin.domain.dissemination;

import java.util.Optional;
import org.tocsin.domain.advisory.Signature;

/// What vouches for an edition: its originator, or else the hub alone.
///
/// @param signature the originator's; absent when the hub alone vouches
/// @param attestation the hub's, over everything that readers see
public record Seal(Optional<Signature> signature, Attestation attestation) {}
