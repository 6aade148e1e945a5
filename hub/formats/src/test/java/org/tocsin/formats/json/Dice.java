package org.tocsin.formats.json;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.IntSupplier;
import java.util.function.Supplier;
import org.tocsin.domain.advisory.AdvisoryId;
import org.tocsin.domain.advisory.Code;
import org.tocsin.domain.advisory.Contact;
import org.tocsin.domain.advisory.LanguageTag;
import org.tocsin.domain.advisory.Text;
import org.tocsin.domain.area.Area;
import org.tocsin.domain.area.Coverage;
import org.tocsin.domain.area.Point;
import org.tocsin.domain.area.StateCode;
import org.tocsin.domain.party.ParticipantId;

/// Small values by chance; the same seed gives the same values.
public final class Dice {
    private static final String LETTERS =
            "abcdefghijklmnopqrstuvwxyz ABC 0123456789 .,;:!?'\"\\/<>&\n\t"
                    + "\u00e9\u00df\u0416\u4e2d\u0639\u05d0\u20ac\ud83d\ude80";

    private final Random random;
    private final boolean isSparse;

    private Dice(long seed, boolean isSparse) {
        this.random = new Random(seed);
        this.isSparse = isSparse;
    }

    /// Returns dice that leave out nothing which a kind must say.
    public static Dice complete(long seed) {
        return new Dice(seed, false);
    }

    /// Returns dice that may leave out anything, as a part of a payload does.
    public static Dice sparse(long seed) {
        return new Dice(seed, true);
    }

    /// Returns what a kind must say.
    <T> Optional<T> must(Supplier<T> value) {
        return isSparse ? maybe(value) : Optional.of(value.get());
    }

    /// Returns a number that a kind must say.
    OptionalInt mustNumber(IntSupplier number) {
        return isSparse ? maybeNumber(number) : OptionalInt.of(number.getAsInt());
    }

    /// Returns entries of which a kind must have one or more.
    <T> List<T> many(int most, Supplier<T> value) {
        var entries = list(most, value);
        return entries.isEmpty() && !isSparse ? List.of(value.get()) : entries;
    }

    /// Returns a number from 0 to `bound` - 1.
    int below(int bound) {
        return random.nextInt(bound);
    }

    /// Returns true half of the time.
    boolean toss() {
        return random.nextBoolean();
    }

    /// Returns `count` bytes.
    byte[] bytes(int count) {
        var bytes = new byte[count];
        random.nextBytes(bytes);
        return bytes;
    }

    Coverage coverage() {
        return random.nextInt(4) == 0
                ? new Coverage.Worldwide()
                : new Coverage.Somewhere(some(1, 4, this::area));
    }

    Area area() {
        return switch (random.nextInt(9)) {
            case 0 -> new Area.Country(state());
            case 1 -> new Area.Subdivision(state().value() + "-0" + (1 + random.nextInt(3)));
            case 2 -> new Area.Circle(point(), (1 + random.nextInt(100_000)) / 1_000.0);
            case 3 -> new Area.Region("15" + random.nextInt(10));
            case 4 -> new Area.Neighbours(state());
            case 5 -> new Area.Port(state().value() + "HA" + (2 + random.nextInt(8)));
            case 6 -> new Area.Site("site", "venue-" + random.nextInt(10));
            case 7 -> new Area.Route(List.of(point(), point()), 0.5 + random.nextInt(100));
            default -> triangle();
        };
    }

    private Area triangle() {
        var corner = point();
        return new Area.Polygon(
                List.of(
                        corner,
                        at(corner.latitude(), corner.longitude() + 1),
                        at(corner.latitude() + 1, corner.longitude()),
                        corner));
    }

    private Point point() {
        return at(random.nextDouble() * 160 - 80, random.nextDouble() * 340 - 170);
    }

    private static Point at(double latitude, double longitude) {
        return new Point(
                Math.round(latitude * 1_000_000) / 1_000_000.0,
                Math.round(longitude * 1_000_000) / 1_000_000.0);
    }

    Contact contact() {
        return new Contact("Duty desk", "tel:+000" + random.nextInt(1_000));
    }

    ParticipantId organisation() {
        return new ParticipantId(one("qm-fire", "qn-customs", "lantern-line", "norvale-grid"));
    }

    StateCode state() {
        return new StateCode(one("QM", "QN", "QP"));
    }

    int level() {
        return 1 + random.nextInt(5);
    }

    UUID uuid() {
        return new UUID(random.nextLong(), random.nextLong());
    }

    Instant instant() {
        var micros = random.nextInt(3) == 0 ? random.nextInt(1_000_000) : 0;
        return RandomSubmissions.NOW
                .plusSeconds(random.nextInt(1_000_000))
                .plus(micros, ChronoUnit.MICROS);
    }

    /// Returns a text in normalisation form C that is not blank.
    String text(int charactersMax) {
        var letters = LETTERS.codePoints().toArray();
        var text = new StringBuilder("T");
        for (int left = random.nextInt(charactersMax); left > 0; left--) {
            text.appendCodePoint(letters[random.nextInt(letters.length)]);
        }
        return Text.normalised(text.toString(), charactersMax);
    }

    boolean seldom() {
        return random.nextInt(4) == 0;
    }

    <T> Optional<T> maybe(Supplier<T> value) {
        return random.nextBoolean() ? Optional.of(value.get()) : Optional.empty();
    }

    <T> List<T> list(int most, Supplier<T> value) {
        var values = new ArrayList<T>();
        for (int left = random.nextInt(most + 1); left > 0; left--) {
            values.add(value.get());
        }
        return values;
    }

    <T> Set<T> some(int least, int most, Supplier<T> value) {
        var values = new HashSet<T>();
        for (int left = least + random.nextInt(most - least + 1); left > 0; left--) {
            values.add(value.get());
        }
        return values;
    }

    @SafeVarargs
    final <T> T one(T... values) {
        return values[random.nextInt(values.length)];
    }

    OptionalInt maybeNumber(IntSupplier number) {
        return toss() ? OptionalInt.of(number.getAsInt()) : OptionalInt.empty();
    }

    LocalDate date() {
        return LocalDate.ofInstant(instant(), ZoneOffset.UTC);
    }

    LanguageTag language() {
        return new LanguageTag(one("en", "fr", "zh-Hans", "ar"));
    }

    AdvisoryId advisory() {
        return new AdvisoryId(uuid());
    }

    Code code() {
        return new Code(one("radiation", "keep-away", "detection.kit", "x9"));
    }
}
