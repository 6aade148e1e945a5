package org.tocsin.server.config;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.context.annotation.Requires;
import io.micronaut.core.bind.annotation.Bindable;

/// Where the hub keeps what it can rebuild from the log.
///
/// @param folder a folder of this hub's alone, made at the first start
@Requires(property = "hub.kafka.enabled", notEquals = "false", defaultValue = "true")
@ConfigurationProperties("hub.data")
public record DataSettings(@Bindable(defaultValue = "") String folder) {
    /// Refuses a missing folder.
    public DataSettings {
        Check.stated("hub.data.folder", folder);
    }
}
