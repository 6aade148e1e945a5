package org.tocsin.domain.marking;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Collection;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.tocsin.domain.party.Participant;
import org.tocsin.domain.party.ParticipantKind;
import org.tocsin.domain.party.Role;
import org.tocsin.domain.party.Standing;
import org.tocsin.domain.party.Term;
import org.tocsin.domain.sample.Universe;

/// A second reading of the rules M-2 to M-11, written on its own, agrees with the first everywhere.
class MarkingOracleTest {

    @Test
    void everySubjectMeetsEveryMarkingExactlyWhenTheRulesSaySo() {
        // given
        var subjects = Universe.subjects();

        // when
        var disagreement =
                Universe.markings().parallelStream()
                        .filter(marking ->
                                subjects.stream()
                                        .anyMatch(subject ->
                                                marking.isMetBy(subject)
                                                        != mayRead(marking, subject)))
                        .findFirst();

        // then
        assertThat(disagreement).isEmpty();
    }

    private static boolean mayRead(Marking marking, Subject subject) {
        return marking.requirements().stream().allMatch(asked -> mayRead(asked, subject));
    }

    private static boolean mayRead(Requirement asked, Subject subject) {
        var reader = subject.reader();
        var now = subject.instant();
        return switch (asked) {
            case Requirement.LeavesBy(var caveat) -> mayLeave(caveat, subject);
            case Requirement.NotBefore(var start) -> subject.instant().compareTo(start) >= 0;
            case Requirement.NotAfter(var end) -> subject.instant().compareTo(end) < 0;
            case Requirement.NotUnderstood _ -> false;
            case Requirement.Enrolled _,
                    Requirement.AddressedOrClient _,
                    Requirement.Addressed _,
                    Requirement.NamedPerson _,
                    Requirement.AtLeast _,
                    Requirement.Holds _,
                    Requirement.ReleasableTo _,
                    Requirement.NotReleasableTo _ ->
                    switch (reader) {
                        case Reader.Anyone() -> false;
                        case Reader.Organisation(var participant) ->
                                counts(participant, now) && mayOrganisation(asked, participant);
                        case Reader.Individual individual ->
                                counts(individual.participant(), now)
                                        && !individual.person().suspended()
                                        && lasts(individual.person().term(), now)
                                        && mayIndividual(asked, individual);
                    };
        };
    }

    private static boolean counts(Participant participant, Instant now) {
        return participant.standing() instanceof Standing.Active && lasts(participant.term(), now);
    }

    private static boolean lasts(Term term, Instant now) {
        return term.end().isEmpty() || now.compareTo(term.end().get()) < 0;
    }

    private static boolean mayOrganisation(Requirement asked, Participant participant) {
        return switch (asked) {
            case Requirement.AddressedOrClient(var list) ->
                    listed(list, participant)
                            || participant.clientOf().stream()
                                    .anyMatch(provider ->
                                            written(list).contains("organisation:" + provider));
            case Requirement.Addressed(var list) -> listed(list, participant);
            case Requirement.NamedPerson _ -> false;
            case Requirement.AtLeast(int level) -> participant.clearance().level() >= level;
            case Requirement.Holds(var compartment) ->
                    participant.clearance().compartments().contains(compartment);
            case Requirement.ReleasableTo(var list) -> listed(list, participant);
            case Requirement.NotReleasableTo(var excluded) ->
                    !listed(Set.of(excluded), participant);
            case Requirement.Enrolled _ -> true;
            case Requirement.LeavesBy _,
                    Requirement.NotBefore _,
                    Requirement.NotAfter _,
                    Requirement.NotUnderstood _ ->
                    throw new IllegalArgumentException("asks nothing of an organisation");
        };
    }

    private static boolean mayIndividual(Requirement asked, Reader.Individual individual) {
        var person = individual.person();
        return switch (asked) {
            case Requirement.NamedPerson(var persons) -> persons.contains(person.id());
            case Requirement.AtLeast(int level) ->
                    person.clearance().level() >= level
                            && mayOrganisation(asked, individual.participant());
            case Requirement.Holds(var compartment) ->
                    person.clearance().compartments().contains(compartment)
                            && mayOrganisation(asked, individual.participant());
            case Requirement.ReleasableTo(var list)
                    when written(list).contains("person:" + person.id()) ->
                    true;
            case Requirement.ReleasableTo(var list) ->
                    listed(list, individual.participant(), person.roles());
            case Requirement.Addressed(var list) ->
                    listed(list, individual.participant(), person.roles());
            case Requirement other -> mayOrganisation(other, individual.participant());
        };
    }

    private static boolean mayLeave(Caveat caveat, Subject subject) {
        var nobodyKnown = !subject.reader().isEnrolled() || subject.egress() == Egress.PUBLIC_FEED;
        var passedOn =
                subject.egress() == Egress.FORWARDING_GATEWAY
                        || subject.egress() == Egress.FEDERATION
                        || (subject.reader() instanceof Reader.Organisation(var participant)
                                && Set.of(
                                                ParticipantKind.NATIONAL_GATEWAY,
                                                ParticipantKind.SECTOR_ASSOCIATION,
                                                ParticipantKind.EXTERNAL_SYSTEM)
                                        .contains(participant.kind()));
        return !nobodyKnown && (caveat == Caveat.NO_PUBLIC || !passedOn);
    }

    private static boolean listed(Set<Addressee> list, Participant participant) {
        return listed(list, participant, participant.roles());
    }

    private static boolean listed(Set<Addressee> list, Participant participant, Set<Role> does) {
        var written = written(list);
        return written.contains("organisation:" + participant.id())
                || IntStream.rangeClosed(1, participant.tier())
                        .anyMatch(tier -> written.contains("tier:" + tier))
                || participant.roles().stream()
                        .filter(does::contains)
                        .anyMatch(role -> written.contains("role:" + role.code()))
                || written.contains("organisation-alone:" + participant.id())
                || written.contains("state:" + participant.state())
                || written.contains("kind:" + participant.kind().code())
                || participant.communities().stream()
                        .anyMatch(name -> written.contains("community:" + name))
                || participant.sectors().stream()
                        .anyMatch(sector ->
                                written.contains("sector:" + sector.code())
                                        || sector.parent()
                                                .filter(parent ->
                                                        written.contains("sector:" + parent.code()))
                                                .isPresent());
    }

    private static Collection<String> written(Set<Addressee> list) {
        return list.stream().map(Addressee::written).toList();
    }
}
