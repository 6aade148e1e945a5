package org.tocsin.topology;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.kstream.KStream;
import org.apache.kafka.streams.kstream.Named;
import org.apache.kafka.streams.state.KeyValueBytesStoreSupplier;
import org.apache.kafka.streams.state.Stores;
import org.tocsin.domain.advisory.Lane;
import org.tocsin.topology.fact.AuditEntry;
import org.tocsin.topology.fact.Considered;
import org.tocsin.topology.fact.Decided;
import org.tocsin.topology.fact.Refusal;
import org.tocsin.topology.step.Accounts;
import org.tocsin.topology.step.Arrival;
import org.tocsin.topology.step.Deadlines;
import org.tocsin.topology.step.DropRepeats;
import org.tocsin.topology.step.Fall;
import org.tocsin.topology.step.NoteChanges;
import org.tocsin.topology.step.TimedFact;

/// From every fact of dissemination, delivery and administration to one entry on record each.
public final class AccountingTopology {
    private AccountingTopology() {}

    /// Returns the topology, which keeps what it knows on disk.
    public static Topology build(Topics topics) {
        return build(topics, Stores::persistentKeyValueStore);
    }

    /// Returns the topology.
    ///
    /// @param stores gives what keeps what it knows, by name
    public static Topology build(
            Topics topics, Function<String, KeyValueBytesStoreSupplier> stores) {
        var builder = new StreamsBuilder();
        keep(builder, stores.apply(Deadlines.DUE), Serdes.String());
        keep(builder, stores.apply(Deadlines.RUNNING), topics.decisions().serde().ofOwnRecords());
        keep(builder, stores.apply(Deadlines.STAGES), Serdes.String());
        keep(builder, stores.apply(Fall.DERIVED), topics.derivations().serde().ofOwnRecords());
        keep(builder, stores.apply(Fall.FALLEN), Serdes.Long());
        keep(
                builder,
                stores.apply(NoteChanges.BEFORE),
                topics.participants().serde().ofOwnRecords());
        keep(builder, stores.apply(DropRepeats.SEEN), Serdes.Long());

        var decisions = understood(topics, builder, topics.decisions(), "decisions");
        var reviews = understood(topics, builder, topics.reviews(), "reviews");
        var refused = understood(topics, builder, topics.refused(), "refused");
        var entries =
                Stream.of(
                        decisions.flatMapValues(Accounts::decided, Named.as("account-decisions")),
                        refused.flatMapValues(Accounts::refused, Named.as("account-refused")),
                        reviews.flatMapValues(Accounts::considered, Named.as("account-reviews")),
                        fallen(topics, builder, decisions),
                        received(topics, builder),
                        acknowledged(topics, builder),
                        setAside(topics, builder),
                        changed(topics, builder),
                        due(topics, builder, timed(decisions, reviews, refused)));
        topics.audit().write(once(entries), "audit");
        return builder.build();
    }

    private static KStream<String, AuditEntry> once(Stream<KStream<String, AuditEntry>> entries) {
        var number = new AtomicInteger();
        return entries.reduce((some, more) ->
                        some.merge(more, Named.as("merge-" + number.incrementAndGet())))
                .orElseThrow()
                .process(DropRepeats::new, Named.as("drop-repeats"), DropRepeats.SEEN);
    }

    private static KStream<String, AuditEntry> received(Topics topics, StreamsBuilder builder) {
        return understood(topics, builder, topics.receipts(), "receipts")
                .flatMapValues(Accounts::delivered, Named.as("account-receipts"));
    }

    private static KStream<String, AuditEntry> acknowledged(Topics topics, StreamsBuilder builder) {
        return understood(topics, builder, topics.acknowledgements(), "acknowledgements")
                .flatMapValues(Accounts::acknowledged, Named.as("account-acknowledgements"));
    }

