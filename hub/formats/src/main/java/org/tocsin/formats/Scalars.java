package org.tocsin.formats;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.tocsin.domain.advisory.Text;

/// The shapes of values that have no parts.
public final class Scalars {
    /// True or false.
    public static final Shape<Boolean> TRUTH =
            Shape.of(
                    spot ->
                            spot.json() instanceof Json.Truth(boolean value, var _)
                                    ? Optional.of(value)
                                    : spot.fault("J-6", "true or false is expected"),
                    Json::truth);

    private static final Pattern UUID_FORM =
            Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    /// A UUID in lower case.
    public static final Shape<UUID> UUID_SHAPE =
            written(
                    text -> {
                        require(UUID_FORM.matcher(text).matches(), "a UUID in lower case");
                        return UUID.fromString(text);
                    },
                    UUID::toString);

    private static final Pattern TIME_FORM =
            Pattern.compile(
                    "(19|[2-9][0-9])[0-9]{2}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}"
                            + "(\\.[0-9]{1,9})?(Z|[+-][0-9]{2}:[0-9]{2})");

    private static final Instant FIRST = Instant.parse("1900-01-01T00:00:00Z");
    private static final Instant LAST = Instant.parse("9999-12-31T23:59:59.999999Z");

    /// A point in time with its offset, cut to microseconds; written in UTC, and there too of the
    /// years 1900 to 9999, so that it reads back. Source: RFC 3339.
    public static final Shape<Instant> INSTANT = written(Scalars::instant, Instant::toString);

    private static final Pattern DATE_FORM =
            Pattern.compile("(19|[2-9][0-9])[0-9]{2}-[0-9]{2}-[0-9]{2}");

    /// A day, such as `2030-06-01`. Source: RFC 3339, full-date.
    public static final Shape<LocalDate> DATE = written(Scalars::date, LocalDate::toString);

    private Scalars() {}

    /// Returns the shape of a text of 1 to `charactersMax` characters.
    ///
    /// It is read in normalisation form C; blank text and control characters are refused.
    public static Shape<String> text(int charactersMax) {
        return Shape.of(spot -> text(spot, charactersMax), Json::text);
    }

    /// Returns the shape of a whole number of a range, both ends included.
    public static Shape<Integer> integer(int min, int max) {
        var whole = whole(min, max);
        return Shape.of(
                spot -> whole.read(spot).map(Math::toIntExact), value -> Json.number(value));
    }

    /// Returns the shape of a whole number of a range, both ends included.
    public static Shape<Long> whole(long min, long max) {
        return Shape.of(spot -> whole(spot, min, max), Json::number);
    }

    /// Returns the shape of a value that is written as one of a fixed set of codes.
    ///
    /// @param values all values
    /// @param code how each is written; spelled exactly
    public static <E> Shape<E> codes(E[] values, Function<E, String> code) {
        return Shape.of(
                spot ->
                        spot.json() instanceof Json.Text(String text, var _)
                                ? Arrays.stream(values)
                                        .filter(value -> code.apply(value).equals(text))
                                        .findFirst()
                                        .or(() -> spot.fault("J-10", "is none of the known codes"))
                                : spot.fault("J-6", "a string is expected"),
                value -> Json.text(code.apply(value)));
    }

    /// Returns the shape of an enumeration that is written by its names.
    public static <E extends Enum<E>> Shape<E> names(Class<E> type) {
        return codes(Objects.requireNonNull(type.getEnumConstants(), "an enumeration"), Enum::name);
    }

    /// Returns the shape of a value that has a written form.
    ///
    /// @param reading gives the value, or refuses with an IllegalArgumentException whose message
    ///   says what is expected without repeating the text
    public static <T> Shape<T> written(Function<String, T> reading, Function<T, String> writing) {
        return Shape.of(
                spot -> writtenForm(spot, reading), value -> Json.text(writing.apply(value)));
    }

    private static <T> Optional<T> writtenForm(Spot spot, Function<String, T> reading) {
        if (!(spot.json() instanceof Json.Text(String text, var _))) {
            return spot.fault("J-6", "a string is expected");
        }
        try {
            return Optional.of(reading.apply(text));
        } catch (IllegalArgumentException refused) {
            return spot.fault("J-10", explanation(refused));
        }
    }

    private static Optional<String> text(Spot spot, int charactersMax) {
        if (!(spot.json() instanceof Json.Text(String written, var _))) {
            return spot.fault("J-6", "a string is expected");
        }
        try {
            var text = Text.normalised(written, charactersMax);
            return Text.isBlank(text) ? spot.fault("J-8", "is blank") : Optional.of(text);
        } catch (IllegalArgumentException refused) {
            return spot.fault("J-8", explanation(refused));
        }
    }

    private static Optional<Long> whole(Spot spot, long min, long max) {
        if (!(spot.json() instanceof Json.Decimal(BigDecimal value, var _))) {
            return spot.fault("J-6", "a number is expected");
        }
        var isWhole = value.signum() == 0 || value.stripTrailingZeros().scale() <= 0;
        if (!isWhole
                || value.compareTo(BigDecimal.valueOf(min)) < 0
                || value.compareTo(BigDecimal.valueOf(max)) > 0) {
            return spot.fault("J-9", "a whole number from " + min + " to " + max);
        }
        return Optional.of(value.longValueExact());
    }

    private static Instant instant(String text) {
        require(TIME_FORM.matcher(text).matches(), "a time of RFC 3339 with its offset");
        try {
            var instant = OffsetDateTime.parse(text).toInstant().truncatedTo(ChronoUnit.MICROS);
            require(
                    !instant.isBefore(FIRST) && !instant.isAfter(LAST),
                    "a time of the years 1900 to 9999 in UTC");
            return instant;
        } catch (DateTimeException _) {
            throw new IllegalArgumentException("a time of RFC 3339 with its offset");
        }
    }

    private static LocalDate date(String text) {
        require(DATE_FORM.matcher(text).matches(), "a day of RFC 3339");
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException _) {
            throw new IllegalArgumentException("a day of RFC 3339");
        }
    }

    static String explanation(IllegalArgumentException refused) {
        return Objects.requireNonNullElse(refused.getMessage(), "is not valid");
    }

    private static void require(boolean holds, String expected) {
        if (!holds) {
            throw new IllegalArgumentException(expected);
        }
    }
}
