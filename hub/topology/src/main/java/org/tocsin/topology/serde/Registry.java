package org.tocsin.topology.serde;

import io.confluent.kafka.schemaregistry.avro.AvroSchema;
import io.confluent.kafka.schemaregistry.client.SchemaRegistryClient;
import io.confluent.kafka.schemaregistry.client.rest.exceptions.RestClientException;
import java.io.IOException;
import java.util.Optional;
import org.apache.avro.Schema;

/// The schema registry, as far as serdes need it. Ids and schemas are cached by the client.
public final class Registry {
    private static final int NOT_FOUND = 404;

    private final SchemaRegistryClient client;
    private final Registration registration;

    /// What to do with a schema that the registry may not know yet.
    public enum Registration {
        /// Refuse to write by it: schemas are registered when a release is rolled out.
        REFUSED,
        /// Register it, as a hub does that has a registry of its own.
        AUTOMATIC
    }

    /// Creates a registry over `client`.
    public Registry(SchemaRegistryClient client, Registration registration) {
        this.client = client;
        this.registration = registration;
    }

    /// Returns the id under which `subject` holds `schema`.
    ///
    /// @throws RegistryUnavailable when there is none, or the registry does not answer
    int idOf(String subject, Schema schema) {
        try {
            return switch (registration) {
                case REFUSED -> client.getId(subject, new AvroSchema(schema));
                case AUTOMATIC -> client.register(subject, new AvroSchema(schema));
            };
        } catch (IOException | RestClientException failed) {
            throw new RegistryUnavailable("no id of the schema of " + subject, failed);
        }
    }

    /// Returns the schema with this id; empty when there is none, or it is not one of Avro.
    ///
    /// @throws RegistryUnavailable when the registry does not answer
    Optional<Schema> schema(int id) {
        try {
            return client.getSchemaById(id) instanceof AvroSchema avro
                    ? Optional.of(avro.rawSchema())
                    : Optional.empty();
        } catch (RestClientException refused) {
            if (refused.getStatus() == NOT_FOUND) {
                return Optional.empty();
            }
            throw new RegistryUnavailable("no answer on schema " + id, refused);
        } catch (IOException failed) {
            throw new RegistryUnavailable("no answer on schema " + id, failed);
        }
    }
}
