package org.tocsin.server.api.audit;

import io.micronaut.serde.annotation.Serdeable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.tocsin.domain.dissemination.Revision;
import org.tocsin.topology.fact.AuditEntry;
import org.tocsin.topology.fact.AuditEntry.Kind;

/// What is on record of one advisory, asked about its readers.
final class Account {
    private final List<AuditEntry> entries;

    /// A delivery to a reader.
    ///
    /// @param at when, RFC 3339 in UTC
    /// @param by by what: `STREAM`, `PULL` or `WEBHOOK`
    /// @param revision which text; left out for a notice without body
    @Serdeable
    record Delivered(String at, String by, String revision) {}

    /// A reader's answer.
    ///
    /// @param at when, RFC 3339 in UTC
    /// @param answer such as `ACCEPTED`
    @Serdeable
    record Acknowledged(String at, String answer) {}

    /// A reader who has received some text of the advisory.
    ///
    /// @param reader a participant, or a person as `participant/name`
    /// @param deliveries what, the earliest first
    /// @param acknowledgements the reader's answers, the earliest first
    @Serdeable
    record Reached(
            String reader, List<Delivered> deliveries, List<Acknowledged> acknowledgements) {}

    Account(List<AuditEntry> entries) {
        this.entries = entries;
    }

    /// Says whether there is anything at all.
    boolean isEmpty() {
        return entries.isEmpty();
    }

    /// Says whether a version of the advisory was ever let in.
    boolean isAdmitted() {
        return of(Kind.ADMITTED).findAny().isPresent();
    }

    /// Says whether the participant handed the advisory in.
    boolean isFrom(String participant) {
        return entries.stream()
                .filter(entry ->
                        entry.kind() == Kind.ADMITTED
                                || entry.kind() == Kind.REFUSED
                                || entry.kind() == Kind.ENDED)
                .anyMatch(entry -> entry.participant().equals(participant));
    }

    /// Returns what the latest version was to give the reader; empty when it was not known then.
    Optional<AuditEntry> outcome(String reader) {
        return of(Kind.DECIDED)
                .filter(entry -> entry.readers().contains(reader))
                .max(Comparator.comparingInt(AuditEntry::version));
    }

    /// Returns what reached the reader, the earliest first.
    List<Delivered> deliveries(String reader) {
        return of(Kind.DELIVERED)
                .filter(entry -> reader(entry).equals(reader))
                .flatMap(entry -> delivered(entry).stream())
                .toList();
    }

    /// Returns what the reader answered, the earliest first.
    List<Acknowledged> acknowledgements(String reader) {
        return of(Kind.ACKNOWLEDGED)
                .filter(entry -> reader(entry).equals(reader))
                .map(entry -> new Acknowledged(entry.at().toString(), entry.outcome()))
                .toList();
    }

    /// Returns who received some text of it, in the order in which they did.
    List<Reached> reached() {
        Map<String, List<Delivered>> readers = new LinkedHashMap<>();
        of(Kind.DELIVERED)
                .forEach(entry ->
                        readers.computeIfAbsent(reader(entry), _ -> new ArrayList<>())
                                .addAll(delivered(entry)));
        return readers.entrySet().stream()
                .filter(reader ->
                        reader.getValue().stream().anyMatch(one -> !one.revision().isEmpty()))
                .map(reader ->
                        new Reached(
                                reader.getKey(),
                                reader.getValue(),
                                acknowledgements(reader.getKey())))
                .toList();
    }

    private static List<Delivered> delivered(AuditEntry entry) {
        return entry.deliveries().stream()
                .map(delivery ->
                        new Delivered(
                                entry.at().toString(),
                                entry.outcome(),
                                delivery.revision().map(Revision::value).orElse("")))
                .toList();
    }

    private Stream<AuditEntry> of(Kind kind) {
        return entries.stream().filter(entry -> entry.kind() == kind);
    }

    private static String reader(AuditEntry entry) {
        return entry.person().isEmpty() ? entry.participant() : entry.person();
    }
}
