package org.tocsin.proof.stage;

import io.confluent.kafka.schemaregistry.client.MockSchemaRegistryClient;
import io.micronaut.context.annotation.Bean;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import java.util.concurrent.CompletableFuture;
import org.tocsin.server.delivery.catalogue.Shelf;
import org.tocsin.server.delivery.receipt.ReceiptLog;
import org.tocsin.server.kafka.AcknowledgementLog;
import org.tocsin.server.kafka.Publishing;
import org.tocsin.server.kafka.Written;
import org.tocsin.server.security.AuditLog;
import org.tocsin.server.security.Readiness;
import org.tocsin.topology.MemoryRecordKeys;
import org.tocsin.topology.Scale;
import org.tocsin.topology.Topics;
import org.tocsin.topology.serde.Registry;

/// Makes what stands in for brokers, registry and disk.
@InMemory
@Factory
final class Surroundings {
    @Singleton
    Topics topics() {
        var registry =
                new Registry(new MockSchemaRegistryClient(), Registry.Registration.AUTOMATIC);
        return new Topics(registry, Scale.LOCAL, new MemoryRecordKeys());
    }

    @Singleton
    Shelf shelf() {
        return new NoShelf();
    }

    @Singleton
    Readiness readiness() {
        return () -> true;
    }

    @Singleton
    @Bean(preDestroy = "close")
    MemoryRecord record(Topics topics) {
        return new MemoryRecord(topics);
    }

    @Singleton
    Publishing publishing(MemoryLog log) {
        return (submitted, _) -> log.submit(submitted);
    }

    @Singleton
    ReceiptLog receipts(Topics topics, MemoryRecord record) {
        return receipt -> {
            record.account(topics.receipts(), receipt);
            return CompletableFuture.completedFuture(null);
        };
    }

    @Singleton
    AuditLog audit(MemoryRecord record) {
        return record::note;
    }

    @Singleton
    AcknowledgementLog acknowledgements(Topics topics, MemoryRecord record) {
        return word -> {
            record.account(topics.acknowledgements(), word);
            return new Written.Done(0);
        };
    }
}
