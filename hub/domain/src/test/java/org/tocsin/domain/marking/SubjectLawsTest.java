package org.tocsin.domain.marking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.tocsin.domain.party.Clearance;
import org.tocsin.domain.party.Participant;
import org.tocsin.domain.party.ParticipantId;
import org.tocsin.domain.party.Person;
import org.tocsin.domain.party.PersonId;
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
        var changed =
                with(participant, participant.clearance(), false, Map.of(person.id(), person));
        return new Reader.Individual(changed, person);
    }

    private static Stream<Person> lowered(Person person) {
        return Stream.concat(
                Stream.of(new Person(person.id(), person.roles(), person.clearance(), true)),
                lowered(person.clearance())
                        .map(low ->
                                new Person(person.id(), person.roles(), low, person.suspended())));
    }

    private static Stream<Participant> lowered(Participant participant) {
        var lower = new ArrayList<Participant>();
        lower.add(with(participant, participant.clearance(), true, participant.persons()));
        lowered(participant.clearance())
                .map(low -> with(participant, low, participant.suspended(), participant.persons()))
                .forEach(lower::add);
        without(participant.sectors())
                .map(left -> with(participant, left, participant.communities()))
                .forEach(lower::add);
        without(participant.communities())
                .map(left -> with(participant, participant.sectors(), left))
                .forEach(lower::add);
        without(participant.clientOf())
                .map(left -> withProviders(participant, left))
                .forEach(lower::add);
        return lower.stream();
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
            Clearance clearance,
            boolean suspended,
            Map<PersonId, Person> persons) {
        return new Participant(
                was.id(),
                was.name(),
                was.kind(),
                was.state(),
                was.roles(),
                was.sectors(),
                was.communities(),
                was.clientOf(),
                clearance,
                was.mandates(),
                persons,
                suspended);
    }

    private static Participant with(Participant was, Set<Sector> sectors, Set<String> communities) {
        return new Participant(
                was.id(),
                was.name(),
                was.kind(),
                was.state(),
                was.roles(),
                sectors,
                communities,
                was.clientOf(),
                was.clearance(),
                was.mandates(),
                was.persons(),
                was.suspended());
    }

    private static Participant withProviders(Participant was, Set<ParticipantId> providers) {
        return new Participant(
                was.id(),
                was.name(),
                was.kind(),
                was.state(),
                was.roles(),
                was.sectors(),
                was.communities(),
                providers,
                was.clearance(),
                was.mandates(),
                was.persons(),
                was.suspended());
    }

    private record Step(Subject high, Subject low) {}
}