    /// What is in the quarantine and cannot be read stays there; to set it aside again has no end.
    private static KStream<String, AuditEntry> setAside(Topics topics, StreamsBuilder builder) {
        return topics.quarantine()
                .read(builder, "quarantine")
                .flatMapValues(Arrival::facts, Named.as("understand-quarantine"))
                .flatMapValues(Accounts::quarantined, Named.as("account-quarantine"));
    }

    private static KStream<String, AuditEntry> changed(Topics topics, StreamsBuilder builder) {
        return understood(topics, builder, topics.participants(), "participants")
                .process(NoteChanges::new, Named.as("account-participants"), NoteChanges.BEFORE);
    }

    /// What is made from an advisory falls with it: the word goes where endings go.
    private static KStream<String, AuditEntry> fallen(
            Topics topics, StreamsBuilder builder, KStream<String, Decided> decisions) {
        topics.derivations()
                .write(
                        decisions.flatMapValues(Accounts::derivations, Named.as("derive")),
                        "derivations");
        var derivations = understood(topics, builder, topics.derivations(), "derivations");
        var falling =
                derivations
                        .<Fall.Told>mapValues(
                                Fall.Told.OfDerivation::new, Named.as("tell-derivations"))
                        .merge(
                                understood(topics, builder, topics.endings(), "endings")
                                        .mapValues(
                                                Fall.Told.OfEnding::new, Named.as("tell-endings")),
                                Named.as("merge-endings"))
                        .process(Fall::new, Named.as("fall"), Fall.DERIVED, Fall.FALLEN);
        topics.submitted(Lane.FLASH).write(falling, "fallen");
        return falling.flatMapValues(Accounts::fallen, Named.as("account-fallen"));
    }

    /// What has a date on which something is due.
    private static KStream<String, TimedFact> timed(
            KStream<String, Decided> decisions,
            KStream<String, Considered> reviews,
            KStream<String, Refusal> refused) {
        return decisions
                .<TimedFact>mapValues(TimedFact.OfDecision::new, Named.as("time-decisions"))
                .merge(
                        reviews.mapValues(TimedFact.OfReview::new, Named.as("time-reviews")),
                        Named.as("merge-reviews"))
                .merge(
                        refused.mapValues(TimedFact.OfRefusal::new, Named.as("time-refused")),
                        Named.as("merge-refused"));
    }

    /// What time brings; the word that something is purged goes to the lane that decided on it.
    private static KStream<String, AuditEntry> due(
            Topics topics, StreamsBuilder builder, KStream<String, TimedFact> timed) {
        var ticks = understood(topics, builder, topics.ticks(), "ticks");
        var due =
                timed.merge(
                                ticks.mapValues(TimedFact.OfTick::new, Named.as("time-ticks")),
                                Named.as("merge-ticks"))
                        .process(
                                Deadlines::new,
                                Named.as("await"),
                                Deadlines.DUE,
                                Deadlines.RUNNING,
                                Deadlines.STAGES);
        for (var lane : Lane.values()) {
            topics.submitted(lane)
                    .write(
                            due.flatMapValues(
                                    outcome -> outcome.purges(lane),
                                    Named.as("purge-" + lane.code())),
                            "purged-" + lane.code());
        }
        return due.flatMapValues(Deadlines.Outcome::entries, Named.as("account-due"));
    }

    private static <T> KStream<String, T> understood(
            Topics topics, StreamsBuilder builder, Topic<T> topic, String what) {
        var arrivals = topic.read(builder, what);
        topics.quarantine()
                .write(
                        arrivals.flatMapValues(Arrival::quarantined, Named.as("set-aside-" + what)),
                        "quarantine-of-" + what);
        return arrivals.flatMapValues(Arrival::facts, Named.as("understand-" + what));
    }

    private static <T> void keep(
            StreamsBuilder builder, KeyValueBytesStoreSupplier store, Serde<T> serde) {
        builder.addStateStore(Stores.keyValueStoreBuilder(store, Serdes.String(), serde));
    }
}
