package org.tocsin.formats.json;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.tocsin.domain.advisory.Fragment;
import org.tocsin.domain.area.Area;
import org.tocsin.domain.area.Coverage;
import org.tocsin.domain.area.Locode;
import org.tocsin.domain.area.Point;
import org.tocsin.domain.area.StateCode;
import org.tocsin.formats.Fields;
import org.tocsin.formats.Json;
import org.tocsin.formats.Reading;
import org.tocsin.formats.Scalars;
import org.tocsin.formats.Shape;
import org.tocsin.formats.Spot;
import org.tocsin.formats.Writing;

/// Areas: `{"country":"QM"}`, `{"subdivision":"QM-01"}`, `{"region":"150"}`, `{"neighbours":"QM"}`,
/// `{"locode":"QMHAV"}`, `{"site":{"scheme":"site","id":"v1"}}`,
/// `{"circle":{"latitude":42.3,"longitude":-43.6,"radiusKm":2}}`,
/// `{"route":{"points":[[lat,lon],...],"bufferKm":50}}` or `{"polygon":[[lat,lon],...]}`.
final class AreaJson {
    /// One area.
    static final Shape<Area> AREA = Shape.object(AreaJson::read, AreaJson::write);

    /// A point as `[latitude, longitude]`.
    static final Shape<Point> PAIR = Shape.of(AreaJson::pair, AreaJson::pair);

    /// A closed ring of points.
    static final Shape<Area.Polygon> RING = Shape.of(AreaJson::ring, AreaJson::ring);

    private static final Shape<Area.Circle> CIRCLE =
            Shape.object(AreaJson::circle, AreaJson::circle);

    /// A subdivision as `QM-01`.
    static final Shape<Area.Subdivision> SUBDIVISION =
            Scalars.written(Area.Subdivision::new, Area.Subdivision::code);

    /// A region as `150`.
    static final Shape<Area.Region> REGION = Scalars.written(Area.Region::new, Area.Region::code);

    private static final Shape<Area.Site> SITE = Shape.object(AreaJson::site, AreaJson::site);

    private static final Shape<Area.Route> ROUTE = Shape.object(AreaJson::route, AreaJson::route);

    private static final List<String> KINDS =
            List.of(
                    "country",
                    "subdivision",
                    "region",
                    "neighbours",
                    "locode",
                    "site",
                    "circle",
                    "route",
                    "polygon");

    private AreaJson() {}

    /// Reads the members `areas` and `global`, of which at most one is there.
    static Supplier<Optional<Coverage>> coverage(Fields fields) {
        return coverage(fields, AREA);
    }

    /// Reads the members `areas`, each of shape `area`, and `global`.
    static Supplier<Optional<Coverage>> coverage(Fields fields, Reading<Area> area) {
        var areas = fields.set("areas", area, Fragment.CODES_MAX);
        var global = fields.flag("global");
        fields.atMostOne(List.of("areas", "global"));
        return () -> {
            if (global.get()) {
                return Optional.of(new Coverage.Worldwide());
            }
            return areas.get().isEmpty()
                    ? Optional.empty()
                    : Optional.of(new Coverage.Somewhere(areas.get()));
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
        var found =
                List.of(
                        area(fields, "country", Codes.ASSIGNED_STATE, Area.Country::new),
                        area(fields, "subdivision", SUBDIVISION, part -> part),
                        area(fields, "region", REGION, region -> region),
                        area(fields, "neighbours", Codes.ASSIGNED_STATE, Area.Neighbours::new),
                        area(fields, "locode", Codes.LOCODE, Area.Port::new),
                        area(fields, "site", SITE, site -> site),
                        area(fields, "circle", CIRCLE, circle -> circle),
                        area(fields, "route", ROUTE, route -> route),
                        area(fields, "polygon", RING, polygon -> polygon));
        fields.atMostOne(KINDS);
        return fields.make(() ->
                found.stream()
                        .flatMap(area -> area.get().stream())
                        .findFirst()
                        .orElseThrow(() ->
                                new IllegalArgumentException(
                                        "one of " + String.join(", ", KINDS))));
    }

    private static <T> Supplier<Optional<Area>> area(
            Fields fields, String name, Reading<T> reading, Function<T, Area> area) {
        var value = fields.optional(name, reading);
        return () -> value.get().map(area);
    }

    private static Json.Members write(Area area) {
        var writing = new Writing();
        return switch (area) {
            case Area.Country(StateCode state) -> writing.put("country", Codes.STATE, state).done();
            case Area.Subdivision part -> writing.put("subdivision", SUBDIVISION, part).done();
            case Area.Region region -> writing.put("region", REGION, region).done();
            case Area.Neighbours(StateCode state) ->
                    writing.put("neighbours", Codes.STATE, state).done();
            case Area.Port(Locode locode) -> writing.put("locode", Codes.LOCODE, locode).done();
            case Area.Site site -> writing.put("site", SITE, site).done();
            case Area.Circle circle -> writing.put("circle", CIRCLE, circle).done();
            case Area.Route route -> writing.put("route", ROUTE, route).done();
            case Area.Polygon polygon -> writing.put("polygon", RING, polygon).done();
        };
    }

    private static Optional<Area.Site> site(Fields fields) {
        var scheme = fields.required("scheme", Scalars.text(32));
        var id = fields.required("id", Scalars.text(64));
        return fields.make(() -> new Area.Site(scheme.get(), id.get()));
    }

    private static Json.Members site(Area.Site site) {
        return new Writing().text("scheme", site.scheme()).text("id", site.id()).done();
    }

    private static Optional<Area.Route> route(Fields fields) {
        var points = fields.required("points", PAIR.list(Area.Route.POINTS_MAX));
        var buffer = fields.required("bufferKm", Degrees.KILOMETRES);
        return fields.make(() -> new Area.Route(points.get(), buffer.get()));
    }

    private static Json.Members route(Area.Route route) {
        return new Writing()
                .put("points", Json.elements(route.points().stream().map(PAIR::write).toList()))
                .put("bufferKm", Degrees.KILOMETRES, route.bufferKm())
                .done();
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
