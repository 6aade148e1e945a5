package org.tocsin.domain.marking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.tocsin.domain.party.Clearance;
import org.tocsin.domain.party.ParticipantKind;
import org.tocsin.domain.party.Person;
import org.tocsin.domain.party.PersonId;
import org.tocsin.domain.party.Role;
import org.tocsin.domain.party.Standing;
import org.tocsin.domain.sample.Party;
import org.tocsin.domain.sector.Sector;

/// What each requirement asks, one denial at a time. Source: SPECIFICATION.md M-1 to M-13, M-15,
/// M-16, S-12, S-16.
class MarkingTest {
    private static final Instant NOW = Instant.parse("2030-06-01T12:00:00Z");

    @Test
    void clearIsReadByAnyoneOnThePublicFeed() {
        var anyone = new Subject(new Reader.Anyone(), Egress.PUBLIC_FEED, NOW);

        var shortfalls = Marking.CLEAR.shortfalls(anyone);

        assertThat(shortfalls).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Egress.class)
    void greenIsNotReadBySomebodyUnknownByAnyWay(Egress egress) {
        var anyone = new Subject(new Reader.Anyone(), egress, NOW);

        var shortfalls = asking(new Requirement.Enrolled()).shortfalls(anyone);

        assertThat(shortfalls).containsExactly(Shortfall.NOT_ENROLLED);
    }

    @Test
    void greenIsNotReadBySuspendedParticipants() {
        var suspended = Party.business("kestrel-forwarding").suspended().machine();

        var shortfalls = asking(new Requirement.Enrolled()).shortfalls(at(suspended));

        assertThat(shortfalls).containsExactly(Shortfall.NOT_ENROLLED);
    }

    @Test
    void greenIsNotReadBySuspendedPersonsOfAnActiveParticipant() {
        var suspended = Party.agency("qm-police").withSuspended("cleo-finch").person("cleo-finch");

        var shortfalls = asking(new Requirement.Enrolled()).shortfalls(at(suspended));

        assertThat(shortfalls).containsExactly(Shortfall.NOT_ENROLLED);
    }

    @Test
    void greenIsNotReadOnThePublicFeedWhoeverAsks() {
        var police = Party.agency("qm-police").machine();

        var subject = new Subject(police, Egress.PUBLIC_FEED, NOW);

        assertThat(asking(new Requirement.Enrolled()).isMetBy(subject)).isFalse();
    }

    @Test
    void newsroomOutsideTheAddressedOrganisationsReceivesNoAmber() {
        var newsroom = Party.of(ParticipantKind.MEDIA, "daybreak-media").machine();

        var shortfalls = amber("organisation:qm-fire").shortfalls(at(newsroom));

        assertThat(shortfalls).containsExactly(Shortfall.NOT_ADDRESSED);
    }

    @Test
    void clientOfAnAddressedOrganisationReceivesAmber() {
        var client = Party.business("norvale-transit").clientOf("beacon-services").machine();

        assertThat(amber("organisation:beacon-services").isMetBy(at(client))).isTrue();
    }

    @Test
    void clientOfAnAddressedOrganisationReceivesNoAmberStrict() {
        var client = Party.business("norvale-transit").clientOf("beacon-services").machine();

        var shortfalls = amberStrict("organisation:beacon-services").shortfalls(at(client));

        assertThat(shortfalls).containsExactly(Shortfall.NOT_ADDRESSED);
    }

    @Test
    void clientOfAnOrganisationAddressedWithoutItsClientsReceivesNoAmber() {
        var client = Party.business("norvale-transit").clientOf("beacon-services").machine();

        assertThat(amber("organisation-alone:beacon-services").isMetBy(at(client))).isFalse();
    }

    @Test
    void clientsOfTheMembersOfAnAddressedGroupReceiveNoAmber() {
        var client = Party.business("norvale-water").in("QN").clientOf("beacon-services").machine();

        assertThat(amber("state:QM", "sector:telecom").isMetBy(at(client))).isFalse();
    }

