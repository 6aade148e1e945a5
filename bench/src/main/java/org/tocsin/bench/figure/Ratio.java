package org.tocsin.bench.figure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGeneratorFactory;

/// The ratio of a percentile to that of a yardstick, and how far chance alone could move it.
///
/// @param value the ratio over all blocks
/// @param low where the 95 % interval begins
/// @param high where it ends
public record Ratio(double value, double low, double high) {
    private static final int RESAMPLES = 1_000;
    private static final double TAIL = 0.025;

    /// One stretch of the measured thing, and the stretch of the yardstick beside it.
    ///
    /// Both are blocks of one run, next to each other, so that what disturbs one disturbs both.
    ///
    /// @param measured of the measured thing
    /// @param yardstick of the yardstick
    public record Pair(Percentiles measured, Percentiles yardstick) {}

    /// Returns the ratio of the percentiles at `share`.
    ///
    /// The interval is that of the percentile bootstrap over whole pairs: values within a block
    /// depend on each other, so blocks are drawn, not values. The same seed gives the same
    /// interval.
    ///
    /// @param pairs at least one
    /// @param share above 0 and at most 1
    public static Ratio of(List<Pair> pairs, double share, long seed) {
        var random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        var drawn = new double[RESAMPLES];
        for (var resample = 0; resample < RESAMPLES; resample++) {
            var sample = new ArrayList<Pair>(pairs.size());
            for (var draw = 0; draw < pairs.size(); draw++) {
                sample.add(pairs.get(random.nextInt(pairs.size())));
            }
            drawn[resample] = ratio(sample, share);
        }
        Arrays.sort(drawn);
        return new Ratio(ratio(pairs, share), at(drawn, TAIL), at(drawn, 1 - TAIL));
    }

    private static double ratio(List<Pair> pairs, double share) {
        var measured = Percentiles.ofAll(pairs.stream().map(Pair::measured).toList());
        var yardstick = Percentiles.ofAll(pairs.stream().map(Pair::yardstick).toList());
        return (double) measured.at(share) / yardstick.at(share);
    }

    private static double at(double[] sorted, double share) {
        return sorted[(int) Math.round(share * (sorted.length - 1))];
    }
}
