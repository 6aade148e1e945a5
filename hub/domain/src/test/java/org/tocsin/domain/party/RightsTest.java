package org.tocsin.domain.party;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.tocsin.domain.area.Area;
import org.tocsin.domain.area.Coverage;
import org.tocsin.domain.area.StateCode;
import org.tocsin.domain.sample.Party;
import org.tocsin.domain.sector.AdvisoryKind;
import org.tocsin.domain.sector.Sector;

/// What widens and what narrows, over every pair of a small world. Source: SPECIFICATION.md S-14.
class RightsTest {
    private static final Instant SOON = Instant.parse("2030-06-01T12:00:00Z");
    private static final Coverage MARIDIA = places("QM");
    private static final Coverage NORVALE = places("QN");
    private static final Participant PLAIN = plain();
    private static final PersonId ADA = new PersonId(PLAIN.id(), "ada-quill");
    private static final Person ASSESSOR =
            new Person(ADA, Set.of(Role.THREAT_ASSESSOR), new Clearance(2, Set.of("grid")), false);
    private static final List<Participant> WORLD = world();

    @Test
    void theWorldIsLarge() {
        assertThat(WORLD).hasSizeGreaterThan(600).doesNotHaveDuplicates();
    }

    @Test
    void nothingChangedWidensNothing() {
        assertThat(WORLD).noneMatch(one -> Rights.widens(one, one));
    }

    @Test
    void whatActsAtOnceGivesNothingMore() {
        forEveryPair((before, after) -> !Rights.widens(before, Rights.narrowed(before, after)));
    }

    @Test
    void whatActsAtOnceIsNoMoreThanWasAskedFor() {
        forEveryPair((before, after) ->
                !Rights.widens(after, Rights.narrowed(before, after))
                        || mustStay(before)
                        || mustStay(after));
    }

    @Test
    void aChangeThatWidensNothingActsWhole() {
        forEveryPair((before, after) ->
                Rights.widens(before, after) || sameRights(Rights.narrowed(before, after), after));
    }

    @Test
    void oneOfTwoChangesThatUndoEachOtherWidens() {
        forEveryPair((before, after) ->
                sameRights(before, after)
                        || !before.standing().isApproved()
                        || !after.standing().isApproved()
                        || Rights.widens(before, after)
                        || Rights.widens(/* before= */ after, /* after= */ before));
    }

    @Test
    void narrowingStepByStepEndsUpNoWiderThanWhereItBegan() {
        var few = WORLD.stream().filter(one -> one.hashCode() % 7 == 0).limit(120).toList();

        var broken =
                few.parallelStream()
                        .filter(one ->
                                few.stream()
                                        .filter(other -> !Rights.widens(one, other))
                                        .anyMatch(other ->
                                                few.stream()
                                                        .filter(it -> !Rights.widens(other, it))
                                                        .anyMatch(it -> Rights.widens(one, it))))
                        .findFirst();

        assertThat(broken).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("wider")
    void eachThingMoreIsFoundAndNothingElse(Widening what, Participant before, Participant after) {
        assertThat(Rights.widenings(before, after)).containsExactly(what);
        assertThat(Rights.widens(/* before= */ after, /* after= */ before))
                .isEqualTo(after.kind() != before.kind() || !after.state().equals(before.state()));
    }

    static Stream<Arguments> wider() {
        return Stream.of(
                wider(Widening.STANDING, PLAIN.withSuspended(true), PLAIN),
                wider(Widening.TERM, PLAIN.withTerm(Term.until(SOON)), PLAIN),
                wider(Widening.KIND, PLAIN, of(PLAIN, ParticipantKind.AGENCY, "QM")),
                wider(Widening.STATE, PLAIN, of(PLAIN, PLAIN.kind(), "QN")),
                wider(Widening.ROLES, PLAIN, with(PLAIN, Set.of(Role.SUBSCRIBER, Role.PUBLISHER))),
                wider(Widening.SECTORS, working(Sector.CI), working(Sector.CI_WATER)),
                wider(Widening.COMMUNITIES, PLAIN, member(PLAIN, "games")),
                wider(Widening.CLIENT_OF, PLAIN, clientOf(PLAIN, "qm-police")),
                wider(Widening.CLEARANCE, PLAIN, cleared(1)),
                wider(Widening.CLEARANCE, cleared(1), cleared(1, "harbour")),
                wider(Widening.TIER, PLAIN.withTier(1), PLAIN.withTier(2)),
                wider(Widening.MANDATES, PLAIN, mandated(mandate(Sector.CI, MARIDIA))),
                wider(
                        Widening.MANDATES,
                        mandated(mandate(Sector.CI_WATER, MARIDIA)),
                        mandated(mandate(Sector.CI, MARIDIA))),
                wider(
                        Widening.MANDATES,
                        mandated(mandate(Sector.CI, MARIDIA)),
                        mandated(mandate(Sector.CI, new Coverage.Worldwide()))),
                wider(Widening.PERSONS, PLAIN, acting(ASSESSOR)),
                wider(Widening.PERSONS, acting(ASSESSOR.withSuspended(true)), acting(ASSESSOR)));
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"OPERATOR", "AUDITOR"})
    void whoIsKeptFromReadingByARoleDoesNotLoseItByOnePerson(Role role) {
        var before = with(PLAIN, Set.of(role));

        var widenings = Rights.widenings(before, with(PLAIN, Set.of()));

        assertThat(widenings).containsExactly(Widening.ROLES);
        assertThat(Rights.narrowed(before, PLAIN).roles()).containsExactly(role);
    }

