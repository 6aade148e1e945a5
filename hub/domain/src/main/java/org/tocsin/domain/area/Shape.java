package org.tocsin.domain.area;

import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.prep.PreparedGeometry;
import org.locationtech.jts.geom.prep.PreparedGeometryFactory;

/// A place as it lies on the earth.
///
/// Distances are measured on a sphere of mean radius, and lines go the shortest way on it. The
/// sides of a region are straight in degrees. Source: SPECIFICATION.md T-3, T-6.
sealed interface Shape {

    /// Says whether the two have a point in common, their edges included.
    default boolean meets(Shape other) {
        return isNear(other, 0);
    }

    /// Says whether a point of one is within a distance, in kilometres, of a point of the other.
    boolean isNear(Shape other, double km);

    /// Says whether all of `inner` can be shown to lie in this shape, its edge included.
    boolean covers(Shape inner);

    /// All points within a distance of a point.
    static Shape disc(Point centre, double radiusKm) {
        return corridor(List.of(centre), radiusKm);
    }

    /// All points within a distance of the line through some points.
    static Shape corridor(List<Point> way, double reachKm) {
        var line = Line.through(way.stream().map(Vector::of).toList());
        return new Band(way.getFirst(), line, reachKm);
    }

    /// The inside of a closed ring of at least four points.
    static Shape inside(List<Point> ring) {
        return Region.of(Ring.of(ring));
    }

    private static double radians(double km) {
        return km / Vector.EARTH_KM;
    }

    /// All points within a distance of a line.
    ///
    /// @param first a point of the line
    /// @param line the line
    /// @param reachKm the distance in kilometres; 0 for the line itself
    record Band(Point first, Line line, double reachKm) implements Shape {
        @Override
        public boolean isNear(Shape other, double km) {
            return switch (other) {
                case Band(var _, Line there, double reach) ->
                        line.isNear(there, radians(reachKm + reach + km));
                case Region region ->
                        region.holds(first) || line.isNear(region.edge(), radians(reachKm + km));
            };
        }

        /// A region is shown to lie around a point only: a corridor may go around a hole.
        @Override
        public boolean covers(Shape inner) {
            return switch (inner) {
                case Band(var _, Line there, double reach) ->
                        reach <= reachKm && there.staysNear(line, radians(reachKm - reach));
                case Region region ->
                        line.radius() == 0 && region.edge().staysNear(line, radians(reachKm));
            };
        }

        private boolean reaches(Line edge) {
            return line.isNear(edge, radians(reachKm));
        }
    }

    /// The inside of a ring.
    ///
    /// @param once the inside in degrees, on one map of the earth
    /// @param repeated the inside on all maps beside each other
    /// @param edge the ring on the sphere
    record Region(Polygon once, PreparedGeometry repeated, Line edge) implements Shape {
        private static final GeometryFactory FACTORY = new GeometryFactory();
        private static final double PIECE_DEGREES_MIN = 0.25;
        private static final int PIECES_MAX = 1_000;
        private static final double POLE = 90;

        private static Region of(Ring ring) {
            return new Region(
                    ring.once(), PreparedGeometryFactory.prepare(ring.repeated()), edge(ring));
        }

        @Override
        public boolean isNear(Shape other, double km) {
            return switch (other) {
                case Band band -> band.isNear(this, km);
                case Region(Polygon there, var _, Line itsEdge) ->
                        repeated.intersects(there)
                                || reachesOnePoleWith(there)
                                || (km > 0 && edge.isNear(itsEdge, radians(km)));
            };
        }

        @Override
        public boolean covers(Shape inner) {
            return switch (inner) {
                case Band band ->
                        holds(band.first()) && (band.reachKm() == 0 || !band.reaches(edge));
                case Region(Polygon there, var _, var _) -> repeated.covers(there);
            };
        }

        private boolean holds(Point point) {
            return repeated.covers(
                    FACTORY.createPoint(new Coordinate(point.longitude(), point.latitude())));
        }

        /// On the map a pole is a line, on which two regions may reach different places.
        private boolean reachesOnePoleWith(Polygon there) {
            var mine = once.getEnvelopeInternal();
            var theirs = there.getEnvelopeInternal();
            return (mine.getMaxY() == POLE && theirs.getMaxY() == POLE)
                    || (mine.getMinY() == -POLE && theirs.getMinY() == -POLE);
        }

        /// Returns the ring on the sphere: its sides in pieces so short that the ways between them
        /// are as straight in degrees as on the sphere.
        private static Line edge(Ring ring) {
            var corners = ring.corners();
            var piece = Math.max(PIECE_DEGREES_MIN, length(corners) / PIECES_MAX);
            var edge = new ArrayList<Vector>();
            edge.add(vector(corners.getFirst()));
            for (int at = 1; at < corners.size(); at++) {
                var from = corners.get(at - 1);
                var to = corners.get(at);
                var pieces = Math.max(1, (int) Math.ceil(from.distance(to) / piece));
                for (int part = 1; part <= pieces; part++) {
                    edge.add(vector(between(from, to, (double) part / pieces)));
                }
            }
            return Line.through(edge);
        }

        private static double length(List<Coordinate> corners) {
            return FACTORY.createLineString(corners.toArray(Coordinate[]::new)).getLength();
        }

        private static Coordinate between(Coordinate from, Coordinate to, double part) {
            return new Coordinate(
                    from.getX() * (1 - part) + to.getX() * part,
                    from.getY() * (1 - part) + to.getY() * part);
        }

        private static Vector vector(Coordinate at) {
            return Vector.of(new Point(at.getY(), Math.IEEEremainder(at.getX(), 360)));
        }

        @Override
        public String toString() {
            return "Region[" + once.getEnvelopeInternal() + "]";
        }
    }
}
