package org.tocsin.proof.stage;

import io.confluent.kafka.schemaregistry.client.SchemaRegistryClient;
import io.confluent.kafka.schemaregistry.testutil.MockSchemaRegistry;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Replaces;
import jakarta.inject.Singleton;
import org.tocsin.server.config.RegistrySettings;
import org.tocsin.server.kafka.OnKafka;

/// Makes the registry of a hub that has its log on a broker: in this process, the same for all
/// nodes that are told the same address.
@OnKafka
@Factory
final class RegistryHere {
    @Singleton
    @Replaces(SchemaRegistryClient.class)
    SchemaRegistryClient registry(RegistrySettings settings) {
        return MockSchemaRegistry.getClientForScope(settings.url());
    }
}
