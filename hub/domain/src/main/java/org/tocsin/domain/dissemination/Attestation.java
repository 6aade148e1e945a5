package org.tocsin.domain.dissemination;

/// A signature over one edition and nothing else.
///
/// @param attestedBy who vouches: `hub`, or the originator's id
/// @param keyId which of the signer's keys
/// @param signature Ed25519 over the canonical edition, base64url without padding. Source: RFC
///   8032, RFC 8785
public record Attestation(String attestedBy, String keyId, String signature) {}
