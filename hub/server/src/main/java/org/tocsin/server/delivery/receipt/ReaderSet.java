package org.tocsin.server.delivery.receipt;

import java.util.Arrays;
import java.util.BitSet;
import java.util.stream.IntStream;

/// A set of small numbers that takes little memory, whether few or most numbers are in it.
///
/// Unmodifiable.
final class ReaderSet {
    static final ReaderSet EMPTY = new ReaderSet(new int[0], new BitSet(0));

    private static final int FEW = 32;

    private final int[] few;
    private final BitSet many;

    private ReaderSet(int[] few, BitSet many) {
        this.few = few;
        this.many = many;
    }

    boolean contains(int number) {
        return Arrays.binarySearch(few, number) >= 0 || many.get(number);
    }

    ReaderSet with(int number) {
        if (contains(number)) {
            return this;
        }
        if (many.isEmpty() && few.length < FEW) {
            var at = -Arrays.binarySearch(few, number) - 1;
            var longer = new int[few.length + 1];
            System.arraycopy(few, 0, longer, 0, at);
            longer[at] = number;
            System.arraycopy(few, at, longer, at + 1, few.length - at);
            return new ReaderSet(longer, many);
        }
        var all = (BitSet) many.clone();
        numbers().forEach(all::set);
        all.set(number);
        return new ReaderSet(new int[0], all);
    }

    ReaderSet without(int number) {
        if (!contains(number)) {
            return this;
        }
        var rest = (BitSet) many.clone();
        rest.clear(number);
        return new ReaderSet(Arrays.stream(few).filter(it -> it != number).toArray(), rest);
    }

    private IntStream numbers() {
        return IntStream.concat(Arrays.stream(few), many.stream());
    }
}
