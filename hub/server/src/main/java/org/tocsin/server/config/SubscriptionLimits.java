package org.tocsin.server.config;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.context.annotation.Context;
import io.micronaut.core.bind.annotation.Bindable;

/// How many subscriptions a participant has, and how large each may be.
///
/// @param countMax most subscriptions of one participant
/// @param filterBytesMax most bytes of a subscription as it is sent
@Context
@ConfigurationProperties("hub.subscriptions")
public record SubscriptionLimits(
        @Bindable(defaultValue = "100") int countMax,
        @Bindable(defaultValue = "8192") int filterBytesMax) {
    /// Refuses values that allow none, or any number.
    public SubscriptionLimits {
        Check.within("hub.subscriptions.count-max", countMax, 1, 10_000);
        Check.within("hub.subscriptions.filter-bytes-max", filterBytesMax, 256, 1 << 20);
    }
}
