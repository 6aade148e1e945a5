package org.tocsin.server.config;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.context.annotation.Context;
import io.micronaut.core.bind.annotation.Bindable;
import java.time.Duration;

/// What one HTTP connection may ask of the hub.
///
/// @param bodyBytesMax largest request body, in bytes
/// @param requestTimeout longest time from the first byte of a body to its last
/// @param idleTimeout longest time that a connection may wait for the next complete request head
/// @param lingerTimeout how long a refused request is still read, so that the refusal arrives
@Context
@ConfigurationProperties("hub.http")
public record HttpLimits(
        @Bindable(defaultValue = "1048576") int bodyBytesMax,
        @Bindable(defaultValue = "30s") Duration requestTimeout,
        @Bindable(defaultValue = "60s") Duration idleTimeout,
        @Bindable(defaultValue = "2s") Duration lingerTimeout) {
    /// Refuses values that would make the hub unusable or unbounded.
    public HttpLimits {
        Check.within("hub.http.body-bytes-max", bodyBytesMax, 1_024, 16 << 20);
        Check.within("hub.http.request-timeout", requestTimeout, millis(100), minutes(10));
        Check.within("hub.http.idle-timeout", idleTimeout, millis(100), minutes(60));
        Check.within("hub.http.linger-timeout", lingerTimeout, millis(0), minutes(1));
    }

    private static Duration millis(long count) {
        return Duration.ofMillis(count);
    }

    private static Duration minutes(long count) {
        return Duration.ofMinutes(count);
    }
}
