package org.tocsin.domain.area;

import static java.lang.Math.asin;
import static java.lang.Math.atan2;
import static java.lang.Math.cos;
import static java.lang.Math.sin;
import static java.lang.Math.toDegrees;
import static java.lang.Math.toRadians;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Points at a distance and bearing from another, on a sphere; written apart from the main code.
final class Destinations {
    private static final double RADIUS_KM = 6_371.0088;

    private Destinations() {}

    static Point from(Point start, double bearingDegrees, double km) {
        var way = km / RADIUS_KM;
        var latitude = toRadians(start.latitude());
        var bearing = toRadians(bearingDegrees);
        var reached = asin(sin(latitude) * cos(way) + cos(latitude) * sin(way) * cos(bearing));
        var turned =
                atan2(
                        sin(bearing) * sin(way) * cos(latitude),
                        cos(way) - sin(latitude) * sin(reached));
        var longitude = start.longitude() + toDegrees(turned);
        return new Point(toDegrees(reached), Math.IEEEremainder(longitude, 360));
    }

    static Area.Polygon ring(Point centre, double radiusKm, int corners) {
        var points =
                IntStream.range(0, corners)
                        .mapToObj(corner -> from(centre, 360.0 * corner / corners, radiusKm))
                        .toList();
        return new Area.Polygon(
                Stream.concat(points.stream(), List.of(points.getFirst()).stream()).toList());
    }
}
