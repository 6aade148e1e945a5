package org.tocsin.server.kafka;

import jakarta.annotation.PreDestroy;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tocsin.domain.advisory.Lane;
import org.tocsin.server.config.PublishingSettings;

/// A producer for each lane, so that none waits for another.
@OnKafka
@Singleton
final class LaneProducers {
    private static final Logger LOG = LoggerFactory.getLogger(LaneProducers.class);

    private final PublishingSettings settings;
    private final Map<Lane, Producer<byte[], byte[]>> producers = new EnumMap<>(Lane.class);

    @Inject
    LaneProducers(Clients clients, PublishingSettings settings) {
        this(
                settings,
                lane ->
                        clients.producer(
                                "publish-" + lane.code(), settings.timeout(), Duration.ZERO));
    }

    /// @param producers makes the producer of a lane
    LaneProducers(PublishingSettings settings, Function<Lane, Producer<byte[], byte[]>> producers) {
        this.settings = settings;
        for (var lane : Lane.values()) {
            this.producers.put(lane, producers.apply(lane));
        }
    }

    /// Returns where the record is on the log; empty when nobody knows whether it is there. Blocks.
    Optional<RecordMetadata> send(Lane lane, ProducerRecord<byte[], byte[]> record) {
        try {
            var sent = Objects.requireNonNull(producers.get(lane)).send(record);
            return Optional.of(sent.get(settings.timeout().toMillis(), TimeUnit.MILLISECONDS));
        } catch (KafkaException | ExecutionException | TimeoutException away) {
            return unknown(record, away);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return unknown(record, interrupted);
        }
    }

    private static Optional<RecordMetadata> unknown(
            ProducerRecord<byte[], byte[]> record, Exception failure) {
        LOG.atWarn()
                .addKeyValue("topic", record.topic())
                .addKeyValue("cause", failure.getClass().getName())
                .log("What a publisher handed in may not be on the log");
        return Optional.empty();
    }

    @PreDestroy
    void stop() {
        producers.values().forEach(producer -> producer.close(settings.timeout()));
    }
}
