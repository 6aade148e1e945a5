package org.tocsin.server.config;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.context.annotation.Context;
import io.micronaut.core.bind.annotation.Bindable;
import java.time.Duration;

/// How much of others' rights a publisher may learn from previews.
///
/// @param countMax previews of one participant within the window
/// @param window how long previews are counted
@Context
@ConfigurationProperties("hub.previews")
public record PreviewLimits(
        @Bindable(defaultValue = "60") int countMax,
        @Bindable(defaultValue = "10m") Duration window) {
    /// Refuses values that allow none, or any number.
    public PreviewLimits {
        Check.within("hub.previews.count-max", countMax, 1, 10_000);
        Check.within("hub.previews.window", window, Duration.ofSeconds(1), Duration.ofHours(24));
    }
}
