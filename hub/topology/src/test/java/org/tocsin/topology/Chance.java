package org.tocsin.topology;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Chance by a seed: the same seed gives the same choices.
public final class Chance {
    private static final Instant EPOCH = Instant.parse("2026-03-01T00:00:00Z");
    private static final List<String> WORDS =
            List.of("harbour", "ferry", "grid", "Ñandú", "quay 7", "北港", "pump", "valve\tA", "z");

    private final Random random;

    /// Creates chance from a seed; neighbouring seeds are spread, for they begin alike.
    public Chance(long seed) {
        random = new Random(seed * 0x9E3779B97F4A7C15L);
    }

    /// Returns true half of the time.
    public boolean toss() {
        return random.nextBoolean();
    }

    /// Returns a number from `least` to `most`.
    public int number(int least, int most) {
        return random.nextInt(least, most + 1);
    }

    /// Returns a number from `least` up to `most`.
    public double real(double least, double most) {
        return random.nextDouble(least, most);
    }

    /// Returns 64 random bits.
    public long bits() {
        return random.nextLong();
    }

    /// Returns one of `values`.
    public <T> T one(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }

    /// Returns one constant of an enum.
    public <E extends Enum<E>> E one(Class<E> type) {
        return one(List.copyOf(EnumSet.allOf(type)));
    }

    /// Returns some constants of an enum, perhaps none.
    public <E extends Enum<E>> Set<E> some(Class<E> type) {
        return EnumSet.allOf(type).stream()
                .filter(_ -> number(0, 3) == 0)
                .collect(Collectors.toSet());
    }

    /// Returns some of `values`, perhaps none, in their order.
    public <T> List<T> some(List<T> values) {
        return values.stream().filter(_ -> toss()).toList();
    }

    /// Returns up to three values, perhaps none.
    public <T> List<T> few(Supplier<T> value) {
        return Stream.generate(value).limit(number(0, 3)).toList();
    }

    /// Returns the value half of the time.
    public <T> Optional<T> maybe(Supplier<T> value) {
        return toss() ? Optional.of(value.get()) : Optional.empty();
    }

    /// Returns a number from `least` to `most` half of the time.
    public OptionalInt maybe(int least, int most) {
        return toss() ? OptionalInt.of(number(least, most)) : OptionalInt.empty();
    }

    /// Returns an instant in 2026, to the microsecond.
    public Instant instant() {
        return EPOCH.plus(random.nextLong(200L * 86_400 * 1_000_000), ChronoUnit.MICROS);
    }

    /// Returns some words.
    public String words() {
        return IntStream.rangeClosed(0, number(0, 4))
                .mapToObj(_ -> one(WORDS))
                .collect(Collectors.joining(" "));
    }

    /// Returns a name of lower-case letters.
    public String name() {
        return one(List.of("qm-", "qn-", "qp-"))
                + one(List.of("police", "fire", "grid", "ferries", "bank", "water"))
                + number(1, 9);
    }

    /// Returns lower-case hexadecimal digits.
    public String hex(int digits) {
        return Stream.generate(() -> Integer.toHexString(random.nextInt(16)))
                .limit(digits)
                .collect(Collectors.joining());
    }
}
