package org.tocsin.server.config;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.context.annotation.Context;
import io.micronaut.core.bind.annotation.Bindable;
import java.time.Duration;

/// How long the hub trusts the rights it knows.
///
/// @param lease how long after the last word from the log of participants rights still count
@Context
@ConfigurationProperties("hub.rights")
public record RightsSettings(@Bindable(defaultValue = "5s") Duration lease) {
    /// Refuses leases that never or always lapse.
    public RightsSettings {
        Check.within("hub.rights.lease", lease, Duration.ofSeconds(1), Duration.ofMinutes(1));
    }
}
