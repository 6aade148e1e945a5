package org.tocsin.topology.step;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.state.ReadOnlyKeyValueStore;
import org.apache.kafka.streams.state.ValueAndTimestamp;
import org.jspecify.annotations.Nullable;
import org.tocsin.topology.fact.Decoded;

/// The latest fact under each key of a table that is the same for every task.
///
/// The table keeps records as they came. One that cannot be read counts as absent, which in a table
/// of participants means no rights. What was read is kept as long as its bytes stay the same.
///
/// @param <T> what the records mean
final class Latest<T> {
    private final ReadOnlyKeyValueStore<String, ValueAndTimestamp<byte[]>> table;
    private final Function<byte[], Decoded<T>> reading;
    private final Map<String, Seen<T>> seen = new HashMap<>();

    Latest(
            ReadOnlyKeyValueStore<String, ValueAndTimestamp<byte[]>> table,
            Function<byte[], Decoded<T>> reading) {
        this.table = table;
        this.reading = reading;
    }

    Optional<T> get(String key) {
        return fact(key, table.get(key));
    }

    List<T> all() {
        var facts = new ArrayList<T>();
        try (var rows = table.all()) {
            rows.forEachRemaining(row -> fact(row.key, row.value).ifPresent(facts::add));
        }
        return facts;
    }

    private Optional<T> fact(String key, @Nullable ValueAndTimestamp<byte[]> row) {
        if (row == null) {
            seen.remove(key);
            return Optional.empty();
        }
        var bytes = Bytes.wrap(row.value());
        var known = seen.get(key);
        if (known == null || !known.bytes().equals(bytes)) {
            known = new Seen<>(bytes, reading.apply(row.value()).readable());
            seen.put(key, known);
        }
        return known.fact();
    }

    private record Seen<T>(Bytes bytes, Optional<T> fact) {}
}
