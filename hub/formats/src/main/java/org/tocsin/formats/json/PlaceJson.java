package org.tocsin.formats.json;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.tocsin.domain.advisory.Fragment;
import org.tocsin.domain.area.Area;
import org.tocsin.domain.area.Coverage;
import org.tocsin.domain.area.Point;
import org.tocsin.domain.area.StateCode;
import org.tocsin.formats.Fields;
import org.tocsin.formats.Json;
import org.tocsin.formats.Shape;
import org.tocsin.formats.Spot;
import org.tocsin.formats.Writing;

/// Areas in short, as filters and mandates name them: `QM`, `QM-01`, `circle:42.3,-43.6,2` or
/// `polygon:lat,lon;lat,lon;...`. The long form of [AreaJson] is read too.
final class PlaceJson {
    static final Shape<Area> PLACE = Shape.of(PlaceJson::read, area -> Json.text(write(area)));

    private static final String CIRCLE = "circle:";
    private static final String POLYGON = "polygon:";
    private static final String EXPECTED = "an area like QM, QM-01 or circle:42.3,-43.6,2";

    private PlaceJson() {}

    /// Reads a member with areas, of which `*` alone means everywhere; empty when it is absent.
    static Supplier<Optional<Coverage>> coverage(Fields fields, String name) {
        if (fields.isEverything(name)) {
            return () -> Optional.of(new Coverage.Worldwide());
        }
        var areas = fields.set(name, PLACE, Fragment.CODES_MAX);
        return () ->
                areas.get().isEmpty()
                        ? Optional.empty()
                        : Optional.of(new Coverage.Somewhere(areas.get()));
    }

    /// Writes the member `areas`; none when there is no coverage.
    static Json.Members coverage(Optional<Coverage> coverage) {
        var writing = new Writing();
        coverage.ifPresent(places -> coverage(places, writing));
        return writing.done();
    }

    private static void coverage(Coverage coverage, Writing writing) {
        switch (coverage) {
            case Coverage.Worldwide() -> writing.put("areas", Fields.EVERYTHING);
            case Coverage.Somewhere(Set<Area> areas) -> writing.set("areas", PLACE, areas);
        }
    }

    private static Optional<Area> read(Spot spot) {
        if (!(spot.json() instanceof Json.Text(String text, var _))) {
            return AreaJson.AREA.read(spot);
        }
        try {
            return Optional.of(parse(text));
        } catch (IllegalArgumentException _) {
            return spot.fault("J-10", EXPECTED);
        }
    }

    private static Area parse(String text) {
        if (text.startsWith(CIRCLE)) {
            return circle(numbers(text.substring(CIRCLE.length())));
        }
        if (text.startsWith(POLYGON)) {
            return polygon(text.substring(POLYGON.length()));
        }
        return text.length() == 2
                ? new Area.Country(new StateCode(text))
                : new Area.Subdivision(text);
    }

    private static Area circle(List<Double> numbers) {
        require(numbers.size() == 3);
        var centre = new Point(Degrees.degrees(numbers.get(0)), Degrees.degrees(numbers.get(1)));
        return new Area.Circle(centre, Degrees.kilometres(numbers.get(2)));
    }

    private static Area polygon(String text) {
        var points = new ArrayList<Point>();
        for (var pair : text.split(";", -1)) {
            var numbers = numbers(pair);
            require(numbers.size() == 2);
            points.add(new Point(Degrees.degrees(numbers.get(0)), Degrees.degrees(numbers.get(1))));
        }
        return new Area.Polygon(points);
    }

    private static List<Double> numbers(String text) {
        var numbers = new ArrayList<Double>();
        for (var number : text.split(",", -1)) {
            require(number.matches("-?[0-9]{1,4}(\\.[0-9]{1,15})?"));
            numbers.add(Double.valueOf(number));
        }
        return numbers;
    }

    static String write(Area area) {
        return switch (area) {
            case Area.Country(StateCode state) -> state.value();
            case Area.Subdivision(String code) -> code;
            case Area.Circle(Point centre, double radiusKm) ->
                    CIRCLE + pair(centre) + "," + Degrees.text(Degrees.kilometres(radiusKm));
            case Area.Polygon(List<Point> ring) ->
                    POLYGON + ring.stream().map(PlaceJson::pair).collect(joining(";"));
        };
    }

    private static String pair(Point point) {
        return Degrees.text(Degrees.degrees(point.latitude()))
                + ","
                + Degrees.text(Degrees.degrees(point.longitude()));
    }

    private static void require(boolean holds) {
        if (!holds) {
            throw new IllegalArgumentException(EXPECTED);
        }
    }
}
