package org.tocsin.server.delivery;

import io.micronaut.context.annotation.Bean;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import org.tocsin.domain.area.Gazetteer;
import org.tocsin.formats.json.EditionJson;
import org.tocsin.server.config.DeliveryLimits;
import org.tocsin.server.delivery.catalogue.Catalogue;
import org.tocsin.server.delivery.catalogue.Markings;
import org.tocsin.server.delivery.catalogue.Shelf;
import org.tocsin.server.delivery.gate.Gate;
import org.tocsin.server.delivery.receipt.Outbox;
import org.tocsin.server.delivery.receipt.ReceiptLog;
import org.tocsin.server.delivery.receipt.Recipients;
import org.tocsin.server.security.KeyFolder;
import org.tocsin.server.security.Participants;

/// Makes the catalogue, the gate to it, and what goes with them.
@Factory
final class Delivering {
    /// How long a node that stops waits for what it delivered to be on record.
    private static final Duration CLOSING_MAX = Duration.ofSeconds(30);

    @Singleton
    Markings markings() {
        return new Markings();
    }

    @Singleton
    Recipients recipients() {
        return new Recipients();
    }

    @Singleton
    Catalogue catalogue(Shelf shelf, Markings markings, DeliveryLimits limits) {
        return new Catalogue(
                shelf, EditionJson::signed, limits.kept(), limits.bodyBytesInMemoryMax(), markings);
    }

    @Singleton
    Gate gate(
            Catalogue catalogue,
            Participants participants,
            Recipients recipients,
            Gazetteer gazetteer,
            Clock clock,
            KeyFolder keys) {
        return new Gate(
                catalogue,
                participants,
                recipients,
                gazetteer,
                clock,
                keys.cursorKey(),
                keys.deliveryKey());
    }

    @Singleton
    @Bean(preDestroy = "close")
    Outbox outbox(DeliveryLimits limits, ReceiptLog log) {
        return new Outbox(limits.receiptsWaitingMax(), CLOSING_MAX, log);
    }
}
