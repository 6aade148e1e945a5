package org.tocsin.domain.area;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygon;

/// A place as it lies on the earth.
///
/// Distances are measured on a sphere of mean radius. The sides of a region are straight in
/// degrees. Source: SPECIFICATION.md T-3.
sealed interface Shape {

    /// Says whether the two have a point in common, their edges included.
    boolean meets(Shape other);

    /// Says whether all of `inner` lies in this shape, its edge included.
    boolean covers(Shape inner);

    /// All points within a distance of a centre.
    ///
    /// @param centre the centre
    /// @param radiusKm the distance in kilometres
    record Disc(Point centre, double radiusKm) implements Shape {
        @Override
        public boolean meets(Shape other) {
            return switch (other) {
                case Disc(Point there, double range) ->
                        Sphere.kilometres(centre, there) <= radiusKm + range;
                case Region region ->
                        region.holds(centre) || region.edgeKilometres(centre) <= radiusKm;
            };
        }

        @Override
        public boolean covers(Shape inner) {
            return switch (inner) {
                case Disc(Point there, double range) ->
                        Sphere.kilometres(centre, there) + range <= radiusKm;
                case Region(var _, var edge) ->
                        edge.stream()
                                .allMatch(point -> Sphere.kilometres(centre, point) <= radiusKm);
            };
        }
    }

    /// The inside of a ring.
    ///
    /// @param polygon the ring in degrees
    /// @param edge points along the ring, so near to each other that lines between them are short
    record Region(Polygon polygon, List<Point> edge) implements Shape {
        private static final GeometryFactory FACTORY = new GeometryFactory();
        private static final double PIECE_DEGREES_MIN = 0.25;
        private static final int PIECES_MAX = 4_000;

        /// Returns the inside of a closed ring of at least four points.
        static Region of(List<Point> ring) {
            var corners = ring.stream().map(Region::inDegrees).toArray(Coordinate[]::new);
            var polygon = FACTORY.createPolygon(corners);
            var piece = Math.max(PIECE_DEGREES_MIN, polygon.getLength() / PIECES_MAX);
            return new Region(polygon, edge(ring, piece));
        }

        /// Says whether the ring neither crosses nor touches itself and has an inside.
        boolean isSimple() {
            return polygon.isValid();
        }

        @Override
        public boolean meets(Shape other) {
            return switch (other) {
                case Disc disc -> disc.meets(this);
                case Region(Polygon there, var _) -> polygon.intersects(there);
            };
        }

        @Override
        public boolean covers(Shape inner) {
            return switch (inner) {
                case Disc(Point centre, double radiusKm) ->
                        holds(centre) && edgeKilometres(centre) >= radiusKm;
                case Region(Polygon there, var _) -> polygon.covers(there);
            };
        }

        private boolean holds(Point point) {
            return polygon.covers(FACTORY.createPoint(inDegrees(point)));
        }

        /// Returns how far `point` is from the nearest point of the ring.
        private double edgeKilometres(Point point) {
            var seen = edge.stream().map(that -> Sphere.seenFrom(point, that));
            return FACTORY.createLineString(seen.toArray(Coordinate[]::new))
                    .distance(FACTORY.createPoint(new Coordinate(0, 0)));
        }

        private static List<Point> edge(List<Point> ring, double pieceDegrees) {
            var edge = new ArrayList<Point>(ring.size());
            edge.add(ring.getFirst());
            for (int place = 1; place < ring.size(); place++) {
                var from = ring.get(place - 1);
                var to = ring.get(place);
                var length = inDegrees(from).distance(inDegrees(to));
                int pieces = (int) Math.ceil(length / pieceDegrees);
                for (int piece = 1; piece < pieces; piece++) {
                    edge.add(between(from, to, (double) piece / pieces));
                }
                edge.add(to);
            }
            return List.copyOf(edge);
        }

        private static Point between(Point from, Point to, double part) {
            return new Point(
                    from.latitude() * (1 - part) + to.latitude() * part,
                    from.longitude() * (1 - part) + to.longitude() * part);
        }

        private static Coordinate inDegrees(Point point) {
            return new Coordinate(point.longitude(), point.latitude());
        }

        @Override
        public String toString() {
            return "Region" + Arrays.toString(polygon.getEnvelope().getCoordinates());
        }
    }
}
