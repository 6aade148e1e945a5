package org.tocsin.bench.figure;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ArrivalsTest {
    private final Arrivals arrivals = new Arrivals(4);

    @Test
    void whatCameOnceIsNeitherLostNorTwice() {
        for (var number = 0; number < 4; number++) {
            arrivals.note(number, 100 + number);
        }

        assertThat(arrivals.count()).isEqualTo(4);
        assertThat(arrivals.missing(4)).isZero();
        assertThat(arrivals.repeats()).isZero();
        assertThat(arrivals.last(0)).isEqualTo(103);
    }

    @Test
    void whatDidNotComeIsMissing() {
        arrivals.note(1, 5);

        assertThat(arrivals.missing(4)).isEqualTo(3);
        assertThat(arrivals.missing(1)).isEqualTo(1);
        assertThat(new Arrivals(3).last(7)).isEqualTo(7);
    }

    @Test
    void whatCameTwiceIsToldAndItsFirstInstantCounts() {
        arrivals.note(2, 50);
        arrivals.note(2, 90);

        assertThat(arrivals.repeats()).isEqualTo(1);
        assertThat(arrivals.sinceOne(10).max()).isEqualTo(40);
    }

    @Test
    void eachTookAsLongAsSinceItsOwnInstant() {
        arrivals.note(0, 15);
        arrivals.note(3, 70);

        var took = arrivals.since(new long[] {10, 20, 30, 40});

        assertThat(took.count()).isEqualTo(2);
        assertThat(took.at(0.5)).isEqualTo(5);
        assertThat(took.max()).isEqualTo(30);
    }
}
