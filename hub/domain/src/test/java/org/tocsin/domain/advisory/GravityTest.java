package org.tocsin.domain.advisory;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tocsin.domain.sample.Filing;
import org.tocsin.domain.sample.Piece;

/// Which lane a gravity asks for. Source: SPECIFICATION.md L-1.
class GravityTest {

    @ParameterizedTest
    @EnumSource(Certainty.class)
    void flashIsImmediateAndAtLeastSevereAndAtLeastLikely(Certainty certainty) {
        var likely = certainty == Certainty.OBSERVED || certainty == Certainty.LIKELY;

        for (var severity : Severity.values()) {
            var grave = severity == Severity.EXTREME || severity == Severity.SEVERE;

            var lane = new Gravity(Urgency.IMMEDIATE, severity, certainty).lane();

            assertThat(lane).isEqualTo(likely && grave ? Lane.FLASH : Lane.PRIORITY);
        }
    }

    @ParameterizedTest
    @EnumSource(Urgency.class)
    void whatIsNotImmediateIsNeverFlash(Urgency urgency) {
        var lane = new Gravity(urgency, Severity.EXTREME, Certainty.OBSERVED).lane();

        assertThat(lane)
                .isEqualTo(
                        switch (urgency) {
                            case IMMEDIATE -> Lane.FLASH;
                            case EXPECTED -> Lane.PRIORITY;
                            case FUTURE, PAST, UNKNOWN -> Lane.ROUTINE;
                        });
    }

    @Test
    void theMostUrgentPortionDecides() {
        var submission =
                Filing.from("qm-police")
                        .portions(
                                Piece.headline("A tear line"),
                                Piece.describing("more")
                                        .gravity(
                                                Urgency.IMMEDIATE,
                                                Severity.SEVERE,
                                                Certainty.LIKELY))
                        .submission();

        assertThat(submission.lane()).isEqualTo(Lane.FLASH);
    }

    @Test
    void whatNamesNoGravityIsRoutine() {
        var submission =
                Filing.from("qm-police").portions(Piece.describing("nothing")).submission();

        assertThat(submission.lane()).isEqualTo(Lane.ROUTINE);
    }
}
