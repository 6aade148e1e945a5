package org.tocsin.server.testing;

import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.tocsin.domain.advisory.AdvisoryId;
import org.tocsin.domain.party.ParticipantId;
import org.tocsin.server.audit.AuditBook;
import org.tocsin.server.audit.Reminders;
import org.tocsin.server.security.Identity;
import org.tocsin.topology.fact.AuditEntry;

/// An audit book in memory.
@Singleton
@Requires(property = "hub.kafka.enabled", value = "false")
public final class FakeAuditBook implements AuditBook {
    private final List<AuditEntry> entries = new ArrayList<>();
    private final Map<Integer, List<Placed>> arrived = new HashMap<>();
    private final Map<Integer, Long> offsets = new HashMap<>();

    /// Forgets everything.
    public synchronized void reset() {
        entries.clear();
        arrived.clear();
        offsets.clear();
    }

    @Override
    public synchronized void add(int partition, List<Placed> placed) {
        placed.forEach(one -> entries.add(one.entry()));
        arrived.computeIfAbsent(partition, _ -> new ArrayList<>()).addAll(placed);
        if (!placed.isEmpty()) {
            offsets.put(partition, placed.getLast().offset() + 1);
        }
    }

    @Override
    public synchronized Map<Integer, Long> resumeOffsets() {
        return Map.copyOf(offsets);
    }

    @Override
    public synchronized void read(AdvisoryId advisory, Predicate<AuditEntry> reader) {
        var _ =
                entries.stream()
                        .flatMap(entry -> about(entry, advisory))
                        .sorted(Comparator.comparing(AuditEntry::at))
                        .allMatch(reader);
    }

    @Override
    public synchronized List<AuditEntry> of(ParticipantId participant, int most) {
        return latest(
                entries.stream().filter(entry -> entry.participant().equals(participant.value())),
                most);
    }

    @Override
    public synchronized List<AuditEntry> of(Identity who, int most) {
        return latest(
                entries.stream()
                        .filter(entry -> client(entry).equals(who.clientId()))
                        .flatMap(entry -> AuditBook.toldToItself(entry).stream()),
                most);
    }

    @Override
    public synchronized Reminders reminders(
            ParticipantId originator, Map<Integer, Long> from, Instant since, int most) {
        var own = new HashMap<Integer, List<Placed>>();
        arrived.forEach((partition, placed) ->
                own.put(
                        partition,
                        placed.stream()
                                .filter(it -> it.offset() >= from.getOrDefault(partition, 0L))
                                .filter(it -> isOf(originator, it.entry()))
                                .filter(it -> !it.entry().at().isBefore(since))
                                .toList()));
        return Reminders.first(Math.min(most, ENTRIES_MAX), own, from, offsets);
    }

    private static boolean isOf(ParticipantId originator, AuditEntry entry) {
        return entry.participant().equals(originator.value()) && AuditBook.isReminder(entry);
    }

    private static String client(AuditEntry entry) {
        return entry.person().isEmpty() ? entry.participant() : entry.person();
    }

    private static List<AuditEntry> latest(Stream<AuditEntry> wanted, int most) {
        var all = wanted.sorted(Comparator.comparing(AuditEntry::at)).toList();
        return all.subList(Math.max(0, all.size() - Math.min(most, ENTRIES_MAX)), all.size());
    }

    private static Stream<AuditEntry> about(AuditEntry entry, AdvisoryId advisory) {
        if (entry.advisory().equals(advisory.toString())) {
            return Stream.of(entry);
        }
        var deliveries =
                entry.deliveries().stream()
                        .filter(delivery -> delivery.advisory().equals(advisory))
                        .toList();
        return deliveries.isEmpty() ? Stream.empty() : Stream.of(entry.delivering(deliveries));
    }
}
