package org.tocsin.server.security;

import java.net.URLDecoder;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;

/// A client id and its secret as HTTP Basic carries them.
///
/// @param clientId the client id
/// @param secret the secret
public record BasicCredentials(String clientId, String secret) {
    private static final String SCHEME = "basic ";

    /// Reads the value of an `Authorization` header field; empty if it is not well-formed Basic.
    ///
    /// Both parts may be percent-encoded, as RFC 6749 section 2.3.1 has it. Neither ids nor secrets
    /// hold characters that decoding would change.
    public static Optional<BasicCredentials> parse(String authorization) {
        if (!authorization.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
            return Optional.empty();
        }
        try {
            var bytes =
                    Base64.getDecoder().decode(authorization.substring(SCHEME.length()).strip());
            var text =
                    StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
            var colon = text.indexOf(':');
            return colon < 1
                    ? Optional.empty()
                    : Optional.of(
                            new BasicCredentials(
                                    decoded(text.substring(0, colon)),
                                    decoded(text.substring(colon + 1))));
        } catch (IllegalArgumentException | CharacterCodingException _) {
            return Optional.empty();
        }
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    @Override
    public String toString() {
        return "BasicCredentials[]";
    }
}
