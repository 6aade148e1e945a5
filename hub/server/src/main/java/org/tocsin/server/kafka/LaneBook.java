package org.tocsin.server.kafka;

import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.tocsin.domain.advisory.AdvisoryId;
import org.tocsin.domain.advisory.Lane;
import org.tocsin.server.audit.AuditBook;
import org.tocsin.topology.fact.AuditEntry;
import org.tocsin.topology.fact.Decided;

/// Which lane an advisory took with its first version: of those lately on their way from memory, of
/// others from what is on record.
///
/// A correction takes the same lane, whatever its own urgency: the steps of one lane know nothing
/// of what the others decided. Source: SPECIFICATION.md L-1.
@OnKafka
@Singleton
final class LaneBook {
    private static final int REMEMBERED_MAX = 100_000;

    private final Map<AdvisoryId, Lane> lanes =
            new LinkedHashMap<>(1_024, 0.75f, true) {
                private static final long serialVersionUID = 1L;

                @Override
                protected boolean removeEldestEntry(Map.Entry<AdvisoryId, Lane> eldest) {
                    return size() > REMEMBERED_MAX;
                }
            };

    private final AuditBook book;

    LaneBook(AuditBook book) {
        this.book = book;
    }

    /// Returns the lane; empty when no version is known here.
    Optional<Lane> lane(AdvisoryId advisory) {
        return remembered(advisory).or(() -> onRecord(advisory));
    }

    private synchronized Optional<Lane> remembered(AdvisoryId advisory) {
        return Optional.ofNullable(lanes.get(advisory));
    }

    private Optional<Lane> onRecord(AdvisoryId advisory) {
        return book.of(advisory).stream()
                .filter(entry -> entry.kind() == AuditEntry.Kind.ADMITTED)
                .map(entry -> Lane.valueOf(entry.outcome()))
                .findFirst();
    }

    /// Notes the lane of a version that was handed in.
    synchronized void note(AdvisoryId advisory, Lane lane) {
        lanes.put(advisory, lane);
    }

    /// Notes the lane of a version that was let in; endings take another.
    void note(Decided decided) {
        if (decided.ending().isEmpty()) {
            note(decided.advisory(), decided.lane());
        }
    }
}
