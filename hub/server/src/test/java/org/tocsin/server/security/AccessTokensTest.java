package org.tocsin.server.security;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tocsin.domain.party.Credential;
import org.tocsin.domain.sample.Ticking;
import org.tocsin.server.config.TokenSettings;
import org.tocsin.server.security.AccessTokens.Claim;

class AccessTokensTest {
    private static final Identity POLICE = Identity.parse("qm-police").orElseThrow();
    private static final Identity ADA = Identity.parse("qm-police/ada-quill").orElseThrow();
    private static final Credential SECRET = credential("qm-police", "1");
    private static final Credential ADAS = credential("qm-police/ada-quill", "2");
    private static final Claim OF_POLICE = new Claim(POLICE, Secrets.mark(SECRET));

    private final Ticking clock = new Ticking();
    private final TokenSettings settings =
            new TokenSettings("urn:hub", "urn:api", Duration.ofMinutes(15), Duration.ofSeconds(5));
    private final ECKey key = key();
    private final AccessTokens tokens = new AccessTokens(settings, key, clock);

    @Test
    void tokenNamesWhomItWasIssuedToAndNothingMore() throws ParseException {
        var token = tokens.issue(ADA, ADAS);
        var claims = SignedJWT.parse(token).getJWTClaimsSet().getClaims().keySet();

        assertThat(tokens.check(token)).contains(new Claim(ADA, Secrets.mark(ADAS)));
        assertThat(tokens.check(issued())).contains(OF_POLICE);
        assertThat(claims)
                .containsExactlyInAnyOrder(
                        "iss", "aud", "sub", "client_id", "credential", "jti", "iat", "nbf", "exp");
    }

    @Test
    void tokenIsOfTheCredentialByWhichItWasAskedForAndTellsNothingOfIt() {
        var claim = tokens.check(issued()).orElseThrow();

        assertThat(claim.isOf(SECRET)).isTrue();
        assertThat(claim.isOf(credential("qm-police", "3"))).isFalse();
        assertThat(SECRET.secretHash()).doesNotContain(claim.credential());
    }

    @Test
    void tokenHoldsForItsLifetime() {
        var token = issued();

        clock.pass(Duration.ofMinutes(15).minusSeconds(1));
        assertThat(tokens.check(token)).isPresent();
        clock.pass(Duration.ofSeconds(1));
        assertThat(tokens.check(token)).isEmpty();
    }

    @Test
    void tokenThatWasGoodBeforeIsRefusedOnceAnyCharacterOfItDiffers() {
        var token = issued();
        assertThat(tokens.check(token)).contains(OF_POLICE);

        for (var at = 0; at < token.length(); at++) {
            var other = token.charAt(at) == 'A' ? 'Q' : 'A';
            var altered = token.substring(0, at) + other + token.substring(at + 1);
            assertThat(tokens.check(altered)).as("character " + at).isEmpty();
        }
        assertThat(tokens.check(token)).contains(OF_POLICE);
    }

    @Test
    void moreTokensThanAreRememberedAllHold() {
        var remembered = new ProvenTokens(2);
        var asked = new ArrayList<String>();
        var claims = new JWTClaimsSet.Builder().subject("qm-police").build();

        for (var token : List.of("a", "b", "c", "a", "c")) {
            var found =
                    remembered.get(
                            token,
                            it -> {
                                asked.add(it);
                                return Optional.of(claims);
                            });
            assertThat(found).contains(claims);
        }

        assertThat(asked).containsExactly("a", "b", "c", "a");
    }

    @Test
    void tokenOfANodeWhoseClockIsSlightlyAheadHolds() {
        clock.pass(Duration.ofSeconds(5));
        var soon = issued();
        clock.pass(Duration.ofSeconds(1));
        var later = issued();
        clock.pass(Duration.ofSeconds(-6));

        assertThat(tokens.check(soon)).isPresent();
        assertThat(tokens.check(later)).isEmpty();
    }

