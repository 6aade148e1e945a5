package org.tocsin.topology.serde;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.avro.Schema;
import org.apache.avro.io.DecoderFactory;
import org.apache.avro.io.EncoderFactory;
import org.apache.avro.specific.SpecificDatumReader;
import org.apache.avro.specific.SpecificDatumWriter;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.jspecify.annotations.Nullable;
import org.tocsin.topology.codec.Contract;
import org.tocsin.topology.fact.Decoded;
import org.tocsin.topology.fact.Decoded.Reason;
import org.tocsin.topology.personal.Lockbox;
import org.tocsin.topology.personal.RecordKeys;

/// Facts of one contract as bytes: a zero byte, the id of the schema in four, and Avro binary in
/// which what names persons is locked.
///
/// Safe for use by several threads. Source: wire format of the Confluent schema registry.
///
/// @param <A> the generated record
/// @param <T> what it means
public final class FactSerde<A extends SpecificRecord, T> {
    private static final int HEADER_BYTES = 5;
    private static final byte MAGIC = 0;

    private final Contract<A, T> contract;
    private final Registry registry;
    private final String subject;
    private final Lockbox lockbox;
    private final Map<Integer, SpecificDatumReader<A>> readers = new ConcurrentHashMap<>();
    private volatile int writerId = -1;

    /// Creates a serde.
    ///
    /// @param subject where the registry keeps the schemas, such as `audit.v1-value`
    /// @param keys under which what names persons is locked in the bytes
    public FactSerde(Contract<A, T> contract, Registry registry, String subject, RecordKeys keys) {
        AvroTrust.establish();
        this.contract = contract;
        this.registry = registry;
        this.subject = subject;
        this.lockbox = new Lockbox(contract.schema(), keys);
    }

    /// Returns the subject under which the registry keeps the schemas.
    public String subject() {
        return subject;
    }

    /// Returns the schema by which facts are written.
    public Schema schema() {
        return contract.schema();
    }

    /// Learns the id of the schema now, so that writing later needs no registry.
    ///
    /// @throws RegistryUnavailable when it cannot be learnt
    public void establish() {
        writerId();
    }

    /// Returns the bytes that say `fact`.
    ///
    /// @throws RegistryUnavailable when the id of the schema cannot be learnt
    public byte[] written(T fact) {
        var bytes = new ByteArrayOutputStream(512);
        bytes.write(MAGIC);
        bytes.writeBytes(ByteBuffer.allocate(Integer.BYTES).putInt(writerId()).array());
        try {
            var encoder = EncoderFactory.get().directBinaryEncoder(bytes, null);
            var record = contract.written(fact);
            lockbox.lock(record);
            new SpecificDatumWriter<A>(schema()).write(record, encoder);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    /// Returns what `bytes` say; a record of another contract says nothing.
    ///
    /// @throws RegistryUnavailable when the schema cannot be learnt
    public Decoded<T> read(byte @Nullable [] bytes) {
        if (bytes == null) {
            return new Decoded.Unreadable<>(Reason.EMPTY);
        }
        if (bytes.length <= HEADER_BYTES || bytes[0] != MAGIC) {
            return new Decoded.Unreadable<>(Reason.NOT_FRAMED);
        }
        return read(bytes, ByteBuffer.wrap(bytes, 1, Integer.BYTES).getInt());
    }

    /// Returns this serde as Kafka wants it, for stores and sinks whose records are all our own.
    ///
    /// Its deserializer throws on a record that cannot be read.
    public Serde<T> ofOwnRecords() {
        return Serdes.serdeFrom(
                (_, fact) -> fact == null ? null : written(fact), (_, bytes) -> own(bytes));
    }

    private @Nullable T own(byte @Nullable [] bytes) {
        if (bytes == null) {
            return null;
        }
        return switch (read(bytes)) {
            case Decoded.Read<T>(T fact) -> fact;
            case Decoded.Unreadable<T>(var reason) ->
                    throw new IllegalStateException(subject + " holds a record that is " + reason);
        };
    }

    private Decoded<T> read(byte[] bytes, int id) {
        var known = readers.get(id);
        if (known != null) {
            return read(bytes, known);
        }
        var writer = registry.schema(id);
        if (writer.isEmpty()) {
            return new Decoded.Unreadable<>(Reason.UNKNOWN_SCHEMA);
        }
        if (!writer.get().getFullName().equals(schema().getFullName())) {
            return new Decoded.Unreadable<>(Reason.OTHER_CONTRACT);
        }
        var reader = new SpecificDatumReader<A>(writer.get(), schema());
        readers.put(id, reader);
        return read(bytes, reader);
    }

    /// Avro answers malformed bytes with exceptions of many kinds; all mean the same here.
    private Decoded<T> read(byte[] bytes, SpecificDatumReader<A> reader) {
        A record;
        try {
            var body =
                    DecoderFactory.get()
                            .binaryDecoder(bytes, HEADER_BYTES, bytes.length - HEADER_BYTES, null);
            record = reader.read(null, body);
            if (!body.isEnd()) {
                return new Decoded.Unreadable<>(Reason.NOT_AVRO);
            }
        } catch (IOException | RuntimeException malformed) {
            return new Decoded.Unreadable<>(Reason.NOT_AVRO);
        }
        return lockbox.open(record) ? contract.read(record) : contract.readErased(record);
    }

    private int writerId() {
        var known = writerId;
        if (known < 0) {
            known = registry.idOf(subject, schema());
            writerId = known;
        }
        return known;
    }
}
