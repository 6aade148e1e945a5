package org.tocsin.domain.dissemination;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tocsin.domain.dissemination.Refusals.played;
import static org.tocsin.domain.dissemination.Refusals.strictly;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tocsin.domain.advisory.ExerciseInject;
import org.tocsin.domain.advisory.MajorEventBulletin;
import org.tocsin.domain.advisory.TransportNotice;
import org.tocsin.domain.advisory.VictimAssistance;
import org.tocsin.domain.marking.Marking;
import org.tocsin.domain.marking.Requirement;
import org.tocsin.domain.sample.Bulletins;

/// What the kinds say that carry on through an event or an emergency.
///
/// Source: SPECIFICATION.md K-21 to K-24, K-30.
class EmergencyRulesTest {
    private static final Instant FROM = Instant.parse("2030-06-01T21:00:00Z");

    @Test
    void aTransportNoticeSaysByWhichMeansOfWhatAndWhatIsDone() {
        var empty =
                new TransportNotice(
                        Optional.empty(), List.of(), OptionalInt.empty(), List.of(), List.of());

        assertThat(Refusals.of(empty))
                .containsExactly(
                        "K-21 payload.mode INCOMPLETE",
                        "K-21 payload.assets INCOMPLETE",
                        "K-21 payload.measures INCOMPLETE");
    }

    @ParameterizedTest
    @EnumSource(
            value = TransportNotice.Mode.class,
            mode = EnumSource.Mode.EXCLUDE,
            names = "MARITIME")
    void onlyShipsAndPortsHaveASecurityLevel(TransportNotice.Mode mode) {
        var levelled = Bulletins.transportNotice(mode, OptionalInt.of(1));
        var other = Bulletins.transportNotice(mode, OptionalInt.empty());

        assertThat(Refusals.of(levelled)).containsExactly("K-21 payload.securityLevel NOT_VALID");
        assertThat(Refusals.of(other)).isEmpty();
    }

    @Test
    void aMajorEventBulletinSaysWhereWhenHowFarAndWhomToAsk() {
        var empty =
                new MajorEventBulletin(
                        Optional.empty(),
                        List.of(),
                        Optional.empty(),
                        OptionalInt.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Map.of(),
                        OptionalInt.empty(),
                        List.of());

        assertThat(Refusals.of(empty))
                .containsExactly(
                        "K-22 payload.eventId INCOMPLETE",
                        "K-22 payload.venues INCOMPLETE",
                        "K-22 payload.phase INCOMPLETE",
                        "K-22 payload.bulletinNo INCOMPLETE",
                        "K-22 payload.from INCOMPLETE",
                        "K-22 payload.to INCOMPLETE",
                        "K-22 payload.venueLevels INCOMPLETE",
                        "K-22 payload.liaison INCOMPLETE");
    }

    @Test
    void aBulletinEndsAfterItBeganAndLevelsItsOwnVenues() {
        var backwards = Bulletins.majorEventBulletin(FROM, FROM, Map.of("v1", 1));
        var elsewhere =
                Bulletins.majorEventBulletin(FROM, FROM.plusSeconds(1), Map.of("v1", 1, "v9", 2));

        assertThat(Refusals.of(backwards)).containsExactly("K-22 payload.to NOT_VALID");
        assertThat(Refusals.of(elsewhere)).containsExactly("K-22 payload.venueLevels NOT_VALID");
    }

    @Test
    void aConsequenceBulletinSaysWhereHowSectorsFareWhatProtectsAndWhoCoordinates() {
        var empty = Bulletins.zones(List.of());

        assertThat(Refusals.of(empty))
                .containsExactly(
                        "K-23 payload.incidentId INCOMPLETE",
                        "K-23 payload.zones INCOMPLETE",
                        "K-23 payload.sitrepNo INCOMPLETE",
                        "K-23 payload.impacts INCOMPLETE",
                        "K-23 payload.protectiveActions INCOMPLETE",
                        "K-23 payload.coordinator INCOMPLETE");
    }

    @Test
    void victimAssistanceSaysWhichHelpThereIsAndWhereToCall() {
        var empty =
                new VictimAssistance(
                        Optional.empty(),
                        List.of(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty());

        assertThat(Refusals.of(empty))
                .containsExactly(
                        "K-24 payload.incidentId INCOMPLETE",
                        "K-24 payload.services INCOMPLETE",
                        "K-24 payload.hotline INCOMPLETE");
    }

    @Test
    void anInjectSaysWhatIsPlayedWhenByWhomAndHowItStops() {
        var empty =
                new ExerciseInject(
                        Optional.empty(),
                        OptionalInt.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        List.of(),
                        List.of(),
                        Optional.empty());

        assertThat(Refusals.of(played(strictly("organisation:qm-police"), empty)))
                .containsExactly(
                        "K-30 payload.exerciseId INCOMPLETE",
                        "K-30 payload.injectNo INCOMPLETE",
                        "K-30 payload.playAt INCOMPLETE",
                        "K-30 payload.simulates INCOMPLETE",
                        "K-30 payload.payload INCOMPLETE",
                        "K-30 payload.enrolled INCOMPLETE",
                        "K-30 payload.expected INCOMPLETE",
                        "K-30 payload.stopWord INCOMPLETE");
    }

    @Test
    void anInjectIsNeverTakenForReal() {
        var inject = Bulletins.exerciseInject(Bulletins.EXERCISE, "qm-fire");
        var filing = Refusals.filed(strictly("organisation:qm-fire"), inject);

        assertThat(Refusals.of(filing)).containsExactly("K-30 status NOT_VALID");
    }

    @Test
    void anInjectIsOfTheExerciseThatItsPortionsName() {
        var other = Bulletins.exerciseInject(new UUID(0, 7), "qm-fire");

        assertThat(Refusals.of(played(strictly("organisation:qm-fire"), other)))
                .containsExactly("K-30 payload.exerciseId NOT_VALID");
    }

    @Test
    void anInjectReachesNobodyWhoIsNotEnrolled() {
        var inject = Bulletins.exerciseInject(Bulletins.EXERCISE, "qm-fire");
        var clients =
                Refusals.marking(
                        new Requirement.AddressedOrClient(
                                Refusals.entries("organisation:qm-fire")));

        assertThat(Refusals.of(played(Marking.CLEAR, inject)))
                .containsExactly("K-30 portions[0].marking NOT_VALID");
        assertThat(Refusals.of(played(strictly("state:QM"), inject))).isNotEmpty();
        assertThat(
                        Refusals.of(
                                played(
                                        strictly("organisation:qm-fire", "organisation:qm-customs"),
                                        inject)))
                .isNotEmpty();
        assertThat(Refusals.of(played(clients, inject))).isNotEmpty();
    }

    @Test
    void personsOfThoseEnrolledMayPlay() {
        var inject = Bulletins.exerciseInject(Bulletins.EXERCISE, "qm-fire");
        var alone = Refusals.entries("organisation-alone:qm-fire", "organisation-alone:qm-police");

        assertThat(
                        Refusals.of(
                                played(
                                        Refusals.marking(new Requirement.AddressedOrClient(alone)),
                                        inject)))
                .isEmpty();
        assertThat(Refusals.of(played(strictly("person:qm-fire/hal-brook"), inject)))
                .doesNotContain("K-30 portions[0].marking NOT_VALID");
    }
}
