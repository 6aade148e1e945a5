package org.tocsin.server.testing;

import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import org.tocsin.server.delivery.catalogue.MemoryShelf;
import org.tocsin.server.delivery.catalogue.Shelf;

/// What stands in for the log and the disk in tests of the server without either.
@Factory
@Requires(property = "hub.kafka.enabled", value = "false")
final class InMemory {
    @Singleton
    Shelf shelf() {
        return new MemoryShelf();
    }

    @Singleton
    Switch readiness() {
        return new Switch();
    }

    @Singleton
    KeptReceipts receipts() {
        return new KeptReceipts();
    }
}
