package org.tocsin.local.seeding;

import io.confluent.kafka.schemaregistry.client.CachedSchemaRegistryClient;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.errors.RetriableException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.tocsin.client.HubClient;
import org.tocsin.client.HubUnreachable;
import org.tocsin.client.Reply;
import org.tocsin.client.Settings;
import org.tocsin.domain.party.Credential;
import org.tocsin.domain.party.ParticipantId;
import org.tocsin.domain.party.SigningKey;
import org.tocsin.local.folder.Credentials;
import org.tocsin.local.part.PlainLogin;
import org.tocsin.local.part.Ports;
import org.tocsin.local.part.Setting;
import org.tocsin.server.security.KeyFolder;
import org.tocsin.server.security.Secrets;
import org.tocsin.topology.Scale;
import org.tocsin.topology.Topics;
import org.tocsin.topology.personal.RecordKeys;
import org.tocsin.topology.serde.Registry;

/// Writes the sample participants and their subscriptions to the log of a hub that has none yet.
///
/// This goes past the hub's own interface: somebody has to be the first registrar. Each participant
/// and person gets a secret, kept in the data folder; the log holds what the hub keeps of it.
public final class Seeding {

    private static final int SCHEMAS_MAX = 100;
    private static final int UNAUTHORIZED = 401;
    private static final Duration PAUSE = Duration.ofMillis(100);
    private static final Map<String, Object> PRODUCER =
            Map.of("acks", "all", "buffer.memory", 4L << 20, "max.block.ms", 60_000);

    private final Setting setting;
    private final Secrets secrets;
    private final SampleWorld world = SampleWorld.read();
    private final Credentials credentials;
    private volatile boolean written;

    private Seeding(Setting setting) {
        this.setting = setting;
        this.secrets = new Secrets(KeyFolder.open(setting.folder().keys()).pepper());
        this.credentials = setting.credentials().with(world.clients(), setting.folder());
    }

    /// The seeding of the hub under `setting`; empty when it is done. To be asked before the hub
    /// starts, because the first of both to come makes the hub's keys.
    public static Optional<Seeding> due(Setting setting) {
        return Files.exists(setting.folder().seeded())
                ? Optional.empty()
                : Optional.of(new Seeding(setting));
    }

    /// Writes everything, as soon as broker, registry and topics are there; returns when it is on
    /// the log. Blocks.
    ///
    /// @throws ExecutionException when the broker refuses a record
    /// @throws InterruptedException when the calling thread is told to stop waiting
    public void write() throws ExecutionException, InterruptedException {
        while (!Ports.answers(setting.ports().kafka())
                || !Ports.answers(setting.ports().registry())) {
            Thread.sleep(PAUSE);
        }
        var settings = new HashMap<>(PRODUCER);
        settings.putAll(PlainLogin.settings(setting, Credentials.HUB));
        try (var client = new CachedSchemaRegistryClient(setting.registryUrl(), SCHEMAS_MAX);
                var producer =
                        new KafkaProducer<>(
                                settings, new ByteArraySerializer(), new ByteArraySerializer())) {
            var registry = new Registry(client, Registry.Registration.AUTOMATIC);
            send(producer, records(new Topics(registry, Scale.LOCAL, RecordKeys.none())));
            Files.createFile(setting.folder().seeded());
            written = true;
        } catch (IOException refused) {
            throw new UncheckedIOException(refused);
        }
    }

    /// Whether everything is written and the hub knows whoever was written last. Returns within
    /// seconds.
    public boolean isKnownToTheHub() {
        if (!written) {
            return false;
        }
        var id = world.clients().getLast();
        var hub = Settings.of(URI.create(setting.hubUrl()));
        var self = new org.tocsin.client.Credentials(id, credentials.ofParticipant(id));
        try (var client = new HubClient(hub, self)) {
            return switch (client.me()) {
                case Reply.Done<?> _ -> true;
                case Reply.Refused<?>(var problem) -> problem.status() != UNAUTHORIZED;
            };
        } catch (HubUnreachable notYet) {
            return false;
        }
    }

    private List<ProducerRecord<byte[], byte[]>> records(Topics topics)
            throws InterruptedException {
        var now = Instant.now();
        var records = new ArrayList<ProducerRecord<byte[], byte[]>>();
        while (records.isEmpty()) {
            try {
                // The registry may listen for a moment before it answers.
                world.placed(now).stream()
                        .map(topics.subscriptions()::record)
                        .forEach(records::add);
            } catch (RetriableException notYet) {
                records.clear();
                Thread.sleep(PAUSE);
            }
        }
        world.enrolled(this::credential, this::key, now).stream()
                .map(topics.participants()::record)
                .forEach(records::add);
        return records;
    }

    /// A key that was made before the log was reached stays, for another attempt to write it.
    private SigningKey key(ParticipantId participant, Instant at) {
        var folder = setting.folder().signing(participant.value());
        var key = SampleKeys.in(folder);
        return new SigningKey(key.publicKey(), at, Optional.empty());
    }

    private Credential credential(String id, Instant at) {
        return secrets.credential(id, credentials.ofParticipant(id), at);
    }

    private static void send(
            KafkaProducer<byte[], byte[]> producer, List<ProducerRecord<byte[], byte[]>> records)
            throws ExecutionException, InterruptedException {
        var sent = new ArrayList<Future<RecordMetadata>>();
        for (var record : records) {
            // Blocks until the hub has made the topic.
            sent.add(producer.send(record));
        }
        for (var result : sent) {
            result.get();
        }
    }
}
