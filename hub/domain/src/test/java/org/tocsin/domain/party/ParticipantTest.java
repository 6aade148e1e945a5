package org.tocsin.domain.party;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tocsin.domain.sample.Party;

/// Participants and persons that cannot be. Source: SPECIFICATION.md S-1, S-2.
class ParticipantTest {
    private static final ParticipantId POLICE = new ParticipantId("qm-police");
    private static final PersonId ADA = PersonId.parse("qm-police/ada-quill");
    private static final Instant NOW = Instant.parse("2030-06-01T12:00:00Z");

    @ParameterizedTest
    @ValueSource(strings = {"", "a", "Qm-police", "qm police", "9m", "-qm", "qm/police", "qmé"})
    void aParticipantIsNamedInLowerCase(String id) {
        assertThatThrownBy(() -> new ParticipantId(id))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "qm-police", "qm-police/", "/ada", "qm-police/Ada", "a/b/c", "qm/a"})
    void aPersonIsNamedWithinAParticipant(String id) {
        assertThatThrownBy(() -> PersonId.parse(id)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aPersonsIdReadsBackAsItIsWritten() {
        assertThat(PersonId.parse("qm-police/ada-quill")).hasToString("qm-police/ada-quill");
    }

    @Test
    void nobodyRunsTheHubAndAuditsIt() {
        var both = Set.of(Role.OPERATOR, Role.AUDITOR);

        assertThatThrownBy(() -> Party.agency("qm-police").with(Role.OPERATOR, Role.AUDITOR))
                .hasMessageContaining("operator and auditor");
        assertThatThrownBy(() -> new Person(ADA, both, Clearance.NONE, false))
                .hasMessageContaining("operator and auditor");
    }

    @Test
    void aPersonBelongsToTheParticipantAndIsKeptByTheOwnId() {
        var ada = new Person(ADA, Set.of(), Clearance.NONE, false);
        var bram = PersonId.parse("qm-police/bram-oster");

        assertThatThrownBy(() -> participant("qm-fire", Map.of(ADA, ada)))
                .hasMessageContaining("one participant");
        assertThatThrownBy(() -> participant("qm-police", Map.of(bram, ada)))
                .hasMessageContaining("own id");
    }

    @Test
    void aCredentialIsForTheParticipantOrItsPersonsOnceEach() {
        var police = Party.agency("qm-police").with("ada-quill", 0).participant();
        var machine = credential("qm-police");
        var person = credential("qm-police/ada-quill");

        assertThat(new Enrolment(police, List.of(machine, person)).credentials()).hasSize(2);
        assertThatThrownBy(() -> new Enrolment(police, List.of(machine, machine)))
                .hasMessageContaining("one credential");
        assertThatThrownBy(() -> new Enrolment(police, List.of(credential("qm-policeman"))))
                .hasMessageContaining("own participant");
    }

    @Test
    void aCredentialHoldsAHashAndDoesNotShowIt() {
        var credential = credential("qm-police");

        assertThat(credential.toString()).doesNotContain("ab");
        assertThatThrownBy(() -> new Credential("qm-police", "secret", NOW))
                .hasMessageContaining("64");
    }

    @Test
    void aClearanceIsNoMoreThanTheOneThatCapsIt() {
        var person = new Clearance(3, Set.of("harbour", "grid"));
        var organisation = new Clearance(2, Set.of("grid", "games"));

        var capped = person.cappedBy(organisation);

        assertThat(capped).isEqualTo(new Clearance(2, Set.of("grid")));
        assertThat(capped).isEqualTo(organisation.cappedBy(person));
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 4})
    void aLevelIsNoughtToThree(int level) {
        assertThatThrownBy(() -> new Clearance(level, Set.of())).hasMessageContaining("0 to 3");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "Harbour", "har bour"})
    void aCompartmentIsNamedInLowerCase(String name) {
        assertThatThrownBy(() -> new Clearance(0, Set.of(name)))
                .hasMessageContaining("compartment");
    }

    @ParameterizedTest
    @EnumSource(ParticipantKind.class)
    void aKindIsFoundByItsCode(ParticipantKind kind) {
        assertThat(ParticipantKind.of(kind.code())).contains(kind);
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void aRoleIsFoundByItsCode(Role role) {
        assertThat(Role.of(role.code())).contains(role);
        assertThat(Role.of(role.name())).isEmpty();
    }

    @Test
    void clearancePersonsAndSuspensionChangeWithoutTheRest() {
        var ada = new Person(ADA, Set.of(Role.AUDITOR), new Clearance(3, Set.of()), false);
        var before = participant("qm-police", Map.of());

        var after = before.withPersons(Map.of(ADA, ada.withSuspended(true))).withSuspended(true);

        assertThat(after.suspended()).isTrue();
        assertThat(after.person(ADA)).contains(new Person(ADA, ada.roles(), ada.clearance(), true));
        var cleared = before.withClearance(ada.clearance());
        assertThat(cleared.clearance()).isEqualTo(ada.clearance());
        assertThat(cleared.withClearance(before.clearance())).isEqualTo(before);
        assertThat(after.withPersons(Map.of()).withSuspended(false)).isEqualTo(before);
    }

    @Test
    void ofAPersonCountsOnlyWhatTheParticipantHasToo() {
        var ada = new Person(ADA, Set.of(Role.AUDITOR), new Clearance(3, Set.of("games")), true);
        var police = participant("qm-police", Map.of());

        assertThat(ada.within(police))
                .isEqualTo(
                        new Person(
                                ADA, Set.of(), ada.clearance().cappedBy(police.clearance()), true));
    }

    private static Credential credential(String clientId) {
        return new Credential(clientId, "ab".repeat(32), NOW);
    }

    private static Participant participant(String id, Map<PersonId, Person> persons) {
        return Party.agency(id).clientOf(POLICE.value()).participant().withPersons(persons);
    }
}
