package org.tocsin.domain.marking;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tocsin.domain.party.Clearance;
import org.tocsin.domain.party.Participant;
import org.tocsin.domain.party.ParticipantId;
import org.tocsin.domain.party.Person;
import org.tocsin.domain.party.PersonId;
import org.tocsin.domain.party.Role;
import org.tocsin.domain.sample.Party;

class ReaderTest {
    private static final ParticipantId ID = new ParticipantId("qn-desk");
    private static final Clearance SECRET = new Clearance(3, Set.of("grid"));
    private static final Marking GREEN = new Marking(Set.of(new Requirement.Enrolled()), Set.of());

    @ParameterizedTest
    @EnumSource(Role.class)
    void whoRunsOrAuditsTheHubReadsAsLittleAsAnyone(Role role) {
        // given
        var organisation = new Reader.Organisation(participant(Set.of(role)));

        // when
        var reads = GREEN.isMetBy(subject(organisation));

        // then
        assertThat(reads).isEqualTo(role != Role.OPERATOR && role != Role.AUDITOR);
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"OPERATOR", "AUDITOR"})
    void aPersonWhoRunsOrAuditsReadsNothingForAnOrganisationThatReads(Role role) {
        // given
        var person = new Person(new PersonId(ID, "kit-lorne"), Set.of(role), SECRET, false);
        var participant = participant(Set.of(Role.SUBSCRIBER), person);

        // when
        var clearance = new Reader.Individual(participant, person).clearance();

        // then
        assertThat(clearance).isEqualTo(Clearance.NONE);
    }

    private static Subject subject(Reader reader) {
        return new Subject(reader, Egress.STREAM, Instant.EPOCH);
    }

    private static Participant participant(Set<Role> roles, Person... persons) {
        return Party.agency(ID.value())
                .in("QN")
                .with(roles.toArray(Role[]::new))
                .participant()
                .withClearance(SECRET)
                .withPersons(persons.length == 0 ? Map.of() : Map.of(persons[0].id(), persons[0]));
    }
}
