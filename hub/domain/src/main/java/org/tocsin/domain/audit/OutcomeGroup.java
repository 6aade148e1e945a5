package org.tocsin.domain.audit;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.tocsin.domain.dissemination.Decision;
import org.tocsin.domain.dissemination.Edition;
import org.tocsin.domain.marking.Egress;
import org.tocsin.domain.marking.Reader;
import org.tocsin.domain.marking.Shortfall;
import org.tocsin.domain.marking.Subject;
import org.tocsin.domain.party.Participant;

/// The readers for whom one decision came out the same, for the same reasons.
///
/// Source: SPECIFICATION.md C-2.
///
/// @param outcome what they were to get
/// @param shortfalls why not everything, in declaration order; empty when they were to get
///   everything. Unmodifiable
/// @param readers ids of participants and of persons, sorted. Unmodifiable
public record OutcomeGroup(Outcome outcome, Set<Shortfall> shortfalls, List<String> readers) {
    public OutcomeGroup {
        shortfalls = inDeclarationOrder(shortfalls);
        readers = List.copyOf(readers);
    }

    /// Returns the outcome for every participant and person, grouped; each stands in one group.
    ///
    /// @param editions all editions of one version, greatest first
    /// @param portions how many portions the version has
    /// @param participants everybody the hub knows
    /// @param instant when it was decided, UTC
    public static List<OutcomeGroup> of(
            List<Edition> editions,
            int portions,
            Collection<Participant> participants,
            Instant instant) {
        Map<Reason, SortedSet<String>> groups = new LinkedHashMap<>();
        for (var participant : participants) {
            for (var reader : readers(participant)) {
                var subject = new Subject(reader, Egress.STREAM, instant);
                var reason = Reason.of(Decision.of(editions, portions, subject));
                groups.computeIfAbsent(reason, _ -> new TreeSet<>()).add(name(reader));
            }
        }
        return groups.entrySet().stream()
                .map(group ->
                        new OutcomeGroup(
                                group.getKey().outcome(),
                                group.getKey().shortfalls(),
                                List.copyOf(group.getValue())))
                .toList();
    }

    private static Set<Shortfall> inDeclarationOrder(Set<Shortfall> shortfalls) {
        var ordered = EnumSet.noneOf(Shortfall.class);
        ordered.addAll(shortfalls);
        return Collections.unmodifiableSet(ordered);
    }

    private static List<Reader> readers(Participant participant) {
        var readers = new ArrayList<Reader>();
        readers.add(new Reader.Organisation(participant));
        participant
                .persons()
                .values()
                .forEach(person -> readers.add(new Reader.Individual(participant, person)));
        return readers;
    }

    private static String name(Reader reader) {
        return switch (reader) {
            case Reader.Anyone() -> "";
            case Reader.Organisation(var participant) -> participant.id().value();
            case Reader.Individual(var _, var person) -> person.id().toString();
        };
    }

    private record Reason(Outcome outcome, Set<Shortfall> shortfalls) {
        private static Reason of(Decision decision) {
            return switch (decision) {
                case Decision.Released _ -> new Reason(Outcome.RELEASED, Set.of());
                case Decision.Redacted(var _, var why) -> new Reason(Outcome.REDACTED, why);
                case Decision.Withheld(var why) -> new Reason(Outcome.WITHHELD, why);
            };
        }
    }
}
