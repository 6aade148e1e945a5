package org.tocsin.bench.load;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/// The yardstick: one producer and one consumer of the same broker, and nothing between them.
///
/// The producer asks for the same as the hub's: every replica in sync, no repeats, no waiting for
/// company.
public final class BareKafka implements AutoCloseable {
    private static final String TOPIC = "bench.v1";
    private static final int PARTITIONS = 2;
    private static final Duration POLL = Duration.ofMillis(200);

    private final KafkaProducer<byte[], byte[]> producer;
    private final KafkaConsumer<byte[], byte[]> consumer;
    private final Thread reading;
    private volatile EventStream.Sink sink = (_, _) -> {};

    /// Makes a topic of its own and begins to consume it.
    ///
    /// @param connection client settings with every right on the broker
    public BareKafka(Map<String, Object> connection)
            throws ExecutionException, InterruptedException {
        try (var admin = Admin.create(Map.copyOf(connection))) {
            admin.createTopics(List.of(new NewTopic(TOPIC, PARTITIONS, (short) 1))).all().get();
        }
        var produce = new HashMap<>(connection);
        produce.putAll(Map.of("acks", "all", "enable.idempotence", true, "linger.ms", 0));
        producer =
                new KafkaProducer<>(produce, new ByteArraySerializer(), new ByteArraySerializer());
        consumer =
                new KafkaConsumer<>(
                        Map.copyOf(connection),
                        new ByteArrayDeserializer(),
                        new ByteArrayDeserializer());
        var partitions =
                IntStream.range(0, PARTITIONS)
                        .mapToObj(number -> new TopicPartition(TOPIC, number))
                        .toList();
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
        reading = Thread.ofPlatform().daemon().start(this::read);
    }

    /// Tells `told` from now on what comes.
    public void tell(EventStream.Sink told) {
        sink = told;
    }

    /// Produces a record; does not wait for it.
    public void produce(int number, byte[] body) {
        var key = ByteBuffer.allocate(Integer.BYTES).putInt(number).array();
        var _ = producer.send(new ProducerRecord<>(TOPIC, key, body));
    }

    private void read() {
        try {
            while (true) {
                var records = consumer.poll(POLL);
                var nanos = System.nanoTime();
                for (var record : records) {
                    sink.arrived(ByteBuffer.wrap(record.key()).getInt(), nanos);
                }
            }
        } catch (WakeupException closing) {
            consumer.close();
        }
    }

    @Override
    public void close() {
        producer.close();
        consumer.wakeup();
        try {
            reading.join();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
