package org.tocsin.server.config;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;

/// The schema registry.
///
/// @param url where it answers
/// @param register whether the hub registers its own schemas at the start; otherwise whoever rolls
///   a release out does, and the hub waits for them
@ConfigurationProperties("hub.registry")
public record RegistrySettings(
        @Bindable(defaultValue = "") String url,
        @Bindable(defaultValue = "false") boolean register) {
    /// Refuses a missing address.
    public RegistrySettings {
        Check.stated("hub.registry.url", url);
    }
}
