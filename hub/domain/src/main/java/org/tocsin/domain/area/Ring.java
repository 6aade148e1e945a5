package org.tocsin.domain.area;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateXY;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.util.AffineTransformation;

/// A closed ring laid out on the plane of degrees, where the map of the earth repeats itself every
/// 360 degrees to the east and west.
///
/// Its sides are straight there, and each goes the shorter way round: one from 179 to -179 crosses
/// the date line. A ring that goes once around the earth holds the nearer pole. Source:
/// SPECIFICATION.md T-6.
///
/// @param corners the corners laid out without a jump; the last is the first, some turns on
/// @param turns how often it goes around the earth, to the east
record Ring(List<Coordinate> corners, int turns) {
    /// How many maps to each side are looked at.
    private static final int MAPS = 2;

    private static final double WHOLE_TURN = 360;
    private static final String INSIDES_MEET = "T********";
    private static final GeometryFactory FACTORY = new GeometryFactory();

    /// Lays out a ring.
    static Ring of(List<Point> points) {
        var corners = new ArrayList<Coordinate>(points.size());
        var turns = 0;
        for (var at = 0; at < points.size(); at++) {
            if (at > 0) {
                turns += turn(points.get(at - 1).longitude(), points.get(at).longitude());
            }
            corners.add(corner(points.get(at), turns));
        }
        return new Ring(List.copyOf(corners), turns).fromItsNearestToThePole();
    }

    private static int turn(double from, double to) {
        return to - from > WHOLE_TURN / 2 ? -1 : to - from < -WHOLE_TURN / 2 ? 1 : 0;
    }

    private static Coordinate corner(Point point, int turns) {
        return new CoordinateXY(point.longitude() + WHOLE_TURN * turns, point.latitude());
    }

    /// Says whether the ring neither crosses nor touches itself and has an inside.
    boolean isSimple() {
        var once = once();
        return Math.abs(turns) <= 1 && once.isValid() && !once.relate(moved(once, 1), INSIDES_MEET);
    }

    /// Returns the inside on one map, from the ring up to the pole that it holds, if any. It begins
    /// on the map of the longitudes -180 to 180.
    Polygon once() {
        var all = new ArrayList<>(corners);
        if (turns != 0) {
            all.add(new CoordinateXY(corners.getLast().getX(), pole()));
            all.add(new CoordinateXY(corners.getFirst().getX(), pole()));
            all.add(corners.getFirst());
        }
        var inside = polygon(all);
        var least = inside.getEnvelopeInternal().getMinX();
        return moved(inside, -(int) Math.floor((least + WHOLE_TURN / 2) / WHOLE_TURN));
    }

    /// Returns the inside on this map and the next ones, on which every other ring that is laid out
    /// [#once] finds itself.
    Geometry repeated() {
        if (turns != 0) {
            return strip();
        }
        var once = once();
        return FACTORY.createMultiPolygon(
                IntStream.rangeClosed(-MAPS, MAPS)
                        .mapToObj(map -> moved(once, map))
                        .toArray(Polygon[]::new));
    }

    private Polygon strip() {
        var all = new ArrayList<Coordinate>();
        for (var map = -MAPS - 1; map <= MAPS + 1; map++) {
            for (var corner : corners.subList(0, corners.size() - 1)) {
                all.add(moved(corner, turns * map));
            }
        }
        var end = moved(corners.getFirst(), turns * (MAPS + 2));
        var begin = all.getFirst();
        all.addAll(
                List.of(
                        end,
                        new CoordinateXY(end.getX(), pole()),
                        new CoordinateXY(begin.getX(), pole()),
                        begin));
        return polygon(all);
    }

    /// Returns the latitude of the pole that the ring holds when it goes around the earth.
    private double pole() {
        return meanLatitude() < 0 ? -90 : 90;
    }

    /// Returns the mean latitude along the way around the earth.
    private double meanLatitude() {
        var area = 0.0;
        for (var at = 1; at < corners.size(); at++) {
            var from = corners.get(at - 1);
            var to = corners.get(at);
            area += (to.getX() - from.getX()) * (to.getY() + from.getY()) / 2;
        }
        return area / (WHOLE_TURN * turns);
    }

    /// Returns the same ring from where nothing of it lies between it and its pole.
    private Ring fromItsNearestToThePole() {
        if (turns == 0) {
            return this;
        }
        var sign = Math.signum(pole());
        var nearest = 0;
        for (var at = 1; at < corners.size(); at++) {
            if (sign * corners.get(at).getY() > sign * corners.get(nearest).getY()) {
                nearest = at;
            }
        }
        var turned = new ArrayList<>(corners.subList(nearest, corners.size() - 1));
        for (var corner : corners.subList(0, nearest + 1)) {
            turned.add(moved(corner, turns));
        }
        return new Ring(List.copyOf(turned), turns);
    }

    private static Coordinate moved(Coordinate corner, int maps) {
        return new CoordinateXY(corner.getX() + WHOLE_TURN * maps, corner.getY());
    }

    private static Polygon moved(Polygon inside, int maps) {
        return maps == 0
                ? inside
                : (Polygon)
                        AffineTransformation.translationInstance(WHOLE_TURN * maps, 0)
                                .transform(inside);
    }

    private static Polygon polygon(List<Coordinate> corners) {
        return FACTORY.createPolygon(corners.toArray(Coordinate[]::new));
    }
}
