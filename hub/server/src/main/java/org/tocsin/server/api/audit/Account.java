package org.tocsin.server.api.audit;

import static java.util.stream.Collectors.collectingAndThen;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toCollection;
import static java.util.stream.Collectors.toList;

import io.micronaut.serde.annotation.Serdeable;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.tocsin.domain.audit.Outcome;
import org.tocsin.domain.dissemination.Revision;
import org.tocsin.topology.fact.AuditEntry;
import org.tocsin.topology.fact.AuditEntry.Kind;

/// What is on record of one advisory, asked about its readers.
final class Account {
    private final List<AuditEntry> decisions;
    private final List<AuditEntry> events;

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

    Account(Excerpt excerpt) {
        this.decisions = excerpt.decisions();
        this.events = excerpt.events();
    }

    /// Says whether a version of the advisory was ever let in.
    boolean isAdmitted() {
        return decided(Kind.ADMITTED).findAny().isPresent();
    }

    /// Says whether the participant handed the advisory in.
    boolean isFrom(String participant) {
        return decisions.stream()
                .filter(entry -> entry.kind() != Kind.DECIDED)
                .anyMatch(entry -> entry.participant().equals(participant));
    }

    /// Returns what the latest version was to give the reader; empty when it was not known then.
    Optional<AuditEntry> outcome(String reader) {
        return decided(Kind.DECIDED)
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
                .map(Account::acknowledged)
                .toList();
    }

    /// Returns the participants who were to get all or some of the latest version, or a person of
    /// whom was. Sorted; unmodifiable.
    SortedSet<String> eligible() {
        var latest = decided(Kind.ADMITTED).mapToInt(AuditEntry::version).max().orElse(0);
        return decided(Kind.DECIDED)
                .filter(entry -> entry.version() == latest)
                .filter(entry -> !entry.outcome().equals(Outcome.WITHHELD.name()))
                .flatMap(entry -> entry.readers().stream())
                .map(Coverage::participant)
                .collect(
                        collectingAndThen(
                                toCollection(TreeSet::new), Collections::unmodifiableSortedSet));
    }

    /// Returns who received some text of it, in the order in which they did.
    List<Reached> reached() {
        Map<String, List<Delivered>> readers = new LinkedHashMap<>();
        of(Kind.DELIVERED)
                .forEach(entry ->
                        readers.computeIfAbsent(reader(entry), _ -> new ArrayList<>())
                                .addAll(delivered(entry)));
        var answers =
                of(Kind.ACKNOWLEDGED)
                        .collect(
                                groupingBy(
                                        Account::reader, mapping(Account::acknowledged, toList())));
        return readers.entrySet().stream()
                .filter(reader ->
                        reader.getValue().stream().anyMatch(one -> !one.revision().isEmpty()))
                .map(reader ->
                        new Reached(
                                reader.getKey(),
                                reader.getValue(),
                                answers.getOrDefault(reader.getKey(), List.of())))
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

    private static Acknowledged acknowledged(AuditEntry entry) {
        return new Acknowledged(entry.at().toString(), entry.outcome());
    }

    private Stream<AuditEntry> decided(Kind kind) {
        return decisions.stream().filter(entry -> entry.kind() == kind);
    }

    private Stream<AuditEntry> of(Kind kind) {
        return events.stream().filter(entry -> entry.kind() == kind);
    }

    /// Returns who received or answered.
    static String reader(AuditEntry entry) {
        return entry.person().isEmpty() ? entry.participant() : entry.person();
    }
}
