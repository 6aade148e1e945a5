package org.tocsin.server.api.audit;

import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.tocsin.domain.dissemination.Revision;
import org.tocsin.domain.party.ParticipantId;
import org.tocsin.server.audit.AuditBook;
import org.tocsin.topology.fact.AuditEntry;
import org.tocsin.topology.fact.AuditEntry.Kind;
import org.tocsin.topology.fact.Delivery;

/// What became of an advisory, or what a participant did and got. What is empty is left out.
///
/// @param advisory of which advisory
/// @param participant of which participant
/// @param total of an advisory: how many entries there are in all
/// @param entries what happened, the earliest first; reminders as they came on record
/// @param cursor of reminders: with which the next are asked for
@Serdeable
record Trace(
        String advisory,
        String participant,
        @Nullable Integer total,
        List<Event> entries,
        String cursor) {

    /// One event.
    ///
    /// @param at when, RFC 3339 in UTC
    /// @param event what happened, such as `admitted`
    /// @param advisory of which advisory
    /// @param version of which version
    /// @param by who did it
    /// @param reader who got it or answered
    /// @param outcome what came of it, a code
    /// @param reasons why, codes
    /// @param outcomes of a version: what its readers were to get
    /// @param deliveries what was delivered together
    @Serdeable
    record Event(
            String at,
            String event,
            String advisory,
            @Nullable Integer version,
            String by,
            String reader,
            String outcome,
            List<String> reasons,
            List<Outcome> outcomes,
            List<Handed> deliveries) {}

    /// What some readers were to get of a version.
    ///
    /// @param outcome how much
    /// @param shortfalls why not everything
    /// @param readers participants, and persons as `participant/name`
    @Serdeable
    record Outcome(String outcome, List<String> shortfalls, List<String> readers) {}

    /// One delivery.
    ///
    /// @param advisory of which advisory
    /// @param revision which text; left out for a notice without body
    @Serdeable
    record Handed(String advisory, String revision) {}

    /// Returns what became of an advisory.
    static Trace of(Excerpt excerpt) {
        var events =
                excerpt.events().stream()
                        .map(entry -> event(entry, outcomes(entry, excerpt.decisions())))
                        .toList();
        return new Trace(excerpt.advisory().toString(), "", excerpt.total(), events, "");
    }

    /// Returns what a participant did and got.
    static Trace of(ParticipantId participant, List<AuditEntry> entries) {
        return new Trace(
                "",
                participant.value(),
                null,
                entries.stream().map(entry -> event(entry, List.of())).toList(),
                "");
    }

    /// Returns this with the cursor from which it goes on.
    Trace goingOn(String from) {
        return new Trace(advisory, participant, total, entries, from);
    }

    private static List<Outcome> outcomes(AuditEntry admitted, List<AuditEntry> entries) {
        return entries.stream()
                .filter(entry -> entry.kind() == Kind.DECIDED)
                .filter(entry -> entry.decision().equals(admitted.decision()))
                .filter(_ -> admitted.kind() == Kind.ADMITTED)
                .map(entry -> new Outcome(entry.outcome(), entry.reasons(), entry.readers()))
                .toList();
    }

    private static Event event(AuditEntry entry, List<Outcome> outcomes) {
        var actor = entry.person().isEmpty() ? entry.participant() : entry.person();
        var isTimes = AuditBook.isReminder(entry);
        var read = entry.kind() == Kind.DELIVERED || entry.kind() == Kind.ACKNOWLEDGED;
        return new Event(
                entry.at().toString(),
                entry.kind().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                entry.advisory(),
                entry.version() == 0 ? null : entry.version(),
                read || isTimes ? "" : actor,
                read ? actor : "",
                entry.outcome(),
                entry.reasons(),
                outcomes,
                entry.deliveries().stream().map(Trace::handed).toList());
    }

    private static Handed handed(Delivery delivery) {
        return new Handed(
                delivery.advisory().toString(),
                delivery.revision().map(Revision::value).orElse(""));
    }
}
