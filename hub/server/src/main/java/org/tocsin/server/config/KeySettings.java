package org.tocsin.server.config;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.context.annotation.Context;
import io.micronaut.core.bind.annotation.Bindable;

/// Where the hub's own keys are.
///
/// @param folder folder of the keys, made at the first start; readable by the hub's account alone
/// @param records folder of the keys of personal data, shared by all nodes and left out of backups;
///   `records` in the folder of keys unless stated
@Context
@ConfigurationProperties("hub.keys")
public record KeySettings(
        @Bindable(defaultValue = "") String folder, @Bindable(defaultValue = "") String records) {
    /// Refuses a missing folder.
    public KeySettings {
        Check.stated("hub.keys.folder", folder);
    }

    /// Returns the folder of the keys of personal data.
    public String recordsFolder() {
        return records.isBlank() ? folder + "/records" : records;
    }
}
