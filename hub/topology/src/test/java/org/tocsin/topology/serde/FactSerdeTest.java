package org.tocsin.topology.serde;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.confluent.kafka.schemaregistry.avro.AvroSchema;
import io.confluent.kafka.schemaregistry.client.MockSchemaRegistryClient;
import io.confluent.kafka.schemaregistry.client.SchemaRegistryClient;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.apache.avro.io.EncoderFactory;
import org.apache.avro.specific.SpecificDatumWriter;
import org.junit.jupiter.api.Test;
import org.tocsin.domain.advisory.Advisory;
import org.tocsin.domain.advisory.Ending;
import org.tocsin.domain.advisory.Lane;
import org.tocsin.domain.advisory.Stage;
import org.tocsin.domain.area.StateCode;
import org.tocsin.domain.dissemination.Admission;
import org.tocsin.domain.dissemination.Concern;
import org.tocsin.domain.dissemination.DecisionId;
import org.tocsin.domain.dissemination.Held;
import org.tocsin.domain.dissemination.Precedent;
import org.tocsin.domain.party.Role;
import org.tocsin.formats.seeds.SeedWorld;
import org.tocsin.schema.v1.Ticked;
import org.tocsin.topology.MemoryRecordKeys;
import org.tocsin.topology.RandomFacts;
import org.tocsin.topology.codec.Contracts;
import org.tocsin.topology.fact.Decoded;
import org.tocsin.topology.fact.Decoded.Reason;
import org.tocsin.topology.fact.Submitted;
import org.tocsin.topology.fact.Tick;
import org.tocsin.topology.fact.Waiting;
import org.tocsin.topology.personal.RecordKeys;

final class FactSerdeTest {
    private static final SeedWorld SEEDS = SeedWorld.load();

    private static final Tick NOON = new Tick(Instant.parse("2026-03-01T12:00:00Z"));

    private final SchemaRegistryClient client = new MockSchemaRegistryClient();
    private final Registry registry = new Registry(client, Registry.Registration.AUTOMATIC);
    private final FactSerde<Ticked, Tick> serde =
            new FactSerde<>(Contracts.TICK, registry, "ticks.v1-value", RecordKeys.none());

    @Test
    void factIsAZeroByteTheIdOfItsSchemaAndAvro() throws Exception {
        var bytes = serde.written(NOON);

        var id = client.getId("ticks.v1-value", new AvroSchema(Ticked.getClassSchema()));
        assertThat(bytes).isEqualTo(framed(id, NOON));
        assertThat(serde.read(bytes)).isEqualTo(new Decoded.Read<>(NOON));
    }

    @Test
    void schemaThatIsNotRegisteredIsRegisteredOnlyWhenAllowed() {
        var strict = new Registry(client, Registry.Registration.REFUSED);
        var closed = new FactSerde<>(Contracts.TICK, strict, "ticks.v1-value", RecordKeys.none());

        assertThatThrownBy(() -> closed.written(NOON)).isInstanceOf(RegistryUnavailable.class);

        serde.written(NOON);
        assertThat(closed.read(closed.written(NOON))).isEqualTo(new Decoded.Read<>(NOON));
    }

    @Test
    void whatIsNotFramedIsUnreadable() {
        assertThat(serde.read(null)).isEqualTo(unreadable(Reason.EMPTY));
        assertThat(serde.read(new byte[0])).isEqualTo(unreadable(Reason.NOT_FRAMED));
        assertThat(serde.read(new byte[] {0, 0, 0, 0, 1})).isEqualTo(unreadable(Reason.NOT_FRAMED));
        assertThat(serde.read("{\"at\":1}".getBytes(UTF_8)))
                .isEqualTo(unreadable(Reason.NOT_FRAMED));
    }

    @Test
    void schemaThatNobodyKnowsIsUnreadable() throws IOException {
        assertThat(serde.read(framed(4_711, NOON))).isEqualTo(unreadable(Reason.UNKNOWN_SCHEMA));
    }

    @Test
    void recordOfAnotherContractIsUnreadable() {
        var audit = new FactSerde<>(Contracts.AUDIT, registry, "audit.v1-value", RecordKeys.none());

        var read = serde.read(audit.written(new RandomFacts(1).audit()));

        assertThat(read).isEqualTo(unreadable(Reason.OTHER_CONTRACT));
    }

