package org.tocsin.topology.fact;

import java.time.Instant;
import java.util.List;

/// One fact on record: codes and ids, never a word of an advisory.
///
/// Every text is empty where the kind has no use for it.
///
/// @param id the same for a repeat of the same fact
/// @param kind what sort of fact
/// @param at when it happened, UTC
/// @param advisory the advisory's id
/// @param version the version; 0 where there is none
/// @param decision the decision's id
/// @param participant who acted or received
/// @param person the person who did, as `participant/name`
/// @param outcome a code
/// @param reasons codes. Unmodifiable; may be empty
/// @param readers for [Kind#DECIDED]: who got this outcome for these reasons. Unmodifiable
/// @param deliveries for [Kind#DELIVERED]: what. Unmodifiable
public record AuditEntry(
        String id,
        Kind kind,
        Instant at,
        String advisory,
        int version,
        String decision,
        String participant,
        String person,
        String outcome,
        List<String> reasons,
        List<String> readers,
        List<Delivery> deliveries) {

    /// What sort of fact is on record.
    public enum Kind {
        /// A version was let in.
        ADMITTED,
        /// A version or ending was not.
        REFUSED,
        /// An advisory was ended by its originator.
        ENDED,
        /// What readers were to get of a version.
        DECIDED,
        /// Editions or notices reached a reader.
        DELIVERED,
        /// A reader confirmed an advisory.
        ACKNOWLEDGED,
        /// An advisory's time ran out.
        EXPIRED,
        /// A participant was enrolled or changed.
        RIGHTS_CHANGED,
        /// Somebody asked for what is not theirs.
        DENIED,
        /// A publisher looked at who would read an advisory.
        PREVIEWED,
        /// A record could not be read.
        QUARANTINED,
        /// A version is held until somebody has looked at it.
        HELD,
        /// A version is out, and somebody has to look at it within a day.
        REVIEW_DUE,
        /// Somebody looked at a version.
        REVIEWED,
        /// Nobody looked in time at a version that is out.
        REVIEW_MISSED,
        /// A fifth of an advisory's time is left.
        EXPIRING,
        /// The time for which an advisory is kept ran out.
        ARCHIVED,
        /// What an advisory said is destroyed.
        PURGED,
        /// An advisory fell because what it was made from was retracted.
        FALLEN,
        /// The day came by which a listing was to be looked at again, and it was not.
        REVIEW_DATE_MISSED,
        /// Somebody read a version that waits for a look.
        INSPECTED
    }

    public AuditEntry {
        reasons = List.copyOf(reasons);
        readers = List.copyOf(readers);
        deliveries = List.copyOf(deliveries);
    }

    /// Returns an entry of which only the kind, the time and the id are said.
    public static AuditEntry of(Kind kind, String id, Instant at) {
        return new AuditEntry(id, kind, at, "", 0, "", "", "", "", List.of(), List.of(), List.of());
    }

    /// Returns this entry about a version of an advisory.
    public AuditEntry about(String advisory, int version, String decision) {
        return new AuditEntry(
                id,
                kind,
                at,
                advisory,
                version,
                decision,
                participant,
                person,
                outcome,
                reasons,
                readers,
                deliveries);
    }

    /// Returns this entry with who acted or received.
    public AuditEntry by(String participant, String person) {
        return new AuditEntry(
                id,
                kind,
                at,
                advisory,
                version,
                decision,
                participant,
                person,
                outcome,
                reasons,
                readers,
                deliveries);
    }

    /// Returns this entry with what came out and why.
    public AuditEntry with(String outcome, List<String> reasons) {
        return new AuditEntry(
                id,
                kind,
                at,
                advisory,
                version,
                decision,
                participant,
                person,
                outcome,
                reasons,
                readers,
                deliveries);
    }

    /// Returns this entry with those for whom it came out so.
    public AuditEntry forReaders(List<String> readers) {
        return new AuditEntry(
                id,
                kind,
                at,
                advisory,
                version,
                decision,
                participant,
                person,
                outcome,
                reasons,
                readers,
                deliveries);
    }

    /// Returns this entry with what was delivered.
    public AuditEntry delivering(List<Delivery> deliveries) {
        return new AuditEntry(
                id,
                kind,
                at,
                advisory,
                version,
                decision,
                participant,
                person,
                outcome,
                reasons,
                readers,
                deliveries);
    }

    /// Returns the key of the record: the advisory, or else the participant, or else the id.
    public String key() {
        if (!advisory.isEmpty()) {
            return advisory;
        }
        return participant.isEmpty() ? id : participant;
    }
}
