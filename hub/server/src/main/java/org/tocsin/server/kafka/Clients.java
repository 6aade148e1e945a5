package org.tocsin.server.kafka;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.tocsin.topology.Topic;

/// Makes clients of the brokers, each with a name by which brokers and logs tell it apart.
///
/// What a client is asked for here, so that nothing is lost, no configuration takes back.
public final class Clients {
    private static final int FETCHED_BYTES_MAX = 8 * 1024 * 1024;
    private static final int UNSENT_BYTES_MAX = 16 * 1024 * 1024;
    private static final Duration FETCH_WAIT = Duration.ofMillis(500);
    private static final int RECONNECT_MILLIS_MAX = 500;

    /// The longest that a producer can be told to try: 24 days.
    private static final Duration FOR_EVER = Duration.ofMillis(Integer.MAX_VALUE);

    private static final Duration ANSWER_MAX = Duration.ofSeconds(30);

    private final Map<String, Object> connection;
    private final String node;

    /// Creates a maker.
    ///
    /// @param connection where brokers are and who the hub is to them
    /// @param node the name of this node among the nodes of the hub
    Clients(Map<String, Object> connection, String node) {
        var all = new HashMap<>(connection);
        all.putIfAbsent(CommonClientConfigs.RECONNECT_BACKOFF_MAX_MS_CONFIG, RECONNECT_MILLIS_MAX);
        this.connection = Map.copyOf(all);
        this.node = node;
    }

    /// Returns the name of a client of this node.
    String name(String what) {
        return "tocsin-" + node + "-" + what;
    }

    /// Returns what every client is told.
    Map<String, Object> connection() {
        return connection;
    }

    /// Returns a producer that loses and repeats nothing within itself.
    ///
    /// @param timeout how long it tries before it says that it cannot
    /// @param linger how long it waits for more to send together
    Producer<byte[], byte[]> producer(String what, Duration timeout, Duration linger) {
        return producer(producing(what, timeout, linger));
    }

    /// Returns a producer that loses and repeats nothing within itself, and tries as long as it can
    /// be told to. Sending waits for room as long.
    ///
    /// @param linger how long it waits for more to send together
    Producer<byte[], byte[]> tirelessProducer(String what, Duration linger) {
        return producer(tireless(what, linger));
    }

    /// Returns what such a producer is told.
    Map<String, Object> tireless(String what, Duration linger) {
        var settings = producing(what, FOR_EVER, linger);
        settings.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, (int) ANSWER_MAX.toMillis());
        return settings;
    }

    private Map<String, Object> producing(String what, Duration timeout, Duration linger) {
        var settings = settings(what);
        var request = timeout.toMillis() - linger.toMillis();
        settings.put(ProducerConfig.ACKS_CONFIG, "all");
        settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        settings.put(ProducerConfig.LINGER_MS_CONFIG, linger.toMillis());
        settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, timeout.toMillis());
        settings.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, (int) request);
        settings.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, (int) timeout.toMillis());
        settings.put(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, Topic.RECORD_BYTES_MAX);
        settings.put(ProducerConfig.BUFFER_MEMORY_CONFIG, (long) UNSENT_BYTES_MAX);
        return settings;
    }

    private static Producer<byte[], byte[]> producer(Map<String, Object> settings) {
        return new KafkaProducer<>(
                properties(settings), new ByteArraySerializer(), new ByteArraySerializer());
    }

    /// Returns a producer of transactions, of which the brokers let one of a name write at a time.
    ///
    /// @param name the same on every node
    /// @param timeout how long it tries before it says that it cannot
    /// @param transaction how long the brokers keep a transaction that nobody ends
    Producer<byte[], byte[]> soleProducer(String name, Duration timeout, Duration transaction) {
        var settings = producing(name, timeout, Duration.ZERO);
        settings.put(ProducerConfig.TRANSACTIONAL_ID_CONFIG, name);
        settings.put(ProducerConfig.TRANSACTION_TIMEOUT_CONFIG, (int) transaction.toMillis());
        return producer(settings);
    }

    /// Returns a consumer that belongs to no group and reads what is committed.
    public Consumer<byte[], byte[]> consumer(String what) {
        return consumer(what, FETCH_WAIT);
    }

    /// Returns a consumer that belongs to no group and reads what is committed.
    ///
    /// @param wait how long the brokers may keep a request for which there is nothing; what a
    ///   transaction wrote can wait as long until it is given out
    Consumer<byte[], byte[]> consumer(String what, Duration wait) {
        var settings = settings(what);
        settings.put(ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG, (int) wait.toMillis());
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        settings.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        settings.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        settings.put(ConsumerConfig.FETCH_MAX_BYTES_CONFIG, FETCHED_BYTES_MAX);
        return new KafkaConsumer<>(
                properties(settings), new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }

    /// Returns a client for topics and their settings.
    Admin admin(Duration timeout) {
        var settings = settings("admin");
        settings.put(CommonClientConfigs.REQUEST_TIMEOUT_MS_CONFIG, (int) timeout.toMillis());
        settings.put(CommonClientConfigs.DEFAULT_API_TIMEOUT_MS_CONFIG, (int) timeout.toMillis());
        return Admin.create(properties(settings));
    }

    private Map<String, Object> settings(String what) {
        var settings = new HashMap<>(connection);
        settings.put(CommonClientConfigs.CLIENT_ID_CONFIG, name(what));
        return settings;
    }

    private static Properties properties(Map<String, Object> settings) {
        var properties = new Properties();
        properties.putAll(settings);
        return properties;
    }
}
