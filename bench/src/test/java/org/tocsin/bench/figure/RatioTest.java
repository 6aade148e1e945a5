package org.tocsin.bench.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RatioTest {
    private static final double MEDIAN = 0.5;

    @Test
    void blocksThatAreAllAlikeLeaveNothingToChance() {
        var pair = new Ratio.Pair(Percentiles.of(6, 6, 6), Percentiles.of(2, 2));

        assertThat(Ratio.of(List.of(pair, pair, pair), MEDIAN, 1)).isEqualTo(new Ratio(3, 3, 3));
    }

    @Test
    void theSameSeedGivesTheSameIntervalAndAnotherOneAlmostTheSame() {
        var pairs = pairs(8);

        var one = Ratio.of(pairs, MEDIAN, 1);

        assertThat(Ratio.of(pairs, MEDIAN, 1)).isEqualTo(one);
        assertThat(Ratio.of(pairs, MEDIAN, 2).low()).isCloseTo(one.low(), within(0.1));
    }

    @Test
    void intervalHoldsTheRatioAndWidensWhenBlocksDiffer() {
        var alike = Ratio.of(pairs(8), MEDIAN, 1);
        var disturbed = new Ratio.Pair(Percentiles.of(9_000, 9_000), Percentiles.of(100, 100));

        var different =
                Ratio.of(List.of(disturbed, pair(generator()), pair(generator())), MEDIAN, 1);

        assertThat(alike.value()).isBetween(alike.low(), alike.high());
        assertThat(different.high() - different.low()).isGreaterThan(alike.high() - alike.low());
    }

    @Test
    void disturbanceOfBothSidesOfAPairDoesNotChangeTheirRatio() {
        var quiet = new Ratio.Pair(Percentiles.of(300), Percentiles.of(100));
        var noisy = new Ratio.Pair(Percentiles.of(3_000), Percentiles.of(1_000));

        assertThat(Ratio.of(List.of(quiet, noisy), 1, 1)).isEqualTo(new Ratio(3, 3, 3));
    }

    private static List<Ratio.Pair> pairs(int count) {
        var random = generator();
        return IntStream.range(0, count).mapToObj(_ -> pair(random)).toList();
    }

    private static Ratio.Pair pair(RandomGenerator random) {
        return new Ratio.Pair(
                Percentiles.of(random.longs(500, 200, 400).toArray()),
                Percentiles.of(random.longs(500, 50, 150).toArray()));
    }

    private static RandomGenerator generator() {
        return RandomGeneratorFactory.of("L64X128MixRandom").create(20_301);
    }
}
