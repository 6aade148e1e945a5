package org.tocsin.server.config;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.context.annotation.Context;
import io.micronaut.core.bind.annotation.Bindable;
import java.time.Duration;

/// How long publishers are kept waiting for what becomes of a submission.
///
/// @param waitDefault for those who ask for nothing else
/// @param waitMax for those who ask to wait
@Context
@ConfigurationProperties("hub.decisions")
public record DecisionSettings(
        @Bindable(defaultValue = "1s") Duration waitDefault,
        @Bindable(defaultValue = "30s") Duration waitMax) {
    /// Refuses waits that outlast any client.
    public DecisionSettings {
        Check.within(
                "hub.decisions.wait-default", waitDefault, Duration.ZERO, Duration.ofSeconds(30));
        Check.within("hub.decisions.wait-max", waitMax, waitDefault, Duration.ofMinutes(2));
    }
}
