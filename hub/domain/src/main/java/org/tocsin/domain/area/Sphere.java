package org.tocsin.domain.area;

import static java.lang.Math.asin;
import static java.lang.Math.atan2;
import static java.lang.Math.cos;
import static java.lang.Math.min;
import static java.lang.Math.sin;
import static java.lang.Math.sqrt;
import static java.lang.Math.toRadians;

import org.locationtech.jts.geom.Coordinate;

/// Distances and directions on a sphere of the earth's mean radius.
final class Sphere {
    private static final double RADIUS_KM = 6_371.0088;

    private Sphere() {}

    /// Returns the distance between two points in kilometres, along the surface.
    static double kilometres(Point one, Point other) {
        var north = sin(toRadians(other.latitude() - one.latitude()) / 2);
        var east = sin(toRadians(other.longitude() - one.longitude()) / 2);
        var slope = cos(toRadians(one.latitude())) * cos(toRadians(other.latitude()));
        return 2 * RADIUS_KM * asin(min(1, sqrt(north * north + slope * east * east)));
    }

    /// Returns where `there` lies on a map around `here`: kilometres to the east and north, true in
    /// distance and direction from `here`.
    static Coordinate seenFrom(Point here, Point there) {
        var east = toRadians(there.longitude() - here.longitude());
        var from = toRadians(here.latitude());
        var to = toRadians(there.latitude());
        var bearing =
                atan2(sin(east) * cos(to), cos(from) * sin(to) - sin(from) * cos(to) * cos(east));
        var distance = kilometres(here, there);
        return new Coordinate(distance * sin(bearing), distance * cos(bearing));
    }
}
