package org.tocsin.server.config;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.context.annotation.Context;
import io.micronaut.core.bind.annotation.Bindable;
import java.time.Duration;

/// How often wrong credentials may be tried.
///
/// @param failuresPerClient failures of one client id from one address within the window
/// @param failuresPerAddress failures from one address within the window
/// @param window how long failures are counted, and how long further tries then wait at most
/// @param remembered most client ids and most addresses that are remembered at once
@Context
@ConfigurationProperties("hub.damping")
public record DampingLimits(
        @Bindable(defaultValue = "10") int failuresPerClient,
        @Bindable(defaultValue = "100") int failuresPerAddress,
        @Bindable(defaultValue = "1m") Duration window,
        @Bindable(defaultValue = "10000") int remembered) {
    /// Refuses values that would lock everybody out or nobody.
    public DampingLimits {
        Check.within("hub.damping.failures-per-client", failuresPerClient, 1, 1_000);
        Check.within("hub.damping.failures-per-address", failuresPerAddress, 1, 100_000);
        Check.within("hub.damping.window", window, Duration.ofSeconds(1), Duration.ofHours(1));
        Check.within("hub.damping.remembered", remembered, 100, 1_000_000);
    }
}
