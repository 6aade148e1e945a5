package org.tocsin.topology.codec;

import java.util.Optional;
import java.util.function.Function;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificRecord;
import org.tocsin.topology.fact.Decoded;

/// One contract: a record on the log and what it means.
///
/// @param <A> the generated record
/// @param <T> what it means
public final class Contract<A extends SpecificRecord, T> {
    private final Class<A> type;
    private final Schema schema;
    private final Function<T, A> writing;
    private final Function<A, T> reading;
    private final Optional<Function<A, T>> readingErased;

    Contract(Class<A> type, Schema schema, Function<T, A> writing, Function<A, T> reading) {
        this(type, schema, writing, reading, Optional.empty());
    }

    private Contract(
            Class<A> type,
            Schema schema,
            Function<T, A> writing,
            Function<A, T> reading,
            Optional<Function<A, T>> readingErased) {
        this.type = type;
        this.schema = schema;
        this.writing = writing;
        this.reading = reading;
        this.readingErased = readingErased;
    }

    /// Returns this contract for records that mean something without their personal data too.
    ///
    /// @param what what a record means of which some was erased
    Contract<A, T> orErased(Function<A, T> what) {
        return new Contract<>(type, schema, writing, reading, Optional.of(what));
    }

    /// Returns the class of the generated record.
    public Class<A> type() {
        return type;
    }

    /// Returns the schema by which this build writes and reads.
    public Schema schema() {
        return schema;
    }

    /// Returns the record that says `fact`.
    public A written(T fact) {
        return writing.apply(fact);
    }

    /// Returns what `record` means.
    ///
    /// Whatever the domain does not take is unreadable, however it says so: a record comes from
    /// outside this program and must not stop it.
    public Decoded<T> read(A record) {
        return read(record, reading);
    }

    /// Returns what `record` means, of which what names persons was erased.
    public Decoded<T> readErased(A record) {
        return readingErased
                .map(what -> read(record, what))
                .orElseGet(() -> new Decoded.Unreadable<>(Decoded.Reason.ERASED));
    }

    private static <A, T> Decoded<T> read(A record, Function<A, T> reading) {
        try {
            return new Decoded.Read<>(reading.apply(record));
        } catch (RuntimeException invalid) {
            return new Decoded.Unreadable<>(Decoded.Reason.NOT_VALID);
        }
    }

    @Override
    public String toString() {
        return type.getSimpleName();
    }
}
