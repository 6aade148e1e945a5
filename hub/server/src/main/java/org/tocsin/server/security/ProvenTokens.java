package org.tocsin.server.security;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.nimbusds.jwt.JWTClaimsSet;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/// The claims of tokens whose signature was found good, so that it is checked once.
///
/// Tokens are known by their SHA-256 digest and not kept. What is remembered is bounded; the
/// longest unused goes first, and a token that was found wanting is never remembered. For all
/// threads.
final class ProvenTokens {
    private final Map<ByteBuffer, JWTClaimsSet> claims;

    ProvenTokens(int most) {
        claims =
                new LinkedHashMap<>(16, 0.75f, true) {
                    private static final long serialVersionUID = 1L;

                    @Override
                    protected boolean removeEldestEntry(Map.Entry<ByteBuffer, JWTClaimsSet> it) {
                        return size() > most;
                    }
                };
    }

    /// Returns the claims of a token; those that `proof` finds, unless they are known.
    ///
    /// @param proof gives the claims of a token that is proven, and nothing for any other
    Optional<JWTClaimsSet> get(String token, Function<String, Optional<JWTClaimsSet>> proof) {
        var digest = digest(token);
        var known = known(digest);
        if (known.isPresent()) {
            return known;
        }
        var found = proof.apply(token);
        found.ifPresent(its -> keep(digest, its));
        return found;
    }

    private synchronized Optional<JWTClaimsSet> known(ByteBuffer digest) {
        return Optional.ofNullable(claims.get(digest));
    }

    private synchronized void keep(ByteBuffer digest, JWTClaimsSet its) {
        claims.put(digest, its);
    }

    private static ByteBuffer digest(String token) {
        try {
            return ByteBuffer.wrap(
                    MessageDigest.getInstance("SHA-256").digest(token.getBytes(UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every JDK has SHA-256", impossible);
        }
    }
}
