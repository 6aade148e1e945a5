package org.tocsin.server.kafka;

import io.confluent.kafka.schemaregistry.client.CachedSchemaRegistryClient;
import io.confluent.kafka.schemaregistry.client.SchemaRegistryClient;
import io.micronaut.context.annotation.Bean;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.env.Environment;
import io.micronaut.core.naming.conventions.StringConvention;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.tocsin.server.audit.StoredAuditBook;
import org.tocsin.server.config.DataSettings;
import org.tocsin.server.config.RegistrySettings;
import org.tocsin.server.config.TopicSettings;
import org.tocsin.topology.Topics;
import org.tocsin.topology.personal.RecordKeys;
import org.tocsin.topology.serde.Registry;
import org.tocsin.topology.serde.Registry.Registration;

/// Makes what the rest of this package works with.
@OnKafka
@Factory
final class Making {
    private static final int SCHEMAS_MAX = 1_000;
    private static final Map<String, Object> PATIENCE =
            Map.of(
                    "http.connect.timeout.ms", 2_000,
                    "http.read.timeout.ms", 5_000,
                    "missing.id.cache.ttl.sec", 60L);

    @Singleton
    Clients clients(Environment environment, DataSettings data) {
        var connection =
                new HashMap<String, Object>(
                        environment.getProperties("hub.kafka", StringConvention.RAW));
        connection.remove("enabled");
        if (!connection.containsKey("bootstrap.servers")) {
            throw new IllegalArgumentException("hub.kafka.bootstrap.servers must be set");
        }
        return new Clients(connection, NodeName.in(Path.of(data.folder())));
    }

    @Singleton
    @Bean(preDestroy = "close")
    SchemaRegistryClient registryClient(RegistrySettings settings) {
        return new CachedSchemaRegistryClient(settings.url(), SCHEMAS_MAX, PATIENCE);
    }

    @Singleton
    Topics topics(SchemaRegistryClient client, TopicSettings settings, RecordKeys keys) {
        return new Topics(new Registry(client, Registration.REFUSED), settings.size(), keys);
    }

    @Singleton
    @Bean(preDestroy = "close")
    StoredAuditBook auditBook(DataSettings data, Topics topics) {
        return new StoredAuditBook(Path.of(data.folder()).resolve("audit"), topics.audit().serde());
    }
}
