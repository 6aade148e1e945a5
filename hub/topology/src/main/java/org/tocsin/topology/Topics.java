package org.tocsin.topology;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.avro.specific.SpecificRecord;
import org.tocsin.domain.advisory.AdvisoryId;
import org.tocsin.domain.advisory.Lane;
import org.tocsin.domain.advisory.Protection;
import org.tocsin.domain.dissemination.Precedent;
import org.tocsin.topology.codec.Contract;
import org.tocsin.topology.codec.Contracts;
import org.tocsin.topology.fact.Acknowledgement;
import org.tocsin.topology.fact.AuditEntry;
import org.tocsin.topology.fact.Claimed;
import org.tocsin.topology.fact.Considered;
import org.tocsin.topology.fact.Decided;
import org.tocsin.topology.fact.Derivation;
import org.tocsin.topology.fact.Ended;
import org.tocsin.topology.fact.Enrolled;
import org.tocsin.topology.fact.Placed;
import org.tocsin.topology.fact.Quarantined;
import org.tocsin.topology.fact.Receipt;
import org.tocsin.topology.fact.Refusal;
import org.tocsin.topology.fact.Release;
import org.tocsin.topology.fact.Reported;
import org.tocsin.topology.fact.Submitted;
import org.tocsin.topology.fact.Tick;
import org.tocsin.topology.fact.Waiting;
import org.tocsin.topology.personal.RecordKeys;
import org.tocsin.topology.serde.FactSerde;
import org.tocsin.topology.serde.Registry;

/// All topics of the hub, and the serdes of what topologies keep for themselves.
public final class Topics {
    /// The longest time for which history can be told after what it tells of is over.
    public static final Duration HISTORY_MAX = Duration.ofDays(366);

    private static final Keeping LATEST = new Keeping.LatestOfEachKey();
    private static final Keeping YEAR = new Keeping.For(HISTORY_MAX);

    /// As long as an advisory can count, and its end be told: from these topics a node that comes
    /// with an empty disk knows what others know. Source: SPECIFICATION.md A-21, D-3, D-6.
    private static final Keeping LIFE = new Keeping.For(Protection.KEPT_MAX.plus(HISTORY_MAX));

    private static final Duration MONTH = Duration.ofDays(30);
    private static final Keeping HOUR = new Keeping.For(Duration.ofHours(1));

    private final Registry registry;
    private final Scale scale;
    private final RecordKeys keys;
    private final Map<Lane, Topic<Submitted>> submitted = new EnumMap<>(Lane.class);
    private final Topic<Claimed> lanes;
    private final Map<Lane, Topic<Release>> editions = new EnumMap<>(Lane.class);
    private final Topic<Waiting> held;
    private final Topic<Considered> reviews;
    private final Topic<Refusal> refused;
    private final Topic<Decided> decisions;
    private final Topic<Ended> endings;
    private final Topic<Derivation> derivations;
    private final Topic<Quarantined> quarantine;
    private final Topic<Enrolled> participants;
    private final Topic<Reported> nodes;
    private final Topic<Placed> subscriptions;
    private final Topic<Receipt> receipts;
    private final Topic<Acknowledgement> acknowledgements;
    private final Topic<Tick> ticks;
    private final Topic<AuditEntry> audit;

    /// Creates the topics at a scale, with schemas in `registry`.
    ///
    /// @param keys under which what names persons is locked on the log
    public Topics(Registry registry, Scale scale, RecordKeys keys) {
        this.registry = registry;
        this.scale = scale;
        this.keys = keys;
        for (var lane : Lane.values()) {
            submitted.put(lane, submitted(lane.code()));
            editions.put(lane, editions(lane.code()));
        }
        lanes = byAdvisory("lanes.v1", HOUR, Contracts.CLAIMED, Claimed::advisory);
        held = byAdvisory("held.v1", LATEST, Contracts.HELD, Waiting::advisory);
        reviews = byAdvisory("reviews.v1", YEAR, Contracts.CONSIDERED, Considered::advisory);
        refused = byAdvisory("refused.v1", YEAR, Contracts.REFUSAL, Refusal::advisory);
        decisions = byAdvisory("decisions.v1", YEAR, Contracts.DECIDED, Decided::advisory);
        derivations = byAdvisory("derivations.v1", YEAR, Contracts.DERIVATION, Derivation::source);
        endings = byAdvisory("endings.v1", LATEST, Contracts.ENDED, Ended::advisory);
        quarantine = whole("quarantine.v1", YEAR, Contracts.QUARANTINED, Topics::place);
        participants =
                whole(
                        "participants.v1",
                        new Keeping.LatestAndAllFor(MONTH),
                        Contracts.ENROLLED,
                        fact -> fact.enrolment().participant().id().value());
        nodes = whole("nodes.v1", HOUR, Contracts.REPORTED, Reported::node);
        subscriptions =
                whole(
                        "subscriptions.v1",
                        LATEST,
                        Contracts.PLACED,
                        fact -> fact.subscription().id().toString());
        receipts =
                split("receipts.v1", LIFE, Contracts.RECEIPT, fact -> fact.participant().value());
        acknowledgements =
                byAdvisory(
                        "acknowledgements.v1",
                        YEAR,
                        Contracts.ACKNOWLEDGEMENT,
                        Acknowledgement::advisory);
        ticks = split("ticks.v1", HOUR, Contracts.TICK, fact -> fact.at().toString());
        audit = split("audit.v1", new Keeping.ForEver(), Contracts.AUDIT, AuditEntry::key);
    }