    @Test
    void ofAMixedChangeWhatNarrowsActsAtOnce() {
        var before = member(cleared(2, "harbour", "grid"), "games");
        var after = cleared(3, "harbour").withTier(2);

        var acting = Rights.narrowed(before, after);

        assertThat(acting.clearance()).isEqualTo(new Clearance(2, Set.of("harbour")));
        assertThat(acting.communities()).isEmpty();
        assertThat(acting.tier()).isZero();
        assertThat(Rights.widenings(before, after))
                .containsExactly(Widening.CLEARANCE, Widening.TIER);
    }

    @Test
    void ofAMandateThatIsMovedWhatBothCoverIsKept() {
        var before = mandated(mandate(Sector.CI, new Coverage.Worldwide()));
        var after = mandated(mandate(Sector.CI_WATER, MARIDIA), mandate(Sector.CARGO, NORVALE));

        var acting = Rights.narrowed(before, after);

        assertThat(acting.mandates()).containsExactly(mandate(Sector.CI_WATER, MARIDIA));
    }

    @Test
    void aPersonWhoIsLeftOutIsGoneAtOnceAndANewOneWaits() {
        var bram = new PersonId(PLAIN.id(), "bram-oster");
        var fresh = new Person(bram, Set.of(), Clearance.NONE, false);

        var acting = Rights.narrowed(acting(ASSESSOR), acting(fresh));

        assertThat(acting.persons()).isEmpty();
        assertThat(Rights.widenings(acting(ASSESSOR), acting(fresh)))
                .containsExactly(Widening.PERSONS);
    }

    @Test
    void whatIsWrittenOfSomebodyWhoIsNotApprovedCountsForNothing() {
        var invited = PLAIN.withStanding(new Standing.Invited());
        var grown = cleared(3, "harbour").withTier(9).withStanding(new Standing.Invited());

        assertThat(Rights.widens(invited, grown)).isFalse();
        assertThat(Rights.widenings(invited, grown.withStanding(new Standing.Approved())))
                .containsExactly(Widening.STANDING);
    }

    private static void forEveryPair(BiPredicate<Participant, Participant> law) {
        var broken =
                WORLD.parallelStream()
                        .flatMap(before ->
                                WORLD.stream()
                                        .filter(after -> !law.test(before, after))
                                        .limit(1)
                                        .map(after -> List.of(before, after)))
                        .findFirst();

        assertThat(broken).isEmpty();
    }

    /// Whoever reads nothing by a role keeps it until two persons take it away.
    private static boolean mustStay(Participant participant) {
        return participant.is(Role.AUDITOR);
    }

    /// When somebody consented is no right.
    private static boolean sameRights(Participant one, Participant other) {
        return one.standing().code().equals(other.standing().code())
                && one.withStanding(other.standing()).equals(other);
    }

    private static List<Participant> world() {
        var world = new ArrayList<Participant>();
        for (var standing : StandingTest.standings()) {
            for (var term : List.of(Term.OPEN, Term.until(SOON))) {
                for (var roles : List.of(Set.<Role>of(), Set.of(Role.AUDITOR), both())) {
                    for (var clearance : clearances()) {
                        for (var persons : crowds()) {
                            var one = with(PLAIN, roles).withClearance(clearance);
                            var rest = one.withPersons(persons).withTerm(term);
                            world.add(rest.withStanding(standing));
                        }
                    }
                }
            }
        }
        for (var mandates : mandates()) {
            for (int tier = 0; tier <= 2; tier++) {
                world.add(mandated(mandates.toArray(Mandate[]::new)).withTier(tier));
            }
        }
        world.add(working(Sector.CI));
        world.add(working(Sector.CI_WATER));
        world.add(working(Sector.CI_WATER, Sector.CARGO));
        world.add(member(PLAIN, "games"));
        world.add(clientOf(PLAIN, "qm-police"));
        return world.stream().distinct().toList();
    }

