package org.tocsin.topology;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Properties;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.TopologyTestDriver;

/// Runs a topology without a broker and speaks facts with it.
public final class LaneDriver implements AutoCloseable {
    private final Path folder = folder();
    private final TopologyTestDriver driver;

    /// Starts the topology, its stores in a folder of its own.
    public LaneDriver(Topology topology) {
        var properties = new Properties();
        properties.put(StreamsConfig.APPLICATION_ID_CONFIG, "test");
        properties.put(StreamsConfig.BOOTSTRAP_SERVERS_CONFIG, "none:1");
        properties.put(StreamsConfig.STATE_DIR_CONFIG, folder.toString());
        properties.put(StreamsConfig.ENSURE_EXPLICIT_INTERNAL_RESOURCE_NAMING_CONFIG, true);
        properties.put(StreamsConfig.ROCKSDB_CONFIG_SETTER_CLASS_CONFIG, BoundedMemory.class);
        driver = new TopologyTestDriver(topology, properties, World.NOON);
    }

    private static Path folder() {
        try {
            return Files.createTempDirectory("lane");
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /// Writes a fact to a topic that the topology reads.
    public <T> void give(Topic<T> topic, T fact) {
        var record = topic.record(fact);
        give(topic, record.key(), record.value());
    }

    void give(Topic<?> topic, byte[] key, byte[] value) {
        driver.createInputTopic(topic.name(), new ByteArraySerializer(), new ByteArraySerializer())
                .pipeInput(key, value);
    }

    /// Returns what came out since the last time, all of it readable.
    public <T> List<T> taken(Topic<T> topic) {
        return driver
                .createOutputTopic(
                        topic.name(), new ByteArrayDeserializer(), new ByteArrayDeserializer())
                .readValuesToList()
                .stream()
                .map(value -> topic.read(value).readable().orElseThrow())
                .toList();
    }

    /// Returns the bytes that came out since the last time.
    List<byte[]> bytes(Topic<?> topic) {
        return driver.createOutputTopic(
                        topic.name(), new ByteArrayDeserializer(), new ByteArrayDeserializer())
                .readValuesToList();
    }

    @Override
    public void close() {
        driver.close();
        try (var left = Files.walk(folder)) {
            for (var path : left.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
