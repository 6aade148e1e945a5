package org.tocsin.topology.step;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.processor.api.RecordMetadata;
import org.tocsin.topology.fact.Decoded;
import org.tocsin.topology.fact.Quarantined;

/// Reads records; one that cannot be read, or stands under a key that is not its own, is told so.
///
/// A record under another's key would be decided beside the store that knows its precedent.
///
/// @param <T> what the records mean
public final class Decode<T> extends ContextualProcessor<byte[], byte[], String, Arrival<T>> {
    private static final String OTHER_KEY = "OTHER_KEY";

    private final Function<byte[], Decoded<T>> reading;
    private final Function<T, String> keyOf;

    /// Creates a step.
    ///
    /// @param reading what bytes mean
    /// @param keyOf the key that a fact has
    public Decode(Function<byte[], Decoded<T>> reading, Function<T, String> keyOf) {
        this.reading = reading;
        this.keyOf = keyOf;
    }

    @Override
    public void process(Record<byte[], byte[]> record) {
        var key = record.key() == null ? "" : new String(record.key(), UTF_8);
        var arrival =
                switch (reading.apply(record.value())) {
                    case Decoded.Read<T>(T fact) when keyOf.apply(fact).equals(key) ->
                            new Arrival.Understood<>(fact);
                    case Decoded.Read<T> _ -> notUnderstood(record, OTHER_KEY);
                    case Decoded.Unreadable<T>(var reason) -> notUnderstood(record, reason.name());
                };
        context().forward(record.withKey(key).withValue(arrival));
    }

    private Arrival<T> notUnderstood(Record<byte[], byte[]> record, String reason) {
        var where = context().recordMetadata();
        return new Arrival.NotUnderstood<>(
                new Quarantined(
                        where.map(RecordMetadata::topic).orElse(""),
                        where.map(RecordMetadata::partition).orElse(-1),
                        where.map(RecordMetadata::offset).orElse(-1L),
                        Instant.ofEpochMilli(record.timestamp()),
                        reason,
                        Optional.ofNullable(record.key()),
                        Optional.ofNullable(record.value())));
    }
}
