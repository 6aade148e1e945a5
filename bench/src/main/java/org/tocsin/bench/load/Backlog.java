package org.tocsin.bench.load;

import io.confluent.kafka.schemaregistry.client.CachedSchemaRegistryClient;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;
import org.tocsin.domain.advisory.IdScheme;
import org.tocsin.domain.advisory.Lane;
import org.tocsin.domain.advisory.Submission;
import org.tocsin.domain.party.ParticipantId;
import org.tocsin.formats.Parsed;
import org.tocsin.formats.json.SubmissionJson;
import org.tocsin.topology.Scale;
import org.tocsin.topology.StreamsSettings;
import org.tocsin.topology.Topics;
import org.tocsin.topology.fact.Submitted;
import org.tocsin.topology.personal.RecordKeys;
import org.tocsin.topology.serde.Registry;

/// Submissions that are put on the log of a lane all at once, faster than any hub takes them in, as
/// the hub itself would put them there; and how many of them still wait.
public final class Backlog implements AutoCloseable {
    private static final int SCHEMAS_MAX = 100;

    private final Lane lane;
    private final Map<String, Object> kafka;
    private final Topics topics;
    private final IdScheme ids;
    private final CachedSchemaRegistryClient registry;
    private final Admin admin;
    private final List<ProducerRecord<byte[], byte[]>> records = new ArrayList<>();

    /// @param lane where the backlog is to be
    /// @param kafka client settings with every right on the broker
    /// @param registryUrl base URL of the schema registry
    /// @param idKey file of the key from which the hub makes ids
    public Backlog(Lane lane, Map<String, Object> kafka, String registryUrl, Path idKey)
            throws IOException {
        this.lane = lane;
        this.kafka = Map.copyOf(kafka);
        this.registry = new CachedSchemaRegistryClient(registryUrl, SCHEMAS_MAX);
        this.topics =
                new Topics(
                        new Registry(registry, Registry.Registration.REFUSED),
                        Scale.LOCAL,
                        RecordKeys.none());
        this.ids = new IdScheme(Base64.getUrlDecoder().decode(Files.readString(idKey).strip()));
        this.admin = Admin.create(this.kafka);
    }

    /// Makes the records of `count` advisories, numbered from 0.
    public void prepare(Advisories advisories, int count) {
        var by = new ParticipantId(Advisories.PUBLISHER);
        for (var number = 0; number < count; number++) {
            var context = new SubmissionJson.Context(by, Optional.empty(), ids, Instant.now());
            switch (SubmissionJson.parse(advisories.body(number), context)) {
                case Parsed.Read<Submission>(var submission) ->
                        records.add(
                                topics.submitted(lane)
                                        .record(new Submitted.Version(submission).in(lane)));
                case Parsed.Malformed<Submission>(var faults) ->
                        throw new IllegalStateException("Malformed: " + faults);
            }
        }
    }

    /// Puts all records on the log; returns when they are there.
    public void release() {
        var settings = new HashMap<>(kafka);
        settings.putAll(Map.of("acks", "all", "linger.ms", 5, "batch.size", 1 << 18));
        try (var producer =
                new KafkaProducer<>(
                        settings, new ByteArraySerializer(), new ByteArraySerializer())) {
            records.forEach(record -> {
                var _ = producer.send(record);
            });
            producer.flush();
        }
        records.clear();
    }

    /// Returns how many submissions of the lane are not known to be decided; those of the last
    /// second may be decided already.
    public long undecided() throws ExecutionException, InterruptedException {
        var ends = ends(topics.submitted(lane).name());
        var decided =
                admin.listConsumerGroupOffsets(StreamsSettings.applicationId(lane))
                        .partitionsToOffsetAndMetadata()
                        .get();
        return ends.entrySet().stream()
                .mapToLong(end -> end.getValue() - offset(decided.get(end.getKey())))
                .sum();
    }

    /// Returns how many editions of the lane there are for readers.
    public long released() throws ExecutionException, InterruptedException {
        return ends(topics.editions(lane).name()).values().stream()
                .mapToLong(Long::longValue)
                .sum();
    }

    private Map<TopicPartition, Long> ends(String topic)
            throws ExecutionException, InterruptedException {
        var asked = new HashMap<TopicPartition, OffsetSpec>();
        IntStream.range(0, Scale.LOCAL.partitions())
                .forEach(number ->
                        asked.put(new TopicPartition(topic, number), OffsetSpec.latest()));
        var ends = new HashMap<TopicPartition, Long>();
        admin.listOffsets(asked)
                .all()
                .get()
                .forEach((partition, end) -> ends.put(partition, end.offset()));
        return ends;
    }

    private static long offset(@Nullable OffsetAndMetadata decided) {
        return decided == null ? 0 : decided.offset();
    }

    @Override
    public void close() throws IOException {
        admin.close();
        registry.close();
    }
}
