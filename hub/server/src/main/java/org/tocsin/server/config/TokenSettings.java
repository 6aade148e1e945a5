package org.tocsin.server.config;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.context.annotation.Context;
import io.micronaut.core.bind.annotation.Bindable;
import java.time.Duration;

/// What the hub's access tokens say and how long they hold.
///
/// @param issuer the `iss` of tokens, and the only one that is believed
/// @param audience the `aud` of tokens, and the only one that is believed
/// @param lifetime how long a token holds
/// @param skew how far the clocks of two nodes may be apart
@Context
@ConfigurationProperties("hub.tokens")
public record TokenSettings(
        @Bindable(defaultValue = "urn:tocsin:hub") String issuer,
        @Bindable(defaultValue = "urn:tocsin:hub") String audience,
        @Bindable(defaultValue = "15m") Duration lifetime,
        @Bindable(defaultValue = "5s") Duration skew) {
    /// Refuses blank names and tokens that outlive a change of rights by long.
    public TokenSettings {
        Check.stated("hub.tokens.issuer", issuer);
        Check.stated("hub.tokens.audience", audience);
        Check.within(
                "hub.tokens.lifetime", lifetime, Duration.ofSeconds(1), Duration.ofMinutes(60));
        Check.within("hub.tokens.skew", skew, Duration.ZERO, Duration.ofMinutes(1));
    }
}
