package org.tocsin.topology.codec;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Sets as sorted lists, so that the same value is written as the same bytes, and back.
final class Sorted {
    private Sorted() {}

    static <T> List<String> codes(Collection<T> values, Function<T, String> code) {
        return values.stream().map(code).sorted().toList();
    }

    static <T> Set<T> set(List<String> codes, Function<String, T> parse) {
        return codes.stream().map(parse).collect(Collectors.toUnmodifiableSet());
    }

    /// Returns a parser that refuses what `lookup` does not know.
    static <T> Function<String, T> known(Function<String, Optional<T>> lookup) {
        return code ->
                lookup.apply(code).orElseThrow(() -> new IllegalArgumentException("unknown code"));
    }

    static <A, B> List<B> each(List<A> values, Function<A, B> one) {
        return values.stream().map(one).toList();
    }
}
