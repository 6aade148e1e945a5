package org.tocsin.server.delivery.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tocsin.server.testing.Press.draft;

import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tocsin.domain.advisory.AdvisoryId;
import org.tocsin.domain.advisory.Ending;
import org.tocsin.domain.advisory.Lane;
import org.tocsin.domain.marking.Egress;
import org.tocsin.domain.marking.Marking;
import org.tocsin.domain.marking.Requirement;
import org.tocsin.domain.sector.Sector;
import org.tocsin.domain.subscription.Interest;

/// What was decided a moment ago and has not left yet. Rules L-5, M-10, S-7.
class OnItsWayTest {
    private static final Set<State> CANCELLED = Set.of(State.CANCELLED);

    private final Stage stage = new Stage();

    @BeforeEach
    void enrol() {
        stage.enrol("works", 2);
    }

    @Test
    void whatLapsesGoesNoFurther() {
        var lapse = new Requirement.NotAfter(stage.clock.instant().plusSeconds(60));
        var reading = reading(Filter.STREAMED);
        publish(new Marking(Set.of(lapse), Set.of()));
        var turn = turn(reading);

        assertThat(reading.mayGoOn(turn)).isTrue();
        stage.pass(Duration.ofSeconds(61));
        assertThat(reading.mayGoOn(turn)).isFalse();
    }

    @Test
    void whatIsTakenBackGoesNoFurther() {
        var reading = reading(Filter.STREAMED);
        var advisory = publish(Marking.CLEAR);
        var turn = turn(reading);

        stage.press.end(advisory, Ending.RETRACTED);

        assertThat(reading.mayGoOn(turn)).isFalse();
    }

    @Test
    void whatIsCorrectedGoesOnIfItIsOnItsWayAndIsToldNoMoreIfItIsNot() {
        var reading = reading(Filter.STREAMED);
        publish(Marking.CLEAR);
        var turn = turn(reading);

        publish(Marking.CLEAR);

        assertThat(reading.mayGoOn(turn)).isTrue();
        assertThat(reading.holds(turn)).isFalse();
    }

    @Test
    void whatWasOfferedAsCancelledIsNotToldWhenItIsTakenBack() {
        var advisory = publish(Marking.CLEAR);
        stage.press.end(advisory, Ending.CANCELLED);
        var reading = reading(CANCELLED);
        var turn = turn(reading);

        assertThat(reading.holds(turn)).isTrue();
        stage.press.end(advisory, Ending.RETRACTED);
        assertThat(reading.holds(turn)).isFalse();
    }

    private Reading reading(Set<State> states) {
        var filter = new Filter(Interest.ANYTHING, states);
        var works = Stage.machine("works");
        var request = new Request(works, Egress.STREAM, filter, Order.URGENT_FIRST);
        var start = new Start.Since(stage.clock.instant().minusSeconds(1));
        return ((Opening.Opened) stage.gate.open(request, start)).reading();
    }

    private static Turn turn(Reading reading) {
        var turn = reading.turn(Stage.PLENTY).orElseThrow();
        assertThat(turn.told()).hasSize(1);
        return turn;
    }

    private AdvisoryId publish(Marking marking) {
        return stage.press.publish("a", draft(marking, "Quay 4", Lane.ROUTINE, Sector.CARGO));
    }
}
