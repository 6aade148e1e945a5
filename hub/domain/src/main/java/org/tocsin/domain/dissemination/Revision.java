package org.tocsin.domain.dissemination;

import java.util.regex.Pattern;

/// An opaque token that changes exactly when the content of an edition does.
///
/// Source: SPECIFICATION.md E-5.
///
/// @param value 22 characters of base64url
public record Revision(String value) {
    private static final Pattern SHAPE = Pattern.compile("[A-Za-z0-9_-]{22}");

    public Revision {
        if (!SHAPE.matcher(value).matches()) {
            throw new IllegalArgumentException("a revision is 22 characters of base64url");
        }
    }
}
