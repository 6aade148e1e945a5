package org.tocsin.bench.figure;

import java.util.Arrays;
import java.util.List;

/// Exact percentiles of everything that was measured.
///
/// A percentile is the least value that at least that share of all values does not exceed.
public final class Percentiles {
    private final long[] sorted;

    private Percentiles(long[] sorted) {
        this.sorted = sorted;
    }

    /// Returns the percentiles of `values`, of which there must be at least one.
    public static Percentiles of(long... values) {
        if (values.length == 0) {
            throw new IllegalArgumentException("nothing was measured");
        }
        var sorted = values.clone();
        Arrays.sort(sorted);
        return new Percentiles(sorted);
    }

    /// Returns the percentiles of several measurements taken together.
    public static Percentiles ofAll(List<Percentiles> measurements) {
        return of(
                measurements.stream()
                        .flatMapToLong(measured -> Arrays.stream(measured.sorted))
                        .toArray());
    }

    /// Returns the value at `share`.
    ///
    /// @param share above 0 and at most 1, such as 0.99
    public long at(double share) {
        if (!(share > 0 && share <= 1)) {
            throw new IllegalArgumentException("a share is above 0 and at most 1: " + share);
        }
        // Shares such as 0.07 have no exact double; what is a whole rank must stay one.
        var rank = (int) Math.ceil(share * sorted.length - 1e-9);
        return sorted[Math.max(rank, 1) - 1];
    }

    /// Returns the greatest value.
    public long max() {
        return sorted[sorted.length - 1];
    }

    /// Returns how many values there are.
    public int count() {
        return sorted.length;
    }
}
