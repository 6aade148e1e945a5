package org.tocsin.server.config;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import java.time.Duration;

/// How long the hub tries to put something on the log before it says that it cannot.
///
/// @param timeout for one record; whoever asked is waiting meanwhile
/// @param retryAfter when it is worth another try
@ConfigurationProperties("hub.publishing")
public record PublishingSettings(
        @Bindable(defaultValue = "5s") Duration timeout,
        @Bindable(defaultValue = "3s") Duration retryAfter) {
    /// Refuses what keeps nobody waiting, or everybody.
    public PublishingSettings {
        Check.within(
                "hub.publishing.timeout", timeout, Duration.ofSeconds(1), Duration.ofMinutes(1));
        Check.within(
                "hub.publishing.retry-after",
                retryAfter,
                Duration.ofSeconds(1),
                Duration.ofMinutes(5));
    }
}