    @Test
    void machineOfTheNamedPersonsOrganisationReceivesNoRed() {
        var police = Party.agency("qm-police").with("ada-quill", 3);

        var shortfalls = red("qm-police/ada-quill").shortfalls(at(police.machine()));

        assertThat(shortfalls).containsExactly(Shortfall.NOT_NAMED);
    }

    @Test
    void namedPersonReceivesRedByACredentialOfTheirOwn() {
        var police = Party.agency("qm-police").with("ada-quill", 0).with("bram-oster", 3);

        var marking = red("qm-police/ada-quill");

        assertThat(marking.isMetBy(at(police.person("ada-quill")))).isTrue();
        assertThat(marking.isMetBy(at(police.person("bram-oster")))).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"0, 1", "1, 2", "2, 3", "0, 3"})
    void lowerLevelFallsShort(int held, int asked) {
        var reader = Party.agency("qm-police").cleared(held).machine();

        var shortfalls = asking(new Requirement.AtLeast(asked)).shortfalls(at(reader));

        assertThat(shortfalls).containsExactly(Shortfall.LEVEL);
    }

    @Test
    void aPersonHasNoMoreThanTheOrganisation() {
        var reader = Party.agency("qm-police").cleared(1).with("ada-quill", 3, "harbour");

        var marking = asking(new Requirement.AtLeast(2), new Requirement.Holds("harbour"));

        assertThat(marking.shortfalls(at(reader.person("ada-quill"))))
                .containsExactly(Shortfall.LEVEL, Shortfall.COMPARTMENT);
    }

    @Test
    void anOrganisationsClearanceGivesNothingToAPersonWithoutOne() {
        var reader = Party.agency("qm-police").cleared(3, "harbour").with("cleo-finch", 0);

        var marking = asking(new Requirement.AtLeast(1), new Requirement.Holds("harbour"));

        assertThat(marking.shortfalls(at(reader.person("cleo-finch"))))
                .containsExactly(Shortfall.LEVEL, Shortfall.COMPARTMENT);
    }

    @Test
    void compartmentThatIsNotHeldFallsShortWhateverTheLevel() {
        var reader = Party.agency("qm-police").cleared(3, "grid").machine();

        var shortfalls = asking(new Requirement.Holds("harbour")).shortfalls(at(reader));

        assertThat(shortfalls).containsExactly(Shortfall.COMPARTMENT);
    }

    @Test
    void whoIsOnOneOfTwoListsFallsShort() {
        var reader = Party.business("quayside-terminal").in("QM").machine();

        var marking = asking(listed("state:QM")).join(asking(listed("kind:agency")));

        assertThat(marking.shortfalls(at(reader))).containsExactly(Shortfall.NOT_LISTED);
    }

    @Test
    void whoIsOnBothListsMeetsTheirJoinAlthoughNoEntryIsInBoth() {
        var reader = Party.agency("qm-police").in("QM").machine();

        var marking = asking(listed("state:QM")).join(asking(listed("kind:agency")));

        assertThat(marking.requirements()).hasSize(2);
        assertThat(marking.isMetBy(at(reader))).isTrue();
    }

    @Test
    void anEmptyListAdmitsNobody() {
        var reader = Party.agency("qm-police").cleared(3).with("ada-quill", 3);

        var nobody =
                Set.of(
                        new Requirement.ReleasableTo(Set.of()),
                        new Requirement.Addressed(Set.of()),
                        new Requirement.AddressedOrClient(Set.of()),
                        new Requirement.NamedPerson(Set.of()));

        assertThat(nobody)
                .allSatisfy(asked -> {
                    assertThat(asked.shortfall(at(reader.machine()))).isPresent();
                    assertThat(asked.shortfall(at(reader.person("ada-quill")))).isPresent();
                });
    }

    @Test
    void excludedStateAndOrganisationAndTheirPersonsFallShort() {
        var reader = Party.agency("qp-police").in("QP").with("noor-estrin", 3);

        var byState = asking(new Requirement.NotReleasableTo(entry("state:QP")));
        var byName = asking(new Requirement.NotReleasableTo(entry("organisation:qp-police")));

        assertThat(byState.shortfalls(at(reader.machine()))).containsExactly(Shortfall.EXCLUDED);
        assertThat(byName.shortfalls(at(reader.person("noor-estrin"))))
                .containsExactly(Shortfall.EXCLUDED);
    }

    @Test
    void somebodyUnknownMayBelongToAnExcludedStateAndReadsNothingThatExcludesOne() {
        var anyone = new Subject(new Reader.Anyone(), Egress.PUBLIC_FEED, NOW);

        var marking = asking(new Requirement.NotReleasableTo(entry("state:QP")));

        assertThat(marking.shortfalls(anyone)).containsExactly(Shortfall.NOT_ENROLLED);
    }

    @ParameterizedTest
    @CsvSource({
        "ORCON, true, true, true, false, false, false",
        "NO_FORWARD, true, true, true, false, false, false",
        "NO_PUBLIC, true, true, true, true, true, false"
    })
    void caveatsCloseWaysOut(
            Caveat caveat,
            boolean ownScreen,
            boolean stream,
            boolean webhook,
            boolean gateway,
            boolean federation,
            boolean publicFeed) {
        var admitted = Arrays.stream(Egress.values()).map(caveat::admits);

        assertThat(admitted)
                .containsExactly(ownScreen, stream, webhook, gateway, federation, publicFeed);
    }

    @ParameterizedTest
    @EnumSource(
            value = ParticipantKind.class,
            names = {"NATIONAL_GATEWAY", "SECTOR_ASSOCIATION", "EXTERNAL_SYSTEM"})
    void machinesThatPassThingsOnReadNothingThatMayNotBePassedOn(ParticipantKind kind) {
        var gateway = Party.of(kind, "a-gateway").with("gil-mott", 0);

        var marking = asking(new Requirement.LeavesBy(Caveat.NO_FORWARD));

        assertThat(marking.shortfalls(at(gateway.machine()))).containsExactly(Shortfall.EGRESS);
        assertThat(marking.isMetBy(at(gateway.person("gil-mott")))).isTrue();
    }

    @ParameterizedTest
    @EnumSource(Caveat.class)
    void whoIsNotEnrolledIsThePublicByWhicheverWayTheyAsk(Caveat caveat) {
        var suspended = Party.business("kestrel-forwarding").suspended().machine();

        var marking = asking(new Requirement.LeavesBy(caveat));

        assertThat(marking.isMetBy(at(suspended))).isFalse();
        assertThat(marking.isMetBy(at(new Reader.Anyone()))).isFalse();
    }

    @Test
    void embargoFallsAtItsInstantAndLapseTakesEffectAtItsOwn() {
        var reader = Party.agency("qm-police").machine();
        var embargo = asking(new Requirement.NotBefore(NOW));
        var lapse = asking(new Requirement.NotAfter(NOW));

        var early = new Subject(reader, Egress.STREAM, NOW.minusNanos(1));

        assertThat(embargo.shortfalls(early)).containsExactly(Shortfall.NOT_YET);
        assertThat(embargo.isMetBy(at(reader))).isTrue();
        assertThat(lapse.isMetBy(early)).isTrue();
        assertThat(lapse.shortfalls(at(reader))).containsExactly(Shortfall.NO_LONGER);
    }

    @Test
    void nobodyMeetsWhatIsNotUnderstood() {
        var marking = asking(new Requirement.NotUnderstood("clearance:cosmic"));

        var readers = Crowd.meeting(marking);

        assertThat(readers.isEmpty()).isTrue();
        assertThat(marking.label()).isEqualTo(Tlp.RED);
    }

    @Test
    void whatIsNotUnderstoodImpliesNothingButItselfAndIsImpliedByNothing() {
        var unknown = new Requirement.NotUnderstood("clearance:cosmic");

        var marking = asking(unknown, new Requirement.AtLeast(3), new Requirement.Enrolled());

        assertThat(marking.requirements())
                .containsExactlyInAnyOrder(unknown, new Requirement.AtLeast(3));
    }

    @Test
    void whatAnotherRequirementImpliesIsLeftOut() {
        var all =
                asking(
                        new Requirement.Enrolled(),
                        new Requirement.AtLeast(1),
                        new Requirement.AtLeast(2),
                        new Requirement.AddressedOrClient(Set.of(entry("organisation:qm-fire"))),
                        new Requirement.Addressed(Set.of(entry("organisation:qm-fire"))),
                        new Requirement.LeavesBy(Caveat.ORCON),
                        new Requirement.LeavesBy(Caveat.NO_PUBLIC),
                        new Requirement.NotBefore(NOW),
                        new Requirement.NotBefore(NOW.minusSeconds(1)),
                        new Requirement.NotAfter(NOW),
                        new Requirement.NotAfter(NOW.plusSeconds(1)));

        assertThat(all.requirements())
                .containsExactlyInAnyOrder(
                        new Requirement.AtLeast(2),
                        new Requirement.Addressed(Set.of(entry("organisation:qm-fire"))),
                        new Requirement.LeavesBy(Caveat.ORCON),
                        new Requirement.NotBefore(NOW),
                        new Requirement.NotAfter(NOW));
    }

    @Test
    void dutiesTravelAndAskNothing() {
        var privileged = new Marking(Set.of(), Set.of(Duty.LEGAL_PRIVILEGE));
        var commercial = new Marking(Set.of(), Set.of(Duty.COMMERCIAL));

        var join = privileged.join(commercial);

        assertThat(join.duties()).containsExactlyInAnyOrder(Duty.LEGAL_PRIVILEGE, Duty.COMMERCIAL);
        assertThat(join.isMetBy(at(new Reader.Anyone()))).isTrue();
    }

    @Test
    void shortfallsComeInDeclarationOrderOnceEach() {
        var reader = Party.business("hotel-halcyon").machine();
        var marking =
                asking(
                        new Requirement.NotBefore(NOW.plusSeconds(1)),
                        new Requirement.Holds("harbour"),
                        new Requirement.Holds("grid"),
                        new Requirement.AtLeast(1));

        var shortfalls = marking.shortfalls(at(reader));

        assertThat(shortfalls)
                .containsExactly(Shortfall.LEVEL, Shortfall.COMPARTMENT, Shortfall.NOT_YET);
    }

    @Test
    void labelTellsTheNarrowestAudience() {
        assertThat(Marking.CLEAR.label()).isEqualTo(Tlp.CLEAR);
        assertThat(asking(new Requirement.Enrolled()).label()).isEqualTo(Tlp.GREEN);
        assertThat(asking(new Requirement.AtLeast(1)).label()).isEqualTo(Tlp.GREEN);
        assertThat(amber("organisation:qm-fire").label()).isEqualTo(Tlp.AMBER);
        assertThat(amberStrict("organisation:qm-fire").label()).isEqualTo(Tlp.AMBER_STRICT);
        assertThat(red("qm-police/ada-quill").label()).isEqualTo(Tlp.RED);
        assertThat(red("qm-police/ada-quill").join(amber("state:QM")).label()).isEqualTo(Tlp.RED);
    }

    @Test
    void aPersonReadsForTheOwnOrganisationOnly() {
        var police = Party.agency("qm-police").participant();
        var stranger =
                new Person(
                        PersonId.parse("qm-fire/hal-brook"),
                        Set.of(Role.RESPONDER),
                        Clearance.NONE,
                        false);

        assertThatThrownBy(() -> new Reader.Individual(police, stranger))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aSectorAdmitsItsChildrenAndNotItsParent() {
        var water = Party.business("norvale-water").working(Sector.CI_WATER).machine();
        var all = Party.agency("qm-civil-protection").working(Sector.CI).machine();

        assertThat(amber("sector:ci").isMetBy(at(water))).isTrue();
        assertThat(amber("sector:ci.water").isMetBy(at(all))).isFalse();
    }

    @Test
    void partnersOfALowerTierAreNotMeant() {
        var trusted = Party.business("quayside-terminal").ofTier(2);

        var marking = asking(listed("tier:2"));

        assertThat(marking.isMetBy(at(trusted.machine()))).isTrue();
        assertThat(marking.isMetBy(at(trusted.ofTier(9).machine()))).isTrue();
        assertThat(marking.shortfalls(at(trusted.ofTier(1).machine())))
                .containsExactly(Shortfall.NOT_LISTED);
        assertThat(marking.isMetBy(at(trusted.ofTier(0).machine()))).isFalse();
    }

    @Test
    void amberAddressedToPartnersReachesThemAndNotTheirClients() {
        var partner = Party.business("beacon-services").ofTier(3);
        var client = Party.business("norvale-transit").clientOf("beacon-services");

        assertThat(amber("tier:3").isMetBy(at(partner.machine()))).isTrue();
        assertThat(amber("tier:3").isMetBy(at(client.machine()))).isFalse();
    }

    @Test
    void aRoleIsHeldByThePersonAndTheOrganisation() {
        var assessing =
                Party.agency("qm-assessment")
                        .with(Role.THREAT_ASSESSOR)
                        .with("ivo-lund", Role.THREAT_ASSESSOR)
                        .with("jana-pohl", Role.TRANSLATOR);
        var other = Party.agency("qm-fire").with("hal-brook", Role.THREAT_ASSESSOR);

        var marking = amberStrict("role:threat-assessor");

        assertThat(marking.isMetBy(at(assessing.machine()))).isTrue();
        assertThat(marking.isMetBy(at(assessing.person("ivo-lund")))).isTrue();
        assertThat(marking.shortfalls(at(assessing.person("jana-pohl"))))
                .containsExactly(Shortfall.NOT_ADDRESSED);
        assertThat(marking.isMetBy(at(other.person("hal-brook")))).isFalse();
    }

    @Test
    void whoHasNotJoinedOrHasLeftIsThePublic() {
        var business = Party.business("kestrel-forwarding").cleared(3, "harbour").ofTier(9);
        var standings =
                Stream.of(
                        new Standing.Invited(),
                        new Standing.Consented(NOW),
                        new Standing.Approved(),
                        new Standing.Suspended(Optional.of(NOW)),
                        new Standing.Left());

        var markings = List.of(asking(new Requirement.Enrolled()), asking(listed("tier:1")));

        assertThat(standings.map(business::standing))
                .allSatisfy(stranger ->
                        assertThat(markings)
                                .allSatisfy(marking ->
                                        assertThat(marking.shortfalls(at(stranger.machine())))
                                                .containsExactly(Shortfall.NOT_ENROLLED)));
    }

    @Test
    void whoseTermIsOverIsThePublicFromThatInstantOn() {
        var guest = Party.business("visiting-works").withGuest("eli-rowe", NOW);
        var early = NOW.minusNanos(1);
        var marking = asking(new Requirement.Enrolled());

        var person = guest.person("eli-rowe");
        var organisation = guest.until(NOW).machine();

        for (var reader : List.of(person, organisation)) {
            assertThat(marking.isMetBy(new Subject(reader, Egress.STREAM, early))).isTrue();
            assertThat(marking.shortfalls(at(reader))).containsExactly(Shortfall.NOT_ENROLLED);
        }
        assertThat(marking.isMetBy(at(guest.machine()))).isTrue();
    }

    private static Subject at(Reader reader) {
        return new Subject(reader, Egress.STREAM, NOW);
    }

    private static Marking asking(Requirement... requirements) {
        return new Marking(Set.of(requirements), Set.of());
    }

    private static Marking amber(String... addressees) {
        return asking(new Requirement.AddressedOrClient(entries(addressees)));
    }

    private static Marking amberStrict(String... addressees) {
        return asking(new Requirement.Addressed(entries(addressees)));
    }

    private static Marking red(String... persons) {
        return asking(
                new Requirement.NamedPerson(
                        Set.copyOf(Arrays.stream(persons).map(PersonId::parse).toList())));
    }

    private static Requirement listed(String... list) {
        return new Requirement.ReleasableTo(entries(list));
    }

    private static Set<Addressee> entries(String... written) {
        return Set.copyOf(Arrays.stream(written).map(MarkingTest::entry).toList());
    }

    private static Addressee entry(String written) {
        return Addressee.parse(written).orElseThrow();
    }
}
