package org.tocsin.server.config;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.context.annotation.Context;
import io.micronaut.core.bind.annotation.Bindable;
import java.time.Duration;

/// What waits for a second person before it widens somebody's rights.
///
/// @param lifetime how long it can be approved
@Context
@ConfigurationProperties("hub.proposals")
public record ProposalSettings(@Bindable(defaultValue = "7d") Duration lifetime) {
    /// Refuses lifetimes in which nobody can approve, or anybody can forget.
    public ProposalSettings {
        Check.within(
                "hub.proposals.lifetime", lifetime, Duration.ofMinutes(1), Duration.ofDays(90));
    }
}
