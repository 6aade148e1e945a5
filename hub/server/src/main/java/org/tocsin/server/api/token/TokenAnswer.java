package org.tocsin.server.api.token;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Duration;

/// An issued token (RFC 6749 section 5.1).
///
/// @param accessToken the token
/// @param tokenType always `Bearer`
/// @param expiresIn how long it holds, in seconds
@Serdeable
record TokenAnswer(
        @JsonProperty("access_token") String accessToken,
        @JsonProperty("token_type") String tokenType,
        @JsonProperty("expires_in") long expiresIn) {
    static HttpResponse<TokenAnswer> of(String token, Duration lifetime) {
        return HttpResponse.ok(new TokenAnswer(token, "Bearer", lifetime.toSeconds()))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header(HttpHeaders.PRAGMA, "no-cache");
    }

    @Override
    public String toString() {
        return "TokenAnswer[]";
    }
}
