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

/// Areas in short, as filters and mandates name them: `QM`, `QM-01`, `150`, `neighbours:QM`,
/// `QMHAV`, `site:scheme:id`, `circle:42.3,-43.6,2`, `route:lat,lon;lat,lon;...;km` or
/// `polygon:lat,lon;lat,lon;...`. The long form of [AreaJson] is read too.
final class PlaceJson {
    static final Shape<Area> PLACE = Shape.of(PlaceJson::read, area -> Json.text(write(area)));

    private static final String NEIGHBOURS = "neighbours:";
    private static final String SITE = "site:";
    private static final String CIRCLE = "circle:";
    private static final String ROUTE = "route:";
    private static final String POLYGON = "polygon:";
    private static final String EXPECTED = "an area like QM, QM-01, 150 or circle:42.3,-43.6,2";

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
        coverage.ifPresent(places -> coverage("areas", places, writing));
        return writing.done();
    }

    /// Writes a member with areas, or `*` for everywhere.
    static Writing coverage(String name, Coverage coverage, Writing writing) {
        return switch (coverage) {
            case Coverage.Worldwide() -> writing.put(name, Fields.EVERYTHING);
            case Coverage.Somewhere(Set<Area> areas) -> writing.set(name, PLACE, areas);
        };
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
        var colon = text.indexOf(':') + 1;
        var rest = text.substring(colon);
        return switch (text.substring(0, colon)) {
            case "" -> code(text);
            case NEIGHBOURS -> new Area.Neighbours(new StateCode(rest).assigned());
            case SITE -> site(rest);
            case CIRCLE -> circle(numbers(rest));
            case ROUTE -> route(rest);
            case POLYGON -> new Area.Polygon(points(rest));
            default -> throw new IllegalArgumentException(EXPECTED);
        };
    }

    private static Area code(String text) {
        if (text.length() == 2) {
            return new Area.Country(new StateCode(text).assigned());
        }
        if (text.length() == 3) {
            return new Area.Region(text);
        }
        return text.indexOf('-') == 2 ? new Area.Subdivision(text) : new Area.Port(text);
    }

    private static Area site(String text) {
        var colon = text.indexOf(':');
        require(colon > 0);
        return new Area.Site(text.substring(0, colon), text.substring(colon + 1));
    }

    private static Area circle(List<Double> numbers) {
        require(numbers.size() == 3);
        return new Area.Circle(point(numbers.subList(0, 2)), Degrees.kilometres(numbers.getLast()));
    }

    private static Area route(String text) {
        var semicolon = text.lastIndexOf(';');
        require(semicolon > 0);
        var buffer = numbers(text.substring(semicolon + 1));
        require(buffer.size() == 1);
        return new Area.Route(
                points(text.substring(0, semicolon)), Degrees.kilometres(buffer.getFirst()));
    }

    private static List<Point> points(String text) {
        var points = new ArrayList<Point>();
        for (var pair : text.split(";", -1)) {
            points.add(point(numbers(pair)));
        }
        return points;
    }

    private static Point point(List<Double> numbers) {
        require(numbers.size() == 2);
        return new Point(Degrees.degrees(numbers.getFirst()), Degrees.degrees(numbers.getLast()));
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
            case Area.Region(String code) -> code;
            case Area.Neighbours(StateCode state) -> NEIGHBOURS + state;
            case Area.Port(var locode) -> locode.value();
            case Area.Site(String scheme, String id) -> SITE + scheme + ":" + id;
            case Area.Circle(Point centre, double radiusKm) ->
                    CIRCLE + pair(centre) + "," + kilometres(radiusKm);
            case Area.Route(List<Point> points, double bufferKm) ->
                    ROUTE + pairs(points) + ";" + kilometres(bufferKm);
            case Area.Polygon(List<Point> ring) -> POLYGON + pairs(ring);
        };
    }

    private static String kilometres(double km) {
        return Degrees.text(Degrees.kilometres(km));
    }

    private static String pairs(List<Point> points) {
        return points.stream().map(PlaceJson::pair).collect(joining(";"));
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
