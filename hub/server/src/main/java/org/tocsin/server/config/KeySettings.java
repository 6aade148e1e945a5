package org.tocsin.server.config;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.context.annotation.Context;
import io.micronaut.core.bind.annotation.Bindable;

/// Where the hub's own keys are.
///
/// @param folder folder of the keys, made at the first start; readable by the hub's account alone
@Context
@ConfigurationProperties("hub.keys")
public record KeySettings(@Bindable(defaultValue = "") String folder) {
    /// Refuses a missing folder.
    public KeySettings {
        Check.stated("hub.keys.folder", folder);
    }
}
