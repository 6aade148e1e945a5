package org.tocsin.formats.json;

/// Signs editions with one key.
public interface EditionSigner {
    /// The algorithm of every signature. Source: RFC 8032.
    String ALGORITHM = "Ed25519";

    /// Returns which key signs, as readers look it up.
    String keyId();

    /// Returns the signature of `canonical`, 64 bytes. The same bytes give the same signature.
    byte[] sign(byte[] canonical);
}