    private static Set<Role> both() {
        return Set.of(Role.PUBLISHER, Role.THREAT_ASSESSOR);
    }

    private static List<Clearance> clearances() {
        return List.of(
                Clearance.NONE,
                new Clearance(2, Set.of("grid")),
                new Clearance(2, Set.of("grid", "harbour")),
                new Clearance(3, Set.of("harbour")));
    }

    private static List<Map<PersonId, Person>> crowds() {
        var bram = new PersonId(PLAIN.id(), "bram-oster");
        var plain = new Person(bram, Set.of(), Clearance.NONE, false);
        var guest = new Person(ADA, Set.of(), Clearance.NONE, false, Term.until(SOON));
        return List.of(
                Map.of(ADA, ASSESSOR),
                Map.of(ADA, ASSESSOR.withSuspended(true)),
                Map.of(ADA, guest),
                Map.of(ADA, ASSESSOR, bram, plain));
    }

    private static List<List<Mandate>> mandates() {
        var water = mandate(Sector.CI_WATER, MARIDIA);
        var infrastructure = mandate(Sector.CI, MARIDIA);
        var everywhere = mandate(Sector.CI_WATER, new Coverage.Worldwide());
        var both = mandate(Sector.CARGO, places("QM", "QN"));
        return List.of(
                List.of(),
                List.of(water),
                List.of(infrastructure),
                List.of(everywhere),
                List.of(both),
                List.of(mandate(Sector.CARGO, NORVALE)),
                List.of(water, both),
                List.of(infrastructure, everywhere));
    }

    private static Arguments wider(Widening what, Participant before, Participant after) {
        return Arguments.of(what, before, after);
    }

    private static Participant plain() {
        return Party.business("quayside-terminal").participant();
    }

    private static Participant cleared(int level, String... compartments) {
        return PLAIN.withClearance(new Clearance(level, Set.of(compartments)));
    }

    private static Participant acting(Person person) {
        return PLAIN.withPersons(Map.of(person.id(), person));
    }

    private static Participant with(Participant was, Set<Role> roles) {
        return rebuilt(
                was, was.kind(), "QM", roles, was.sectors(), was.communities(), was.clientOf());
    }

    private static Participant of(Participant was, ParticipantKind kind, String state) {
        return rebuilt(
                was, kind, state, was.roles(), was.sectors(), was.communities(), was.clientOf());
    }

    private static Participant working(Sector... sectors) {
        return rebuilt(
                PLAIN,
                PLAIN.kind(),
                "QM",
                PLAIN.roles(),
                Set.of(sectors),
                PLAIN.communities(),
                PLAIN.clientOf());
    }

    private static Participant member(Participant was, String community) {
        return rebuilt(
                was,
                was.kind(),
                "QM",
                was.roles(),
                was.sectors(),
                Set.of(community),
                was.clientOf());
    }

    private static Participant clientOf(Participant was, String provider) {
        var providers = Set.of(new ParticipantId(provider));
        return rebuilt(
                was, was.kind(), "QM", was.roles(), was.sectors(), was.communities(), providers);
    }

    private static Participant rebuilt(
            Participant was,
            ParticipantKind kind,
            String state,
            Set<Role> roles,
            Set<Sector> sectors,
            Set<String> communities,
            Set<ParticipantId> clientOf) {
        return new Participant(
                was.id(),
                was.name(),
                kind,
                new StateCode(state),
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

    private static Participant mandated(Mandate... mandates) {
        return new Party(PLAIN)
                .mandated(mandates)
                .standing(new Standing.Active(SOON))
                .participant();
    }

    private static Mandate mandate(Sector sector, Coverage coverage) {
        return new Mandate(Set.of(AdvisoryKind.CARGO_ALERT), Set.of(sector), coverage);
    }

    private static Coverage places(String... states) {
        return new Coverage.Somewhere(
                Stream.of(states)
                        .map(StateCode::new)
                        .<Area>map(Area.Country::new)
                        .collect(Collectors.toSet()));
    }
}
