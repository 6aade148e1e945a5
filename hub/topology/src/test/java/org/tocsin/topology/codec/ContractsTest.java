package org.tocsin.topology.codec;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.avro.io.DecoderFactory;
import org.apache.avro.io.EncoderFactory;
import org.apache.avro.specific.SpecificDatumReader;
import org.apache.avro.specific.SpecificDatumWriter;
import org.apache.avro.specific.SpecificRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tocsin.topology.RandomFacts;
import org.tocsin.topology.fact.Decoded;

final class ContractsTest {
    private static final long FIRST_SEED = 20_260_301L;
    private static final int FACTS = 400;

    @ParameterizedTest(name = "{0}")
    @MethodSource("roundTrips")
    void everyFactReadsBackAsItWasWritten(RoundTrip<?, ?> trip) {
        for (long seed = FIRST_SEED; seed < FIRST_SEED + FACTS; seed++) {
            trip.check(seed);
        }
    }

    @Test
    void bytesOfAQuarantinedRecordReadBackAsTheyWere() {
        var quarantined = new RandomFacts(FIRST_SEED).quarantinedBytes();

        var read = Contracts.QUARANTINED.read(Contracts.QUARANTINED.written(quarantined));

        var back = read.readable().orElseThrow();
        assertThat(back.key().orElseThrow()).isEqualTo(quarantined.key().orElseThrow());
        assertThat(back.value().orElseThrow()).isEqualTo(quarantined.value().orElseThrow());
    }

    static Stream<RoundTrip<?, ?>> roundTrips() {
        return Stream.of(
                new RoundTrip<>(Contracts.SUBMITTED, RandomFacts::submitted),
                new RoundTrip<>(Contracts.CLAIMED, RandomFacts::claimed),
                new RoundTrip<>(Contracts.RELEASE, RandomFacts::release),
                new RoundTrip<>(Contracts.HELD, RandomFacts::waiting),
                new RoundTrip<>(Contracts.CONSIDERED, RandomFacts::considered),
                new RoundTrip<>(Contracts.REFUSAL, RandomFacts::refusal),
                new RoundTrip<>(Contracts.DECIDED, RandomFacts::decided),
                new RoundTrip<>(Contracts.DERIVATION, RandomFacts::derivation),
                new RoundTrip<>(Contracts.ENDED, RandomFacts::ended),
                new RoundTrip<>(Contracts.ENROLLED, RandomFacts::enrolled),
                new RoundTrip<>(Contracts.PLACED, RandomFacts::placed),
                new RoundTrip<>(Contracts.RECEIPT, RandomFacts::receipt),
                new RoundTrip<>(Contracts.ACKNOWLEDGEMENT, RandomFacts::acknowledgement),
                new RoundTrip<>(Contracts.TICK, RandomFacts::tick),
                new RoundTrip<>(Contracts.REPORTED, RandomFacts::reported),
                new RoundTrip<>(Contracts.AUDIT, RandomFacts::audit),
                new RoundTrip<>(Contracts.QUARANTINED, RandomFacts::quarantined),
                new RoundTrip<>(Contracts.PRECEDENT, RandomFacts::precedent));
    }

    /// A contract and a source of facts; each fact goes through bytes and back.
    record RoundTrip<A extends SpecificRecord, T>(
            Contract<A, T> contract, Function<RandomFacts, T> source) {

        private void check(long seed) {
            var fact = source.apply(new RandomFacts(seed));

            var back = contract.read(throughBytes(contract.written(fact)));

            assertThat(back).as("seed %d", seed).isEqualTo(new Decoded.Read<>(fact));
        }

        private A throughBytes(A record) {
            try {
                var bytes = new ByteArrayOutputStream();
                var encoder = EncoderFactory.get().binaryEncoder(bytes, null);
                new SpecificDatumWriter<A>(contract.schema()).write(record, encoder);
                encoder.flush();
                var decoder = DecoderFactory.get().binaryDecoder(bytes.toByteArray(), null);
                return new SpecificDatumReader<>(contract.type()).read(null, decoder);
            } catch (IOException impossible) {
                throw new UncheckedIOException(impossible);
            }
        }

        @Override
        public String toString() {
            return contract.toString();
        }
    }
}
