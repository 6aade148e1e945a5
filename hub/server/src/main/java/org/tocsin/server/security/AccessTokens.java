package org.tocsin.server.security;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.text.ParseException;
import java.time.Clock;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tocsin.domain.party.Credential;
import org.tocsin.server.config.TokenSettings;

/// Makes and checks access tokens: JWTs of type `at+jwt` (RFC 9068), signed with ES256.
///
/// A token names the participant and, for a person, the person, and the credential by which it was
/// asked for. It says nothing of roles or clearance, which are looked up at each use. Safe for any
/// thread.
public final class AccessTokens {
    private static final JOSEObjectType TYPE = new JOSEObjectType("at+jwt");
    private static final String CREDENTIAL = "credential";
    private static final int TOKEN_LENGTH_MAX = 2_048;
    private static final int PROVEN_MAX = 10_000;

    private final TokenSettings settings;
    private final ECKey key;
    private final Clock clock;
    private final ECDSASigner signer;
    private final ECDSAVerifier verifier;
    private final ProvenTokens proven = new ProvenTokens(PROVEN_MAX);

    /// What a token says that holds.
    ///
    /// @param identity whom it names
    /// @param credential the mark of the credential by which it was asked for
    public record Claim(Identity identity, String credential) {
        /// Says whether the token was asked for by this credential.
        boolean isOf(Credential known) {
            return Secrets.mark(known).equals(credential);
        }
    }

    /// Uses the token key of the hub's key folder.
    public AccessTokens(TokenSettings settings, ECKey key, Clock clock) {
        this.settings = settings;
        this.key = key;
        this.clock = clock;
        try {
            signer = new ECDSASigner(key);
            verifier = new ECDSAVerifier(key);
        } catch (JOSEException unfit) {
            throw new IllegalStateException("the token key is not a P-256 key pair", unfit);
        }
    }

    /// Returns a new token for `identity`, who showed the secret of `credential`.
    public String issue(Identity identity, Credential credential) {
        var now = clock.instant();
        var claims =
                new JWTClaimsSet.Builder()
                        .issuer(settings.issuer())
                        .audience(settings.audience())
                        .subject(identity.clientId())
                        .claim("client_id", identity.clientId())
                        .claim(CREDENTIAL, Secrets.mark(credential))
                        .jwtID(UUID.randomUUID().toString())
                        .issueTime(Date.from(now))
                        .notBeforeTime(Date.from(now))
                        .expirationTime(Date.from(now.plus(settings.lifetime())))
                        .build();
        var header =
                new JWSHeader.Builder(JWSAlgorithm.ES256).type(TYPE).keyID(key.getKeyID()).build();
        var token = new SignedJWT(header, claims);
        try {
            token.sign(signer);
        } catch (JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
        return token.serialize();
    }

    /// Returns what the token says; empty if it is not one of this hub's that holds now.
    ///
    /// A signature is checked once, the times at each use. Whether the credential is still the one
    /// that holds is for the caller to see.
    public Optional<Claim> check(String token) {
        if (token.length() > TOKEN_LENGTH_MAX) {
            return Optional.empty();
        }
        return proven.get(token, this::claims)
                .filter(claims -> holds(claims.getNotBeforeTime(), claims.getExpirationTime()))
                .flatMap(AccessTokens::claim);
    }

    private static Optional<Claim> claim(JWTClaimsSet claims) {
        return claims.getClaim(CREDENTIAL) instanceof String credential
                ? Identity.parse(claims.getSubject()).map(who -> new Claim(who, credential))
                : Optional.empty();
    }

    private Optional<JWTClaimsSet> claims(String token) {
        try {
            var signed = SignedJWT.parse(token);
            return isOurs(signed.getHeader()) && signed.verify(verifier)
                    ? Optional.of(signed.getJWTClaimsSet()).filter(this::isForUs)
                    : Optional.empty();
        } catch (ParseException | JOSEException _) {
            return Optional.empty();
        }
    }

    private boolean isOurs(JWSHeader header) {
        return JWSAlgorithm.ES256.equals(header.getAlgorithm())
                && TYPE.equals(header.getType())
                && key.getKeyID().equals(header.getKeyID());
    }

    private boolean isForUs(JWTClaimsSet claims) {
        return claims.getSubject() != null
                && settings.issuer().equals(claims.getIssuer())
                && List.of(settings.audience()).equals(claims.getAudience());
    }

    private boolean holds(@Nullable Date from, @Nullable Date until) {
        var now = clock.instant();
        return from != null
                && until != null
                && !instant(from).isAfter(now.plus(settings.skew()))
                && instant(until).isAfter(now);
    }

    private static Instant instant(Date date) {
        return date.toInstant();
    }
}
