package org.tocsin.domain.advisory;

import java.util.regex.Pattern;

/// What an originator says of one edition by a key of its own: that these are its words.
///
/// Source: SPECIFICATION.md G-4.
///
/// @param statement which edition: base64url of the SHA-256 of its statement, 43 characters
/// @param key the id of the originator's key
/// @param value Ed25519 over the statement, base64url without padding, 86 characters. Source: RFC
///   8032
public record Signature(String statement, String key, String value) {
    private static final Pattern STATEMENT = Pattern.compile("[A-Za-z0-9_-]{43}");
    private static final Pattern KEY = Pattern.compile("[A-Za-z0-9_-]{11}");
    private static final Pattern VALUE = Pattern.compile("[A-Za-z0-9_-]{86}");

    public Signature {
        if (!STATEMENT.matcher(statement).matches()) {
            throw new IllegalArgumentException("a statement is named by 43 characters");
        }
        if (!KEY.matcher(key).matches()) {
            throw new IllegalArgumentException("a key is named by 11 characters");
        }
        if (!VALUE.matcher(value).matches()) {
            throw new IllegalArgumentException("a signature has 86 characters");
        }
    }
}
