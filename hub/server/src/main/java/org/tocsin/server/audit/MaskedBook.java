package org.tocsin.server.audit;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.tocsin.domain.advisory.AdvisoryId;
import org.tocsin.domain.party.ParticipantId;
import org.tocsin.server.security.Identity;
import org.tocsin.topology.fact.AuditEntry;

/// An audit book as who accounts for the hub reads it: with masked revisions.
///
/// @param whole the book
/// @param mask stands for each revision
public record MaskedBook(AuditBook whole, RevisionMask mask) implements AuditBook {
    @Override
    public void add(int partition, List<Placed> entries) {
        whole.add(partition, entries);
    }

    @Override
    public Map<Integer, Long> resumeOffsets() {
        return whole.resumeOffsets();
    }

    @Override
    public void read(AdvisoryId advisory, Predicate<AuditEntry> reader) {
        whole.read(advisory, entry -> reader.test(mask.masked(entry)));
    }

    @Override
    public List<AuditEntry> of(ParticipantId participant, int most) {
        return masked(whole.of(participant, most));
    }

    @Override
    public Reminders reminders(
            ParticipantId originator, Map<Integer, Long> from, Instant since, int most) {
        var found = whole.reminders(originator, from, since, most);
        return new Reminders(masked(found.entries()), found.next());
    }

    @Override
    public List<AuditEntry> of(Identity who, int most) {
        return masked(whole.of(who, most));
    }

    private List<AuditEntry> masked(List<AuditEntry> entries) {
        return entries.stream().map(mask::masked).toList();
    }
}
