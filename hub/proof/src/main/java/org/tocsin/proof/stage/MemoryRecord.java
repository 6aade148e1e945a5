package org.tocsin.proof.stage;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.kafka.streams.state.Stores;
import org.tocsin.domain.advisory.AdvisoryId;
import org.tocsin.domain.party.ParticipantId;
import org.tocsin.server.audit.AuditBook;
import org.tocsin.server.audit.Reminders;
import org.tocsin.server.security.Identity;
import org.tocsin.topology.AccountingTopology;
import org.tocsin.topology.LaneDriver;
import org.tocsin.topology.Topic;
import org.tocsin.topology.Topics;
import org.tocsin.topology.fact.AuditEntry;
import org.tocsin.topology.fact.Enrolled;

/// What is on record of one world: the topology of accounting, and what comes out of it.
///
/// Most worlds are never asked about, so facts wait until somebody asks. For all threads.
final class MemoryRecord implements AuditBook, AutoCloseable {
    /// Receipts come by a way of their own, so what happened at one instant has an order of its
    /// own.
    private static final Comparator<AuditEntry> IN_ORDER =
            Comparator.comparing(AuditEntry::at)
                    .thenComparing(AuditEntry::kind)
                    .thenComparing(AuditEntry::participant)
                    .thenComparing(AuditEntry::person);

    private final Topics topics;
    private final LaneDriver accounting;
    private final Map<ParticipantId, Enrolled> everybody = new TreeMap<>();
    private final List<Runnable> waiting = new ArrayList<>();
    private final List<AuditEntry> entries = new ArrayList<>();

    MemoryRecord(Topics topics) {
        this.topics = topics;
        this.accounting =
                new LaneDriver(AccountingTopology.build(topics, Stores::inMemoryKeyValueStore));
    }

    /// Accounts for a fact.
    synchronized <T> void account(Topic<T> topic, T fact) {
        waiting.add(() -> accounting.give(topic, fact));
    }

    /// Puts an entry on record that is none of the topology's.
    synchronized void note(AuditEntry entry) {
        waiting.add(() -> entries.add(entry));
    }

    /// Accounts for how a participant is from now on.
    synchronized void enrol(Enrolled enrolled) {
        everybody.put(enrolled.enrolment().participant().id(), enrolled);
        account(topics.participants(), enrolled);
    }

    /// Forgets everything, what nobody asked for included; how everybody is, is known before
    /// anything else of the next world.
    synchronized void clear() {
        waiting.clear();
        entries.clear();
        var begun = List.copyOf(everybody.values());
        waiting.add(() -> {
            begun.forEach(one -> accounting.give(topics.participants(), one));
            accounting.taken(topics.audit());
        });
    }

    @Override
    public void add(int partition, List<Placed> placed) {
        placed.forEach(one -> note(one.entry()));
    }

    @Override
    public Map<Integer, Long> resumeOffsets() {
        return Map.of();
    }

    @Override
    public synchronized void read(AdvisoryId advisory, Predicate<AuditEntry> reader) {
        var _ = settled().flatMap(entry -> about(entry, advisory)).allMatch(reader);
    }

    @Override
    public synchronized List<AuditEntry> of(ParticipantId participant, int most) {
        return latest(
                settled().filter(entry -> entry.participant().equals(participant.value())), most);
    }

    @Override
    public synchronized List<AuditEntry> of(Identity who, int most) {
        return latest(
                settled()
                        .filter(entry -> client(entry).equals(who.clientId()))
                        .flatMap(entry -> AuditBook.toldToItself(entry).stream()),
                most);
    }

    @Override
    public synchronized Reminders reminders(
            ParticipantId originator, Map<Integer, Long> from, Instant since, int most) {
        var own =
                settled()
                        .filter(entry -> entry.participant().equals(originator.value()))
                        .filter(AuditBook::isReminder)
                        .toList();
        var placed =
                IntStream.range(0, own.size())
                        .mapToObj(number -> new Placed(number, own.get(number)))
                        .filter(it -> it.offset() >= from.getOrDefault(0, 0L))
                        .filter(it -> !it.entry().at().isBefore(since))
                        .toList();
        return Reminders.first(most, Map.of(0, placed), from, Map.of(0, (long) own.size()));
    }

    private static String client(AuditEntry entry) {
        return entry.person().isEmpty() ? entry.participant() : entry.person();
    }

    private static List<AuditEntry> latest(Stream<AuditEntry> wanted, int most) {
        var found = wanted.toList();
        return found.subList(Math.max(0, found.size() - most), found.size());
    }

    private Stream<AuditEntry> settled() {
        for (var fact : waiting) {
            fact.run();
            entries.addAll(accounting.taken(topics.audit()));
        }
        waiting.clear();
        return entries.stream().sorted(IN_ORDER);
    }

    private static Stream<AuditEntry> about(AuditEntry entry, AdvisoryId advisory) {
        if (entry.deliveries().isEmpty()) {
            return Stream.of(entry).filter(it -> it.advisory().equals(advisory.toString()));
        }
        var own =
                entry.deliveries().stream()
                        .filter(delivery -> delivery.advisory().equals(advisory))
                        .toList();
        return own.isEmpty() ? Stream.of() : Stream.of(entry.delivering(own));
    }

    @Override
    public void close() {
        accounting.close();
    }
}
