package org.tocsin.server.api.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.tocsin.domain.advisory.AdvisoryId;
import org.tocsin.server.audit.AuditBook;
import org.tocsin.topology.fact.AuditEntry;
import org.tocsin.topology.fact.AuditEntry.Kind;

/// A stretch of what is on record of one advisory, and all that was decided on it.
///
/// @param advisory the advisory
/// @param decisions versions let in or refused, endings, and what they were to give to whom, the
///   earliest first. Unmodifiable
/// @param events what happened, the earliest first, but for what versions were to give.
///   Unmodifiable
/// @param total how many events there are in all
record Excerpt(
        AdvisoryId advisory, List<AuditEntry> decisions, List<AuditEntry> events, int total) {
    Excerpt {
        decisions = List.copyOf(decisions);
        events = List.copyOf(events);
    }

    /// Reads from `book`.
    ///
    /// @param wanted which events to tell; asked for each, the earliest first
    static Excerpt of(AuditBook book, AdvisoryId advisory, Predicate<AuditEntry> wanted) {
        var decisions = new ArrayList<AuditEntry>();
        var events = new ArrayList<AuditEntry>();
        var total = new int[1];
        book.read(
                advisory,
                entry -> {
                    if (isDecision(entry)) {
                        decisions.add(entry);
                    }
                    if (entry.kind() != Kind.DECIDED) {
                        total[0]++;
                        if (wanted.test(entry)) {
                            events.add(entry);
                        }
                    }
                    return true;
                });
        return new Excerpt(advisory, decisions, events, total[0]);
    }

    /// Returns the events behind the first `from`, at most `most` of them.
    static Excerpt of(AuditBook book, AdvisoryId advisory, int from, int most) {
        var number = new int[1];
        return of(
                book,
                advisory,
                _ -> {
                    var place = number[0]++;
                    return place >= from && place - from < most;
                });
    }

    private static boolean isDecision(AuditEntry entry) {
        return switch (entry.kind()) {
            case ADMITTED, REFUSED, ENDED, DECIDED -> true;
            case ACKNOWLEDGED,
                    DELIVERED,
                    EXPIRED,
                    RIGHTS_CHANGED,
                    DENIED,
                    PREVIEWED,
                    QUARANTINED,
                    HELD,
                    REVIEW_DUE,
                    REVIEWED,
                    REVIEW_MISSED,
                    EXPIRING,
                    ARCHIVED,
                    PURGED,
                    FALLEN,
                    REVIEW_DATE_MISSED,
                    INSPECTED ->
                    false;
        };
    }
}
