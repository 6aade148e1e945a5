package org.tocsin.bench.load;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.time.Duration;
import java.util.Map;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/// Tells when the advisories of [Advisories] are to be read from a topic of the hub.
public final class LogTap implements AutoCloseable {
    private static final Duration POLL = Duration.ofMillis(200);

    private final KafkaConsumer<byte[], byte[]> consumer;
    private final EventStream.Sink sink;
    private final Thread reading;

    /// Begins to consume what is new in a topic.
    ///
    /// @param connection client settings with the right to read it
    /// @param sink told of each advisory, on a thread of its own
    public LogTap(Map<String, Object> connection, String topic, EventStream.Sink sink) {
        this.sink = sink;
        consumer =
                new KafkaConsumer<>(
                        Map.copyOf(connection),
                        new ByteArrayDeserializer(),
                        new ByteArrayDeserializer());
        var partitions =
                consumer.partitionsFor(topic).stream()
                        .map(partition -> new TopicPartition(topic, partition.partition()))
                        .toList();
        consumer.assign(partitions);
        consumer.seekToEnd(partitions);
        partitions.forEach(consumer::position);
        reading = Thread.ofPlatform().daemon().start(this::read);
    }

    private void read() {
        try {
            while (true) {
                var records = consumer.poll(POLL);
                var nanos = System.nanoTime();
                for (var record : records) {
                    var text = new String(record.value(), ISO_8859_1);
                    var number = Advisories.numberIn(text, 0, text.length());
                    if (number >= 0) {
                        sink.arrived(number, nanos);
                    }
                }
            }
        } catch (WakeupException closing) {
            consumer.close();
        }
    }

    @Override
    public void close() {
        consumer.wakeup();
        try {
            reading.join();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
