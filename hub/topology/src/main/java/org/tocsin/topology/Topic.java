package org.tocsin.topology;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.utils.Utils;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.kstream.KStream;
import org.apache.kafka.streams.kstream.Materialized;
import org.apache.kafka.streams.kstream.Named;
import org.apache.kafka.streams.kstream.Produced;
import org.apache.kafka.streams.state.Stores;
import org.jspecify.annotations.Nullable;
import org.tocsin.topology.fact.Decoded;
import org.tocsin.topology.serde.FactSerde;
import org.tocsin.topology.step.Arrival;
import org.tocsin.topology.step.Decode;

/// A topic: its name, its shape, and what its records mean.
///
/// @param <T> what a record means
public final class Topic<T> {
    /// The most bytes of a record: above the largest edition and the largest submission.
    public static final int RECORD_BYTES_MAX = 5 * 1024 * 1024;

    private final String name;
    private final int partitions;
    private final Keeping keeping;
    private final FactSerde<?, T> serde;
    private final Function<T, String> key;
    private final Function<T, String> home;

    /// @param home what decides on the partition; mostly the key
    Topic(
            String name,
            int partitions,
            Keeping keeping,
            FactSerde<?, T> serde,
            Function<T, String> key,
            Function<T, String> home) {
        this.name = name;
        this.partitions = partitions;
        this.keeping = keeping;
        this.serde = serde;
        this.key = key;
        this.home = home;
    }

    /// Returns the name.
    public String name() {
        return name;
    }

    /// Returns how many partitions it is created with.
    public int partitions() {
        return partitions;
    }

    /// Returns the serde of its values, which knows their subject and schema too.
    public FactSerde<?, T> serde() {
        return serde;
    }

    /// Returns the settings it is created with at a scale. Unmodifiable.
    public Map<String, String> settings(Scale scale) {
        var settings = new HashMap<>(scale.settings());
        settings.putAll(keeping.settings());
        return Map.copyOf(settings);
    }

    /// Returns the record that says `fact`, under its key.
    public ProducerRecord<byte[], byte[]> record(T fact) {
        return new ProducerRecord<>(name, key.apply(fact).getBytes(UTF_8), serde.written(fact));
    }

    /// Returns the record that says `fact`, in one partition.
    public ProducerRecord<byte[], byte[]> record(T fact, int partition) {
        return new ProducerRecord<>(
                name, partition, key.apply(fact).getBytes(UTF_8), serde.written(fact));
    }

    /// Returns the record that ends whatever stands under `key`.
    public ProducerRecord<byte[], byte @Nullable []> end(String key) {
        return new ProducerRecord<>(name, key.getBytes(UTF_8), null);
    }

    /// Returns what a value means.
    public Decoded<T> read(byte @Nullable [] value) {
        return serde.read(value);
    }

    /// Reads it in a topology.
    ///
    /// @param what names the nodes: `read-<what>` and `decode-<what>`
    KStream<String, Arrival<T>> read(StreamsBuilder builder, String what) {
        return builder.stream(
                        name,
                        Consumed.with(Serdes.ByteArray(), Serdes.ByteArray())
                                .withName("read-" + what))
                .process(() -> new Decode<>(serde::read, key), Named.as("decode-" + what));
    }

    /// Reads it into a table that every task has, records as they come.
    void readInto(String table, StreamsBuilder builder) {
        builder.globalTable(
                name,
                Consumed.with(Serdes.String(), Serdes.ByteArray()).withName("read-" + table),
                Materialized.<String, byte[]>as(Stores.inMemoryKeyValueStore(table))
                        .withKeySerde(Serdes.String())
                        .withValueSerde(Serdes.ByteArray()));
    }

    /// Writes to it in a topology.
    ///
    /// @param what names the nodes: `key-<what>` and `write-<what>`
    void write(KStream<?, T> facts, String what) {
        facts.map((_, fact) -> KeyValue.pair(key.apply(fact), fact), Named.as("key-" + what))
                .to(
                        name,
                        Produced.with(Serdes.String(), serde.ofOwnRecords())
                                .withStreamPartitioner(
                                        (_, _, fact, count) -> partitions(fact, count))
                                .withName("write-" + what));
    }

    /// Ends in a topology whatever stands under a key that is its own home.
    ///
    /// @param what names the nodes: `key-<what>` and `write-<what>`
    <K> void end(KStream<?, K> ended, Function<K, String> key, String what) {
        ended.map(
                        (_, one) -> KeyValue.<String, byte[]>pair(key.apply(one), null),
                        Named.as("key-" + what))
                .to(
                        name,
                        Produced.with(Serdes.String(), Serdes.ByteArray())
                                .withStreamPartitioner((_, at, _, count) -> partition(at, count))
                                .withName("write-" + what));
    }

    private Optional<Set<Integer>> partitions(T fact, int count) {
        return partition(home.apply(fact), count);
    }

    private static Optional<Set<Integer>> partition(String home, int count) {
        var hash = Utils.murmur2(home.getBytes(UTF_8));
        return Optional.of(Set.of(Utils.toPositive(hash) % count));
    }

    @Override
    public String toString() {
        return name;
    }
}
