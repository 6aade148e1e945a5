package org.tocsin.client;

import java.time.Duration;
import java.time.Instant;
import org.tocsin.client.json.Document;

/// An access token and when to take a new one.
///
/// @param value the bearer token
/// @param renewAt from when on it is not used any more, UTC
record Token(String value, Instant renewAt) {
    /// No token yet.
    static final Token NONE = new Token("", Instant.MIN);

    /// Part of its lifetime after which a token is renewed, in percent.
    private static final int USED_PERCENT = 80;

    static Token of(Document answer, Instant now) {
        var lifetime = Duration.ofSeconds(answer.number("expires_in").orElse(60L));
        return new Token(
                answer.text("access_token").orElse(""),
                now.plus(lifetime.multipliedBy(USED_PERCENT).dividedBy(100)));
    }

    boolean holds(Instant now) {
        return now.isBefore(renewAt);
    }

    @Override
    public String toString() {
        return "Token[until " + renewAt + "]";
    }
}
