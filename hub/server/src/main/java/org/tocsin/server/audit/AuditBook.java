package org.tocsin.server.audit;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.tocsin.domain.advisory.AdvisoryId;
import org.tocsin.domain.party.ParticipantId;
import org.tocsin.server.security.Identity;
import org.tocsin.topology.fact.AuditEntry;
import org.tocsin.topology.step.NoteChanges;

/// This node's copy of what is on record, by advisory and by participant; hides where it is kept.
///
/// For all threads; one thread at a time adds.
public interface AuditBook {
    /// The most entries that one question about a participant is answered with.
    int ENTRIES_MAX = 1_000;

    /// What only the registrar and who accounts for the hub are told of a change of rights.
    Set<String> WAITING = Set.of(NoteChanges.PROPOSED, NoteChanges.SETTLED);

    /// An entry and its place on the log.
    ///
    /// @param offset its place in the partition
    /// @param entry the entry
    record Placed(long offset, AuditEntry entry) {}

    /// Adds entries of one partition, in the order of their offsets.
    void add(int partition, List<Placed> entries);

    /// Returns where reading of each partition must go on; partitions never read are absent.
    Map<Integer, Long> resumeOffsets();

    /// Gives `reader` what is on record of an advisory, the earliest first, until it wants no more.
    ///
    /// Of deliveries that were written together each entry tells only those of this advisory.
    ///
    /// @param reader says whether it wants the next
    void read(AdvisoryId advisory, Predicate<AuditEntry> reader);

    /// Returns what a participant did or got, or what was changed of it, the latest `most`, the
    /// earliest of them first.
    ///
    /// @param most at most [#ENTRIES_MAX]
    List<AuditEntry> of(ParticipantId participant, int most);

    /// Returns what time and others brought for the advisories of an originator, the first `most`,
    /// as they came on record.
    ///
    /// @param from where in each partition reading begins: at its beginning where that is absent
    /// @param since of that instant or later
    /// @param most at most [#ENTRIES_MAX]
    Reminders reminders(ParticipantId originator, Map<Integer, Long> from, Instant since, int most);

    /// Says whether an originator is reminded of what an entry tells.
    static boolean isReminder(AuditEntry entry) {
        return switch (entry.kind()) {
            case EXPIRING,
                    EXPIRED,
                    REVIEW_DUE,
                    REVIEW_MISSED,
                    REVIEW_DATE_MISSED,
                    ARCHIVED,
                    PURGED,
                    FALLEN ->
                    true;
            case ADMITTED,
                    REFUSED,
                    ENDED,
                    DECIDED,
                    DELIVERED,
                    ACKNOWLEDGED,
                    RIGHTS_CHANGED,
                    DENIED,
                    PREVIEWED,
                    QUARANTINED,
                    HELD,
                    REVIEWED,
                    INSPECTED ->
                    false;
        };
    }

    /// Returns what a participant itself is told of an entry: of a change of its rights not that
    /// anything waits for a second person, or does no more. Empty when that is all.
    ///
    /// Source: SPECIFICATION.md S-15.
    static Optional<AuditEntry> toldToItself(AuditEntry entry) {
        if (entry.kind() != AuditEntry.Kind.RIGHTS_CHANGED
                || Collections.disjoint(entry.reasons(), WAITING)) {
            return Optional.of(entry);
        }
        var changes = entry.reasons().stream().filter(reason -> !WAITING.contains(reason)).toList();
        return changes.isEmpty()
                ? Optional.empty()
                : Optional.of(entry.with(entry.outcome(), changes));
    }

    /// Returns what a machine or a person did or got itself, as it is told of it, the latest
    /// `most`, the earliest of them first; nothing of others of the same participant.
    ///
    /// @param most at most [#ENTRIES_MAX]
    List<AuditEntry> of(Identity who, int most);
}