    /// Rule G-3.
    @Test
    void whatIsKeptOfAnAdvisoryWhoseKeyIsGoneIsReadAsPurged() {
        var keys = new MemoryRecordKeys();
        var precedents = new FactSerde<>(Contracts.PRECEDENT, registry, "precedents-value", keys);
        var report = SEEDS.submission("advisories/bank-larkspur/pooled-transfers.json");
        var advisory = Advisory.first(report, new StateCode("QM"));
        var admitted = new Admission.Admitted(advisory, List.of());
        var kept = Precedent.NONE.with(report, admitted);
        var bytes = precedents.written(kept);
        var before = precedents.read(bytes);

        keys.destroy(report.id());

        assertThat(before).isEqualTo(new Decoded.Read<>(kept));
        assertThat(precedents.read(bytes)).isEqualTo(new Decoded.Read<>(kept.ended(Ending.PURGED)));
    }

    /// Rule G-1.
    @Test
    void whatNamesPersonsIsUnreadableWithoutItsKey() {
        var keys = new MemoryRecordKeys();
        var waiting = new FactSerde<>(Contracts.HELD, registry, "held-value", keys);
        var report = SEEDS.submission("advisories/bank-larkspur/pooled-transfers.json");
        var concern = new Concern(Role.RELEASER, "A-23", "", "");
        var held =
                new Held(
                        report,
                        new StateCode("QM"),
                        List.of(concern),
                        List.of(),
                        Stage.IN_REVIEW,
                        false);
        var bytes = waiting.written(new Waiting(held, Lane.ROUTINE));

        keys.destroy(report.id());

        assertThat(waiting.read(bytes)).isEqualTo(new Decoded.Unreadable<>(Decoded.Reason.ERASED));
    }

    /// Rules C-1 and G-2.
    @Test
    void whatIsHandedInAfterTheKeyWasDestroyedIsReadWithoutAWordOfIt() {
        var keys = new MemoryRecordKeys();
        var submissions = new FactSerde<>(Contracts.SUBMITTED, registry, "submitted-value", keys);
        var report = SEEDS.submission("advisories/bank-larkspur/pooled-transfers.json");
        keys.destroy(report.id());

        var read = submissions.read(submissions.written(new Submitted.Version(report)));

        assertThat(read.readable().orElseThrow())
                .isInstanceOfSatisfying(
                        Submitted.Erased.class,
                        erased -> {
                            assertThat(erased.decision()).isEqualTo(DecisionId.of(report));
                            assertThat(erased.left().drafts()).isEmpty();
                            assertThat(erased.left().protection().purpose()).isEmpty();
                        });
    }

    @Test
    void bytesThatAreCutOrGoOnAreUnreadable() {
        var audit = new FactSerde<>(Contracts.AUDIT, registry, "audit.v1-value", RecordKeys.none());
        var whole = audit.written(new RandomFacts(1).audit());

        var longer = Arrays.copyOf(whole, whole.length + 1);

        assertThat(audit.read(longer)).isEqualTo(unreadable(Reason.NOT_AVRO));
        for (int length = 6; length < whole.length; length++) {
            assertThat(audit.read(Arrays.copyOf(whole, length)))
                    .isInstanceOf(Decoded.Unreadable.class);
        }
    }

    @Test
    void noBytesMakeReadingThrow() {
        var submitted =
                new FactSerde<>(
                        Contracts.SUBMITTED, registry, "submitted-value", new MemoryRecordKeys());
        var whole = submitted.written(new RandomFacts(2).submitted());
        var random = new Random(20_260_301L);

        for (int round = 0; round < 20_000; round++) {
            var broken = whole.clone();
            for (int place = 0; place < 3; place++) {
                broken[5 + random.nextInt(broken.length - 5)] = (byte) random.nextInt();
            }
            assertThat(submitted.read(broken)).isNotNull();
        }
    }

    private static byte[] framed(int id, Tick tick) throws IOException {
        var bytes = new ByteArrayOutputStream();
        var framed = new DataOutputStream(bytes);
        framed.writeByte(0);
        framed.writeInt(id);
        var encoder = EncoderFactory.get().binaryEncoder(framed, null);
        new SpecificDatumWriter<>(Ticked.class).write(new Ticked(tick.at()), encoder);
        encoder.flush();
        return bytes.toByteArray();
    }

    private static <T> Decoded<T> unreadable(Reason reason) {
        return new Decoded.Unreadable<>(reason);
    }
}
