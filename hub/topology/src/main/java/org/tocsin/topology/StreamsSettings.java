package org.tocsin.topology;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.streams.StreamsConfig;
import org.tocsin.domain.advisory.Lane;

/// Settings of the topologies, the same for one broker and for several but for the [Scale].
///
/// Where brokers are and who the hub is to them is added by who runs them.
public final class StreamsSettings {
    /// How long brokers may keep a request for the log of participants for which there is nothing.
    /// They give out what a transaction wrote only at the next one, and until then a change of
    /// rights that is confirmed is not known.
    public static final Duration RIGHTS_FETCH_WAIT = Duration.ofMillis(40);

    private static final Duration SESSION = Duration.ofSeconds(6);
    private static final Duration HEARTBEAT = Duration.ofSeconds(2);
    private static final Duration TRANSACTION = Duration.ofSeconds(10);
    private static final Duration DELIVERY = Duration.ofMinutes(2);
    private static final Duration OUTAGE_MAX = Duration.ofDays(1);
    private static final int FETCHED_BYTES_MAX = 8 * 1024 * 1024;
    private static final int UNSENT_BYTES_MAX = 16 * 1024 * 1024;

    private StreamsSettings() {}

    /// Returns the name under which every hub runs the topology of a lane.
    public static String applicationId(Lane lane) {
        return "tocsin-admit-" + lane.code();
    }

    /// Returns the name under which every hub runs the topology of accounting.
    public static String accountingId() {
        return "tocsin-account";
    }

    /// Returns the settings of the topology of a lane: every record at once, at least once.
    public static Map<String, Object> dissemination(Lane lane, Topics topics, Scale scale) {
        var settings = common(topics, scale);
        settings.put(StreamsConfig.APPLICATION_ID_CONFIG, applicationId(lane));
        settings.put(StreamsConfig.PROCESSING_GUARANTEE_CONFIG, StreamsConfig.AT_LEAST_ONCE);
        settings.put(StreamsConfig.COMMIT_INTERVAL_MS_CONFIG, 1_000L);
        settings.put(producer(ProducerConfig.LINGER_MS_CONFIG), 0L);
        settings.put(
                StreamsConfig.globalConsumerPrefix(ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG),
                (int) RIGHTS_FETCH_WAIT.toMillis());
        return Map.copyOf(settings);
    }

    /// Returns the settings of the topology of accounting: exactly once, a little later.
    public static Map<String, Object> accounting(Topics topics, Scale scale) {
        var settings = common(topics, scale);
        settings.put(StreamsConfig.APPLICATION_ID_CONFIG, accountingId());
        settings.put(StreamsConfig.PROCESSING_GUARANTEE_CONFIG, StreamsConfig.EXACTLY_ONCE_V2);
        settings.put(StreamsConfig.COMMIT_INTERVAL_MS_CONFIG, 100L);
        settings.put(
                producer(ProducerConfig.TRANSACTION_TIMEOUT_CONFIG), (int) TRANSACTION.toMillis());
        return Map.copyOf(settings);
    }

    private static Map<String, Object> common(Topics topics, Scale scale) {
        var settings = new HashMap<String, Object>();
        settings.put(StreamsConfig.NUM_STREAM_THREADS_CONFIG, 1);
        settings.put(StreamsConfig.REPLICATION_FACTOR_CONFIG, scale.replicas());
        settings.put(StreamsConfig.NUM_STANDBY_REPLICAS_CONFIG, scale.standbys());
        settings.put(StreamsConfig.ENSURE_EXPLICIT_INTERNAL_RESOURCE_NAMING_CONFIG, true);
        settings.put(StreamsConfig.STATESTORE_CACHE_MAX_BYTES_CONFIG, 0L);
        settings.put(StreamsConfig.BUFFERED_RECORDS_PER_PARTITION_CONFIG, 100);
        settings.put(StreamsConfig.ROCKSDB_CONFIG_SETTER_CLASS_CONFIG, BoundedMemory.class);
        settings.put(StreamsConfig.TASK_TIMEOUT_MS_CONFIG, OUTAGE_MAX.toMillis());
        settings.put(StreamsConfig.PROCESSING_EXCEPTION_HANDLER_CLASS_CONFIG, SetAside.class);
        settings.put(StreamsConfig.PRODUCTION_EXCEPTION_HANDLER_CLASS_CONFIG, SetAside.class);
        settings.put(SetAside.TOPICS, topics);
        scale.settings()
                .forEach((key, value) -> settings.put(StreamsConfig.topicPrefix(key), value));
        settings.putAll(clients());
        return settings;
    }

    /// Returns what producers and consumers are asked for, so that nothing is lost.
    private static Map<String, Object> clients() {
        return Map.ofEntries(
                Map.entry(producer(ProducerConfig.ACKS_CONFIG), "all"),
                Map.entry(producer(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG), true),
                Map.entry(
                        producer(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG),
                        (int) DELIVERY.toMillis()),
                Map.entry(producer(ProducerConfig.MAX_REQUEST_SIZE_CONFIG), Topic.RECORD_BYTES_MAX),
                Map.entry(producer(ProducerConfig.BUFFER_MEMORY_CONFIG), (long) UNSENT_BYTES_MAX),
                Map.entry(
                        consumer(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG),
                        (int) SESSION.toMillis()),
                Map.entry(
                        consumer(ConsumerConfig.HEARTBEAT_INTERVAL_MS_CONFIG),
                        (int) HEARTBEAT.toMillis()),
                Map.entry(consumer(ConsumerConfig.FETCH_MAX_BYTES_CONFIG), FETCHED_BYTES_MAX),
                Map.entry(consumer(ConsumerConfig.ISOLATION_LEVEL_CONFIG), "read_committed"),
                Map.entry(consumer(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG), "earliest"));
    }

    private static String producer(String key) {
        return StreamsConfig.producerPrefix(key);
    }

    private static String consumer(String key) {
        return StreamsConfig.consumerPrefix(key);
    }
}
