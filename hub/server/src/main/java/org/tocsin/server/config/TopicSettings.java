package org.tocsin.server.config;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import org.tocsin.topology.Scale;

/// The topics.
///
/// @param create whether the hub makes the topics that are missing at the start; otherwise whoever
///   runs the brokers does, and the hub waits for them
/// @param scale `local` for one broker, `production` for three and more
@ConfigurationProperties("hub.topics")
public record TopicSettings(
        @Bindable(defaultValue = "false") boolean create,
        @Bindable(defaultValue = "production") String scale) {
    /// Refuses a scale that there is not.
    public TopicSettings {
        if (!scale.equals("local") && !scale.equals("production")) {
            throw new IllegalArgumentException(
                    "hub.topics.scale must be local or production: " + scale);
        }
    }

    /// Returns how much there is of everything.
    public Scale size() {
        return scale.equals("local") ? Scale.LOCAL : Scale.PRODUCTION;
    }
}
