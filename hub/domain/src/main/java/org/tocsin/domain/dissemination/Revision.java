package org.tocsin.domain.dissemination;

/// An opaque token that changes exactly when the content of an edition does.
///
/// @param value 22 characters of base64url
public record Revision(String value) {
    public Revision {
        if (value.length() != 22) {
            throw new IllegalArgumentException("a revision has 22 characters");
        }
    }
}
