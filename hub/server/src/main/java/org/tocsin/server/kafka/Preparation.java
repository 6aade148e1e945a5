package org.tocsin.server.kafka;

import io.confluent.kafka.schemaregistry.avro.AvroSchema;
import io.confluent.kafka.schemaregistry.client.SchemaRegistryClient;
import io.confluent.kafka.schemaregistry.client.rest.exceptions.RestClientException;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.KafkaFuture;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tocsin.server.config.RegistrySettings;
import org.tocsin.server.config.TopicSettings;
import org.tocsin.topology.Topic;
import org.tocsin.topology.Topics;
import org.tocsin.topology.serde.FactSerde;
import org.tocsin.topology.serde.RegistryUnavailable;

/// Sees to it that topics and schemas are there before anything uses them.
@OnKafka
@Singleton
final class Preparation {
    private static final Logger LOG = LoggerFactory.getLogger(Preparation.class);
    private static final Duration TIMEOUT = Duration.ofSeconds(5);
    private static final String COMPATIBILITY = "FULL_TRANSITIVE";
    private static final int NOT_FOUND = 404;
    private static final int ASKING_MAX = 4;

    private final Clients clients;
    private final SchemaRegistryClient registry;
    private final Topics topics;
    private final TopicSettings topicSettings;
    private final RegistrySettings registrySettings;

    Preparation(
            Clients clients,
            SchemaRegistryClient registry,
            Topics topics,
            TopicSettings topicSettings,
            RegistrySettings registrySettings) {
        this.clients = clients;
        this.registry = registry;
        this.topics = topics;
        this.topicSettings = topicSettings;
        this.registrySettings = registrySettings;
    }

    /// Says whether everything is there; what is missing is made first where this hub may do so.
    boolean isDone() throws InterruptedException {
        try {
            return topicsAreThere() && schemasAreThere();
        } catch (ExecutionException | TimeoutException away) {
            LOG.atInfo().addKeyValue("cause", away.toString()).log("The brokers are away");
            return false;
        }
    }

    private boolean topicsAreThere()
            throws InterruptedException, ExecutionException, TimeoutException {
        try (var admin = clients.admin(TIMEOUT)) {
            var missing = missing(admin);
            if (missing.isEmpty()) {
                return true;
            }
            if (!topicSettings.create()) {
                LOG.atWarn().addKeyValue("topics", missing).log("Topics are missing");
                return false;
            }
            await(admin.createTopics(missing.stream().map(this::planned).toList()).all());
            return missing(admin).isEmpty();
        }
    }

    private List<Topic<?>> missing(Admin admin)
            throws InterruptedException, ExecutionException, TimeoutException {
        Set<String> there =
                admin.listTopics().names().get(TIMEOUT.toMillis(), TimeUnit.MILLISECONDS);
        return topics.all().stream().filter(topic -> !there.contains(topic.name())).toList();
    }

    private NewTopic planned(Topic<?> topic) {
        var scale = topicSettings.size();
        return new NewTopic(topic.name(), topic.partitions(), (short) scale.replicas())
                .configs(topic.settings(scale));
    }

    private boolean schemasAreThere() throws InterruptedException {
        try (var asking = Executors.newFixedThreadPool(ASKING_MAX)) {
            var there =
                    asking.invokeAll(
                            serdes().stream()
                                    .<Callable<Boolean>>map(serde -> () -> isThere(serde))
                                    .toList());
            return there.stream().allMatch(Future::resultNow);
        }
    }

    private boolean isThere(FactSerde<?, ?> serde) {
        try {
            if (isKnown(serde)) {
                return true;
            }
            if (registrySettings.register()) {
                register(serde);
                return isKnown(serde);
            }
            LOG.atWarn().addKeyValue("subject", serde.subject()).log("A schema is missing");
        } catch (IOException | RestClientException away) {
            LOG.atInfo().addKeyValue("cause", away.toString()).log("The registry is away");
        }
        return false;
    }

    private static boolean isKnown(FactSerde<?, ?> serde) {
        try {
            serde.establish();
            return true;
        } catch (RegistryUnavailable missing) {
            return false;
        }
    }

    private Set<FactSerde<?, ?>> serdes() {
        return Stream.concat(topics.all().stream().map(Topic::serde), topics.stores().stream())
                .collect(Collectors.toSet());
    }

    /// The rule stands before the schema where the subject is known, so that it is asked.
    private void register(FactSerde<?, ?> serde) throws IOException, RestClientException {
        var known = isRuled(serde.subject());
        registry.register(serde.subject(), new AvroSchema(serde.schema()));
        if (!known) {
            registry.updateCompatibility(serde.subject(), COMPATIBILITY);
        }
    }

    private boolean isRuled(String subject) throws IOException, RestClientException {
        try {
            registry.updateCompatibility(subject, COMPATIBILITY);
            return true;
        } catch (RestClientException refused) {
            if (refused.getStatus() == NOT_FOUND) {
                return false;
            }
            throw refused;
        }
    }

    private static void await(KafkaFuture<Void> done)
            throws InterruptedException, ExecutionException, TimeoutException {
        done.get(TIMEOUT.toMillis(), TimeUnit.MILLISECONDS);
    }
}
