package org.tocsin.domain.marking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.tocsin.domain.party.Clearance;
import org.tocsin.domain.party.Participant;
import org.tocsin.domain.party.ParticipantId;
import org.tocsin.domain.party.Person;
import org.tocsin.domain.party.Role;
import org.tocsin.domain.party.Standing;
import org.tocsin.domain.party.Term;
import org.tocsin.domain.sample.Universe;
import org.tocsin.domain.sector.Sector;

/// Taking something away from a subject never gives it more to read. Source: SPECIFICATION.md M-14.
class SubjectLawsTest {
    private static final List<Marking> MARKINGS = Universe.markings();

    @Test
    void aSubjectFromWhichSomethingIsTakenMeetsNothingMore() {
        // given
        var steps =
                Universe.subjects().stream()
                        .flatMap(high -> lowered(high).map(low -> new Step(high, low)))
                        .distinct()
                        .toList();

        // when
        var gains = steps.parallelStream().filter(SubjectLawsTest::gains).findFirst();

        // then
        assertThat(steps).hasSizeGreaterThan(1_000);
        assertThat(gains).isEmpty();
    }

    private static boolean gains(Step step) {
        return MARKINGS.stream()
                .anyMatch(marking -> marking.isMetBy(step.low()) && !marking.isMetBy(step.high()));
    }

    private static Stream<Subject> lowered(Subject subject) {
        var egress = subject.egress();
        var instant = subject.instant();
        return Stream.of(
                        readers(subject.reader()).map(low -> new Subject(low, egress, instant)),
                        narrower(egress).map(way -> new Subject(subject.reader(), way, instant)))
                .flatMap(lower -> lower);
    }

    /// A way that is open to more ears.
    private static Stream<Egress> narrower(Egress egress) {
        return switch (egress) {
            case OWN_SCREEN, STREAM, WEBHOOK ->
                    Stream.of(Egress.FORWARDING_GATEWAY, Egress.FEDERATION, Egress.PUBLIC_FEED);
            case FORWARDING_GATEWAY, FEDERATION -> Stream.of(Egress.PUBLIC_FEED);
            case PUBLIC_FEED -> Stream.of();
        };
    }

    private static Stream<Reader> readers(Reader reader) {
        return switch (reader) {
            case Reader.Anyone() -> Stream.of();
            case Reader.Organisation(var participant) ->
                    Stream.concat(
                            Stream.of(new Reader.Anyone()),
                            lowered(participant).map(Reader.Organisation::new));
            case Reader.Individual(var participant, var person) ->
                    Stream.of(
                                    Stream.of(new Reader.Anyone()),
                                    lowered(participant)
                                            .map(low -> new Reader.Individual(low, person)),
                                    lowered(person).map(low -> individual(participant, low)))
                            .flatMap(lower -> lower);
        };
    }

    private static Reader individual(Participant participant, Person person) {
        return new Reader.Individual(participant.withPersons(Map.of(person.id(), person)), person);
    }

    private static Stream<Person> lowered(Person person) {
        return Stream.of(
                        Stream.of(person.withSuspended(true)),
                        shorter(person.term()).map(term -> with(person, person.roles(), term)),
                        without(person.roles()).map(left -> with(person, left, person.term())),
                        lowered(person.clearance())
                                .map(low ->
                                        new Person(
                                                person.id(),
                                                person.roles(),
                                                low,
                                                person.suspended(),
                                                person.term())))
                .flatMap(lower -> lower);
    }

    private static Person with(Person was, Set<Role> roles, Term term) {
        return new Person(was.id(), roles, was.clearance(), was.suspended(), term);
    }

    private static Stream<Participant> lowered(Participant participant) {
        var lower = new ArrayList<Participant>();
        lower.add(participant.withSuspended(true));
        lower.add(participant.withStanding(new Standing.Left()));
        lowered(participant.clearance()).map(participant::withClearance).forEach(lower::add);
        shorter(participant.term()).map(participant::withTerm).forEach(lower::add);
        IntStream.range(0, participant.tier()).mapToObj(participant::withTier).forEach(lower::add);
        without(participant.roles())
                .map(left ->
                        with(
                                participant,
                                left,
                                participant.sectors(),
                                participant.communities(),
                                participant.clientOf()))
                .forEach(lower::add);
        without(participant.sectors())
                .map(left ->
                        with(
                                participant,
                                participant.roles(),
                                left,
                                participant.communities(),
                                participant.clientOf()))
                .forEach(lower::add);
        without(participant.communities())
                .map(left ->
                        with(
                                participant,
                                participant.roles(),
                                participant.sectors(),
                                left,
                                participant.clientOf()))
                .forEach(lower::add);
        without(participant.clientOf())
                .map(left ->
                        with(
                                participant,
                                participant.roles(),
                                participant.sectors(),
                                participant.communities(),
                                left))
                .forEach(lower::add);
        return lower.stream();
    }

    private static Stream<Term> shorter(Term term) {
        return Universe.INSTANTS.stream().map(Term::until).filter(other -> other.isWithin(term));
    }

    private static Stream<Clearance> lowered(Clearance clearance) {
        var levels =
                clearance.level() == 0
                        ? Stream.<Clearance>of()
                        : Stream.of(new Clearance(clearance.level() - 1, clearance.compartments()));
        return Stream.concat(
                levels,
                without(clearance.compartments())
                        .map(left -> new Clearance(clearance.level(), left)));
    }

    private static <T> Stream<Set<T>> without(Set<T> all) {
        return all.stream()
                .map(one -> {
                    var left = new HashSet<>(all);
                    left.remove(one);
                    return left;
                });
    }

    private static Participant with(
            Participant was,
            Set<Role> roles,
            Set<Sector> sectors,
            Set<String> communities,
            Set<ParticipantId> clientOf) {
        return new Participant(
                was.id(),
                was.name(),
                was.kind(),
                was.state(),
                roles,
                sectors,
                communities,
                clientOf,
                was.clearance(),
                was.tier(),
                was.mandates(),
                was.persons(),
                was.standing(),
                was.term(),
                was.signing());
    }

    private record Step(Subject high, Subject low) {}
}
