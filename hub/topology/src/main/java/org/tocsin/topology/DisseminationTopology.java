package org.tocsin.topology;

import java.util.function.Function;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.kstream.Named;
import org.apache.kafka.streams.state.KeyValueBytesStoreSupplier;
import org.apache.kafka.streams.state.Stores;
import org.tocsin.domain.advisory.AdvisoryId;
import org.tocsin.domain.advisory.Lane;
import org.tocsin.domain.dissemination.Admitter;
import org.tocsin.topology.step.Admit;
import org.tocsin.topology.step.Arrival;
import org.tocsin.topology.step.Verdict;

/// From what publishers hand in to the editions that readers are shown, one topology for each lane.
public final class DisseminationTopology {
    private DisseminationTopology() {}

    /// Returns the topology of one lane, which keeps what it decides on disk.
    public static Topology build(Topics topics, Lane lane, Admitter admitter) {
        return build(topics, lane, admitter, Stores::persistentKeyValueStore);
    }

    /// Returns the topology of one lane.
    ///
    /// @param stores gives what keeps what it decides, by name
    public static Topology build(
            Topics topics,
            Lane lane,
            Admitter admitter,
            Function<String, KeyValueBytesStoreSupplier> stores) {
        var builder = new StreamsBuilder();
        topics.participants().readInto(Admit.PARTICIPANTS, builder);
        topics.endings().readInto(Admit.ENDINGS, builder);
        keepDecisions(topics, builder, stores);

        var arrivals = topics.submitted(lane).read(builder, "submitted");
        topics.quarantine()
                .write(
                        arrivals.flatMapValues(Arrival::quarantined, Named.as("set-aside")),
                        "quarantine");

        var tables = new Admit.Tables(topics.participants()::read, topics.endings()::read);
        var verdicts =
                arrivals.flatMapValues(Arrival::facts, Named.as("understand"))
                        .process(
                                () -> new Admit(admitter, lane, tables),
                                Named.as("admit"),
                                Admit.PRECEDENTS,
                                Admit.DECISIONS);
        topics.editions(lane)
                .write(verdicts.flatMapValues(Verdict::releases, Named.as("edition")), "editions");
        topics.endings()
                .write(verdicts.flatMapValues(Verdict::endings, Named.as("end")), "endings");
        topics.refused()
                .write(verdicts.flatMapValues(Verdict::refusals, Named.as("refuse")), "refused");
        topics.held().write(verdicts.flatMapValues(Verdict::waiting, Named.as("hold")), "held");
        topics.held()
                .end(
                        verdicts.flatMapValues(Verdict::settled, Named.as("settle")),
                        AdvisoryId::toString,
                        "settled");
        topics.reviews()
                .write(
                        verdicts.flatMapValues(Verdict::considered, Named.as("consider")),
                        "reviews");
        topics.decisions()
                .write(verdicts.flatMapValues(Verdict::decisions, Named.as("decide")), "decisions");
        return builder.build();
    }

    private static void keepDecisions(
            Topics topics,
            StreamsBuilder builder,
            Function<String, KeyValueBytesStoreSupplier> stores) {
        builder.addStateStore(
                Stores.keyValueStoreBuilder(
                        stores.apply(Admit.PRECEDENTS),
                        Serdes.String(),
                        topics.precedents().ofOwnRecords()));
        builder.addStateStore(
                Stores.keyValueStoreBuilder(
                        stores.apply(Admit.DECISIONS),
                        Serdes.String(),
                        topics.decisions().serde().ofOwnRecords()));
    }
}