    @Test
    void tokensOfOtherIssuersAudiencesTypesAndKeysAreRefused() throws JOSEException {
        var type = JOSEObjectType.JWT;
        var kid = key.getKeyID();

        assertRefused(signed(key, "at+jwt", kid, claims -> claims.issuer("urn:other")));
        assertRefused(signed(key, "at+jwt", kid, claims -> claims.issuer(null)));
        assertRefused(signed(key, "at+jwt", kid, claims -> claims.audience("urn:other")));
        assertRefused(
                signed(
                        key,
                        "at+jwt",
                        kid,
                        claims -> claims.audience(List.of("urn:api", "urn:other"))));
        assertRefused(signed(key, "at+jwt", kid, claims -> claims.audience(List.of())));
        assertRefused(signed(key, "at+jwt", kid, claims -> claims.expirationTime(null)));
        assertRefused(signed(key, "at+jwt", kid, claims -> claims.notBeforeTime(null)));
        assertRefused(signed(key, "at+jwt", kid, claims -> claims.subject(null)));
        assertRefused(signed(key, "at+jwt", kid, claims -> claims.subject("not a client")));
        assertRefused(signed(key, "at+jwt", kid, claims -> claims.claim("credential", null)));
        assertRefused(signed(key, "at+jwt", kid, claims -> claims.claim("credential", 1)));
        assertRefused(signed(key, type.getType(), kid, claims -> claims));
        assertRefused(signed(key, "at+jwt", "other", claims -> claims));
        assertRefused(signed(key(), "at+jwt", kid, claims -> claims));
        assertThat(tokens.check(signed(key, "at+jwt", kid, claims -> claims))).contains(OF_POLICE);
    }

    @Test
    void tokensWithOtherAlgorithmsAreRefused() throws JOSEException {
        var secret = key.toECPublicKey().getEncoded();
        var header = header(JWSAlgorithm.HS256, "at+jwt", key.getKeyID());

        assertRefused(sign(header, new MACSigner(secret), claims -> claims));
        assertRefused(
                new PlainJWT(new JWTClaimsSet.Builder().subject("qm-police").build()).serialize());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ".", "..", "a.b.c", "e30.e30.", "e30.e30.e30", "\u0000"})
    void textThatIsNoTokenIsRefused(String text) {
        assertRefused(text);
    }

    @Test
    void tokenChangedInAnyPlaceIsRefused() {
        var token = issued();
        var signature = token.lastIndexOf('.');

        for (var at = 0; at < token.length() - 1; at++) {
            var other = token.charAt(at) == 'A' ? 'B' : 'A';
            var changed = token.substring(0, at) + other + token.substring(at + 1);
            assertThat(tokens.check(changed)).as("place %d", at).isEmpty();
        }
        assertRefused(token.substring(0, signature));
        assertRefused(token.substring(0, signature + 1));
        assertRefused(token + "x".repeat(2_048));
    }

    private String issued() {
        return tokens.issue(POLICE, SECRET);
    }

    private static Credential credential(String clientId, String digit) {
        return new Credential(clientId, digit.repeat(64), Instant.EPOCH);
    }

    private void assertRefused(String token) {
        assertThat(tokens.check(token)).isEmpty();
    }

    private String signed(
            ECKey by, String type, String kid, UnaryOperator<JWTClaimsSet.Builder> change)
            throws JOSEException {
        return sign(header(JWSAlgorithm.ES256, type, kid), new ECDSASigner(by), change);
    }

    private String sign(
            JWSHeader header, JWSSigner signer, UnaryOperator<JWTClaimsSet.Builder> change)
            throws JOSEException {
        var now = clock.instant();
        var claims =
                new JWTClaimsSet.Builder()
                        .issuer("urn:hub")
                        .audience("urn:api")
                        .subject("qm-police")
                        .claim("credential", Secrets.mark(SECRET))
                        .notBeforeTime(Date.from(now))
                        .expirationTime(Date.from(now.plusSeconds(60)));
        var token = new SignedJWT(header, change.apply(claims).build());
        token.sign(signer);
        return token.serialize();
    }

    private static JWSHeader header(JWSAlgorithm algorithm, String type, String kid) {
        return new JWSHeader.Builder(algorithm).type(new JOSEObjectType(type)).keyID(kid).build();
    }

    private static ECKey key() {
        try {
            return new ECKeyGenerator(Curve.P_256).keyIDFromThumbprint(true).generate();
        } catch (JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
