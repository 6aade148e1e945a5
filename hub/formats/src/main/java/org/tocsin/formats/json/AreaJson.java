package org.tocsin.formats.json;

import java.util.HashSet;
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
import org.tocsin.formats.Reading;
import org.tocsin.formats.Scalars;
import org.tocsin.formats.Shape;
import org.tocsin.formats.Spot;
import org.tocsin.formats.Writing;

/// Areas: `{"country":"QM"}`, `{"subdivision":"QM-01"}`,
/// `{"circle":{"latitude":42.3,"longitude":-43.6,"radiusKm":2}}` or `{"polygon":[[lat,lon],...]}`.
final class AreaJson {
    /// One area.
    static final Shape<Area> AREA = Shape.object(AreaJson::read, AreaJson::write);

    /// A point as `[latitude, longitude]`.
    static final Shape<Point> PAIR = Shape.of(AreaJson::pair, AreaJson::pair);

    /// A closed ring of points.
    static final Shape<Area.Polygon> RING = Shape.of(AreaJson::ring, AreaJson::ring);

    private static final Shape<Area.Circle> CIRCLE =
            Shape.object(AreaJson::circle, AreaJson::circle);

    private static final Shape<Area.Subdivision> SUBDIVISION =
            Scalars.written(Area.Subdivision::new, Area.Subdivision::code);

    private AreaJson() {}

    /// Reads the members `areas` and `global`, of which at most one is there.
    static Supplier<Optional<Coverage>> coverage(Fields fields) {
        return coverage(fields, AREA);
    }

    /// Reads the members `areas`, each of shape `area`, and `global`.
    static Supplier<Optional<Coverage>> coverage(Fields fields, Reading<Area> area) {
        var areas = fields.list("areas", area, Fragment.CODES_MAX);
        var global = fields.flag("global");
        fields.atMostOne(List.of("areas", "global"));
        return () -> {
            if (global.get()) {
                return Optional.of(new Coverage.Worldwide());
            }
            return areas.get().isEmpty()
                    ? Optional.empty()
                    : Optional.of(new Coverage.Somewhere(new HashSet<>(areas.get())));
        };
    }

    /// Writes the members `areas` or `global`.
    static Json.Members coverage(Coverage coverage) {
        return switch (coverage) {
            case Coverage.Worldwide() -> new Writing().flag("global", true).done();
            case Coverage.Somewhere(Set<Area> areas) ->
                    new Writing().set("areas", AREA, areas).done();
        };
    }

    private static Optional<Area> read(Fields fields) {
        var country = fields.optional("country", Codes.STATE);
        var subdivision = fields.optional("subdivision", SUBDIVISION);
        var circle = fields.optional("circle", CIRCLE);
        var polygon = fields.optional("polygon", RING);
        fields.atMostOne(List.of("country", "subdivision", "circle", "polygon"));
        return fields.make(() ->
                country.get()
                        .<Area>map(Area.Country::new)
                        .or(subdivision)
                        .or(circle)
                        .or(polygon)
                        .orElseThrow(() ->
                                new IllegalArgumentException(
                                        "country, subdivision, circle or" + " polygon")));
    }

    private static Json.Members write(Area area) {
        var writing = new Writing();
        switch (area) {
            case Area.Country(StateCode state) -> writing.put("country", Codes.STATE, state);
            case Area.Subdivision part -> writing.put("subdivision", SUBDIVISION, part);
            case Area.Circle circle -> writing.put("circle", CIRCLE, circle);
            case Area.Polygon polygon -> writing.put("polygon", RING, polygon);
        }
        return writing.done();
    }

    private static Optional<Area.Circle> circle(Fields fields) {
        var latitude = fields.required("latitude", Degrees.DEGREES);
        var longitude = fields.required("longitude", Degrees.DEGREES);
        var radius = fields.required("radiusKm", Degrees.KILOMETRES);
        return fields.make(
                () -> new Area.Circle(new Point(latitude.get(), longitude.get()), radius.get()));
    }

    private static Json.Members circle(Area.Circle circle) {
        return new Writing()
                .put("latitude", Degrees.DEGREES, circle.centre().latitude())
                .put("longitude", Degrees.DEGREES, circle.centre().longitude())
                .put("radiusKm", Degrees.KILOMETRES, circle.radiusKm())
                .done();
    }

    private static Optional<Point> pair(Spot spot) {
        return Degrees.DEGREES.list(2).read(spot).flatMap(pair -> point(spot, pair));
    }

    private static Optional<Point> point(Spot spot, List<Double> pair) {
        if (pair.size() != 2) {
            return spot.fault("J-11", "a point is latitude and longitude");
        }
        try {
            return Optional.of(new Point(pair.getFirst(), pair.getLast()));
        } catch (IllegalArgumentException _) {
            return spot.fault("J-9", "latitude is -90 to 90, longitude -180 to 180 degrees");
        }
    }

    private static Json pair(Point point) {
        return Json.elements(
                List.of(
                        Degrees.DEGREES.write(point.latitude()),
                        Degrees.DEGREES.write(point.longitude())));
    }

    private static Json ring(Area.Polygon polygon) {
        return Json.elements(polygon.ring().stream().map(PAIR::write).toList());
    }

    private static Optional<Area.Polygon> ring(Spot spot) {
        int before = spot.faults().count();
        var points = PAIR.list(Area.Polygon.POINTS_MAX).read(spot);
        if (spot.faults().count() > before) {
            return Optional.empty();
        }
        try {
            return points.map(Area.Polygon::new);
        } catch (IllegalArgumentException _) {
            return spot.fault(
                    "J-10", "4 to 500 points, the last equal to the first, without crossing");
        }
    }
}
