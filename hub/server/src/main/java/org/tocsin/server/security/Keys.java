package org.tocsin.server.security;

import io.micronaut.context.annotation.Context;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.time.Clock;
import org.tocsin.server.config.KeySettings;
import org.tocsin.server.config.TokenSettings;
import org.tocsin.topology.personal.RecordKeys;

/// Opens the key folder when the hub starts, and makes what works with its keys.
@Factory
final class Keys {
    @Context
    KeyFolder folder(KeySettings settings) {
        return KeyFolder.open(Path.of(settings.folder()));
    }

    @Context
    EarlierKeys earlier(KeySettings settings, KeyFolder folder, Clock clock) {
        return EarlierKeys.open(Path.of(settings.folder()), folder.editionKey().id(), clock);
    }

    @Singleton
    RecordKeys recordKeys(KeySettings settings) {
        return new FolderRecordKeys(Path.of(settings.recordsFolder()));
    }

    @Singleton
    Secrets secrets(KeyFolder folder) {
        return new Secrets(folder.pepper());
    }

    @Singleton
    AccessTokens tokens(TokenSettings settings, KeyFolder folder, Clock clock) {
        return new AccessTokens(settings, folder.tokenKey(), clock);
    }
}
