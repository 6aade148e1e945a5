package org.tocsin.bench.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class PercentilesTest {
    @Test
    void percentileIsTheLeastValueThatTheShareDoesNotExceed() {
        var hundred = Percentiles.of(LongStream.rangeClosed(1, 100).map(n -> 101 - n).toArray());

        assertThat(hundred.at(0.5)).isEqualTo(50);
        assertThat(hundred.at(0.99)).isEqualTo(99);
        assertThat(hundred.at(0.991)).isEqualTo(100);
        assertThat(hundred.at(0.07)).isEqualTo(7);
        assertThat(hundred.at(1)).isEqualTo(100);
        assertThat(hundred.at(0.001)).isEqualTo(1);
        assertThat(hundred.max()).isEqualTo(100);
        assertThat(hundred.count()).isEqualTo(100);
    }

    @Test
    void oneValueIsEveryPercentile() {
        var one = Percentiles.of(7);

        assertThat(one.at(0.01)).isEqualTo(7);
        assertThat(one.at(0.99)).isEqualTo(7);
    }

    @Test
    void measurementsTogetherCountByTheirValuesNotByTheirNumber() {
        var together = Percentiles.ofAll(List.of(Percentiles.of(1, 1, 1), Percentiles.of(9)));

        assertThat(together.at(0.75)).isEqualTo(1);
        assertThat(together.at(0.76)).isEqualTo(9);
    }

    @Test
    void nothingMeasuredHasNoPercentiles() {
        assertThatThrownBy(Percentiles::of).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Percentiles.of(1).at(0))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Percentiles.of(1).at(Double.NaN))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