    /// Returns what publishers hand in for a lane.
    public Topic<Submitted> submitted(Lane lane) {
        return requireNonNull(submitted.get(lane));
    }

    /// Returns which lane was claimed for which advisory.
    public Topic<Claimed> lanes() {
        return lanes;
    }

    /// Returns what goes out to readers in a lane.
    public Topic<Release> editions(Lane lane) {
        return requireNonNull(editions.get(lane));
    }

    /// Returns what waits for a second look.
    public Topic<Waiting> held() {
        return held;
    }

    /// Returns the steps of what was held, on the way through review.
    public Topic<Considered> reviews() {
        return reviews;
    }

    /// Returns what was not let in, and why.
    public Topic<Refusal> refused() {
        return refused;
    }

    /// Returns what was let in, and what that meant for each reader.
    public Topic<Decided> decisions() {
        return decisions;
    }

    /// Returns which advisory is made from which, by source.
    public Topic<Derivation> derivations() {
        return derivations;
    }

    /// Returns which advisories have ended, told to every lane.
    public Topic<Ended> endings() {
        return endings;
    }

    /// Returns records that could not be read.
    public Topic<Quarantined> quarantine() {
        return quarantine;
    }

    /// Returns who is known to the hub; one partition, so that changes have an order.
    public Topic<Enrolled> participants() {
        return participants;
    }

    /// Returns how far each node acts by the log of participants; one partition, so that who has
    /// read one report has read all before it.
    public Topic<Reported> nodes() {
        return nodes;
    }

    /// Returns the standing interests.
    public Topic<Placed> subscriptions() {
        return subscriptions;
    }

    /// Returns what reached whom.
    public Topic<Receipt> receipts() {
        return receipts;
    }

    /// Returns who confirmed what.
    public Topic<Acknowledgement> acknowledgements() {
        return acknowledgements;
    }

    /// Returns the time; each tick is written to every partition.
    public Topic<Tick> ticks() {
        return ticks;
    }

    /// Returns what is on record.
    public Topic<AuditEntry> audit() {
        return audit;
    }

    /// Returns every topic.
    public List<Topic<?>> all() {
        return Stream.of(
                        submitted.values().stream(),
                        editions.values().stream(),
                        Stream.of(
                                lanes,
                                held,
                                reviews,
                                refused,
                                decisions,
                                derivations,
                                endings,
                                quarantine,
                                participants,
                                nodes),
                        Stream.of(subscriptions, receipts, acknowledgements, ticks, audit))
                .<Topic<?>>flatMap(topics -> topics)
                .toList();
    }

    /// Returns the serdes of what topologies keep for themselves.
    public List<FactSerde<?, ?>> stores() {
        return List.of(precedents());
    }

    /// Returns the serde of the store of precedents.
    FactSerde<?, Precedent> precedents() {
        return new FactSerde<>(Contracts.PRECEDENT, registry, "precedents-value", keys);
    }

    private Topic<Submitted> submitted(String lane) {
        return byAdvisory(
                "submitted." + lane + ".v1", YEAR, Contracts.SUBMITTED, Submitted::advisory);
    }

    private Topic<Release> editions(String lane) {
        return new Topic<>(
                "editions." + lane + ".v1",
                scale.partitions(),
                LIFE,
                serde("editions." + lane + ".v1", Contracts.RELEASE),
                Release::key,
                fact -> fact.envelope().advisory().toString());
    }

    private static String place(Quarantined fact) {
        return fact.topic() + "-" + fact.partition() + "-" + fact.offset();
    }

    private <A extends SpecificRecord, T> Topic<T> byAdvisory(
            String name, Keeping keeping, Contract<A, T> contract, Function<T, AdvisoryId> id) {
        return split(name, keeping, contract, fact -> id.apply(fact).toString());
    }

    private <A extends SpecificRecord, T> Topic<T> split(
            String name, Keeping keeping, Contract<A, T> contract, Function<T, String> key) {
        return new Topic<>(name, scale.partitions(), keeping, serde(name, contract), key, key);
    }

    private <A extends SpecificRecord, T> Topic<T> whole(
            String name, Keeping keeping, Contract<A, T> contract, Function<T, String> key) {
        return new Topic<>(name, 1, keeping, serde(name, contract), key, key);
    }

    private <A extends SpecificRecord, T> FactSerde<A, T> serde(
            String topic, Contract<A, T> contract) {
        return new FactSerde<>(contract, registry, topic + "-value", keys);
    }
}
