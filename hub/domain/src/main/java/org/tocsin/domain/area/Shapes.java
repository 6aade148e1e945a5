package org.tocsin.domain.area;

import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygon;

/// Geometry of rings and circles in degrees; the one place that touches the geometry library.
final class Shapes {
    private static final GeometryFactory FACTORY = new GeometryFactory();
    private static final double KM_PER_DEGREE = 111.195;
    private static final int CORNERS_OF_A_CIRCLE = 64;

    private Shapes() {}

    static boolean isSimple(List<Point> ring) {
        return polygon(ring).isValid();
    }

    static Polygon polygon(List<Point> ring) {
        var corners =
                ring.stream()
                        .map(point -> new Coordinate(point.longitude(), point.latitude()))
                        .toArray(Coordinate[]::new);
        return FACTORY.createPolygon(corners);
    }

    /// Returns a many-cornered polygon that encloses the circle, so that no point of it is missed.
    static Geometry circle(Area.Circle circle) {
        var reach = circle.radiusKm() / Math.cos(Math.PI / CORNERS_OF_A_CIRCLE) / KM_PER_DEGREE;
        var corners = new Coordinate[CORNERS_OF_A_CIRCLE + 1];
        for (int corner = 0; corner < CORNERS_OF_A_CIRCLE; corner++) {
            corners[corner] = corner(circle.centre(), reach, corner);
        }
        corners[CORNERS_OF_A_CIRCLE] = corners[0];
        return FACTORY.createPolygon(corners);
    }

    private static Coordinate corner(Point centre, double reachDegrees, int corner) {
        var angle = 2 * Math.PI * corner / CORNERS_OF_A_CIRCLE;
        var narrowing = Math.max(Math.cos(Math.toRadians(centre.latitude())), 0.01);
        return new Coordinate(
                centre.longitude() + reachDegrees * Math.cos(angle) / narrowing,
                centre.latitude() + reachDegrees * Math.sin(angle));
    }

    /// Returns the distance between two points in kilometres, on a sphere of mean radius.
    static double kilometres(Point one, Point other) {
        var north = Math.toRadians(other.latitude() - one.latitude());
        var east = Math.toRadians(other.longitude() - one.longitude());
        var chord =
                square(Math.sin(north / 2))
                        + Math.cos(Math.toRadians(one.latitude()))
                                * Math.cos(Math.toRadians(other.latitude()))
                                * square(Math.sin(east / 2));
        return 2 * 6_371.0088 * Math.asin(Math.sqrt(chord));
    }

    private static double square(double value) {
        return value * value;
    }
}
