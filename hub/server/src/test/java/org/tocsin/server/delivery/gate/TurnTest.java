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

/// Rule S-7: while the texts of a turn are fetched, rights, time and advisories go on; whether it
/// may still be told is asked again just before it is written.
class TurnTest {
    private static final String READER = "works";
    private static final Marking SECRET = marking(new Requirement.AtLeast(3));

    private final Stage stage = new Stage();

    @BeforeEach
    void enrol() {
        stage.enrol(READER, 3);
    }

    @Test
    void turnHoldsWhileNothingChanges() {
        var reading = reading();
        publish(SECRET);
        var turn = reading.turn(Stage.PLENTY).orElseThrow();

        stage.pass(Duration.ofSeconds(60));

        assertThat(turn.told()).hasSize(1);
        assertThat(reading.holds(turn)).isTrue();
    }

    @Test
    void turnOfWhatIsAboveNarrowedRightsHoldsNoLonger() {
        var reading = reading();
        publish(SECRET);
        var turn = reading.turn(Stage.PLENTY).orElseThrow();

        stage.enrol(READER, 0);

        assertThat(reading.holds(turn)).isFalse();
    }

    @Test
    void turnOfASuspendedReaderHoldsNoLonger() {
        var reading = reading();
        publish(Marking.CLEAR);
        var turn = reading.turn(Stage.PLENTY).orElseThrow();

        stage.suspend(READER);

        assertThat(reading.holds(turn)).isFalse();
    }

    @Test
    void turnOfWhatHasLapsedHoldsNoLonger() {
        var reading = reading();
        publish(marking(new Requirement.NotAfter(stage.clock.instant().plusSeconds(60))));
        var turn = reading.turn(Stage.PLENTY).orElseThrow();

        stage.pass(Duration.ofSeconds(61));

        assertThat(reading.holds(turn)).isFalse();
    }

    @Test
    void turnOfWhatIsTakenBackHoldsNoLonger() {
        var reading = reading();
        var id = publish(Marking.CLEAR);
        var turn = reading.turn(Stage.PLENTY).orElseThrow();

        stage.press.end(id, Ending.RETRACTED);

        assertThat(reading.holds(turn)).isFalse();
    }

    @Test
    void turnOfWhatIsCorrectedHoldsNoLonger() {
        var reading = reading();
        publish(Marking.CLEAR);
        var turn = reading.turn(Stage.PLENTY).orElseThrow();

        publish(SECRET);

        assertThat(reading.holds(turn)).isFalse();
    }

    @Test
    void turnOfWhatIsNotClearHoldsNoLongerOnceRightsAreNotSure() {
        var reading = reading();
        publish(SECRET);
        var turn = reading.turn(Stage.PLENTY).orElseThrow();

        stage.participants.release();

        assertThat(reading.holds(turn)).isFalse();
    }

    /// Rules M-10, S-7.
    @Test
    void whatLapsesOnItsWayGoesNoFurther() {
        var reading = reading();
        publish(marking(new Requirement.NotAfter(stage.clock.instant().plusSeconds(60))));
        var turn = reading.turn(Stage.PLENTY).orElseThrow();

        assertThat(reading.mayGoOn(turn)).isTrue();
        stage.pass(Duration.ofSeconds(61));

        assertThat(reading.mayGoOn(turn)).isFalse();
    }

    /// Rules L-5, S-7.
    @Test
    void whatIsTakenBackOnItsWayGoesNoFurther() {
        var reading = reading();
        var id = publish(Marking.CLEAR);
        var turn = reading.turn(Stage.PLENTY).orElseThrow();

        stage.press.end(id, Ending.RETRACTED);

        assertThat(reading.mayGoOn(turn)).isFalse();
    }

    @Test
    void whatIsCorrectedOnItsWayGoesOn() {
        var reading = reading();
        publish(Marking.CLEAR);
        var turn = reading.turn(Stage.PLENTY).orElseThrow();

        publish(Marking.CLEAR);

        assertThat(reading.mayGoOn(turn)).isTrue();
    }

    /// Rules L-5, S-7.
    @Test
    void turnOfWhatWasCancelledHoldsNoLongerWhenThatIsTakenBack() {
        var id = publish(Marking.CLEAR);
        stage.press.end(id, Ending.CANCELLED);
        var filter = new Filter(Interest.ANYTHING, Set.of(State.CANCELLED));
        var machine = Stage.machine(READER);
        var request = new Request(machine, Egress.STREAM, filter, Order.URGENT_FIRST);
        var reading = reading(request, new Start.Since(stage.clock.instant().minusSeconds(1)));
        var turn = reading.turn(Stage.PLENTY).orElseThrow();
        assertThat(turn.told()).hasSize(1);

        assertThat(reading.holds(turn)).isTrue();
        stage.press.end(id, Ending.RETRACTED);

        assertThat(reading.holds(turn)).isFalse();
    }

    private Reading reading() {
        return reading(Stage.request(READER, Interest.ANYTHING), new Start.Now());
    }

    private Reading reading(Request request, Start start) {
        return switch (stage.gate.open(request, start)) {
            case Opening.Opened(var reading) -> reading;
            case Opening.Trimmed _, Opening.Foreign _, Opening.Refused _ ->
                    throw new AssertionError("the reading did not open");
        };
    }

    private AdvisoryId publish(Marking marking) {
        return stage.press.publish("a", draft(marking, "headline", Lane.ROUTINE, Sector.FINANCE));
    }

    private static Marking marking(Requirement requirement) {
        return new Marking(Set.of(requirement), Set.of());
    }
}
