package org.tocsin.domain.area;

import static java.lang.Math.abs;
import static java.lang.Math.cos;
import static java.lang.Math.sin;
import static java.lang.Math.toRadians;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// What holds for areas anywhere on the earth, near poles and across the date line too, and the
/// same answers computed another way. Source: SPECIFICATION.md T-3, T-6, T-7.
class GazetteerPropertyTest {
    private static final long SEED = 20300607L;
    private static final double RADIUS_KM = 6_371.0088;
    private static final Gazetteer GAZETTEER = Gazetteer.empty();

    private final Random random = new Random(SEED);

    @Test
    void meetingGoesBothWays() {
        print("symmetry");
        for (var round = 0; round < 3_000; round++) {
            var one = area();
            var other = area();

            assertThat(GAZETTEER.meet(one, other))
                    .as("%s and %s", one, other)
                    .isEqualTo(GAZETTEER.meet(other, one));
            assertThat(GAZETTEER.meet(one, one)).isTrue();
        }
    }

    @Test
    void whatIsContainedIsMet() {
        print("containment");
        var contained = 0;
        for (var round = 0; round < 4_000; round++) {
            var outer = area();
            var inner = near(outer);

            if (contains(outer, inner)) {
                contained++;
                assertThat(GAZETTEER.meet(outer, inner)).as("%s in %s", inner, outer).isTrue();
            }
        }
        assertThat(contained).isGreaterThan(200);
    }

    @Test
    void turningTheEarthChangesNothing() {
        print("rotation");
        for (var round = 0; round < 3_000; round++) {
            var one = area();
            var other = near(one);
            var degrees = random.nextInt(-179, 180);

            var turnedOne = turned(one, degrees);
            var turnedOther = turned(other, degrees);

            assertThat(GAZETTEER.meet(turnedOne, turnedOther))
                    .as("%s and %s by %s degrees", one, other, degrees)
                    .isEqualTo(GAZETTEER.meet(one, other));
            assertThat(contains(turnedOne, turnedOther)).isEqualTo(contains(one, other));
        }
    }

    @Test
    void aPointIsInAPolygonAsCountedByCrossings() {
        print("crossings");
        for (var round = 0; round < 4_000; round++) {
            var polygon = star(centre(75));
            var centre = polygon.ring().getFirst();
            var point = Destinations.from(centre, random.nextDouble(360), random.nextDouble(1_500));

            var inside = GAZETTEER.meet(polygon, new Area.Circle(point, 1e-9));

            assertThat(inside)
                    .as("%s in %s", point, polygon)
                    .isEqualTo(isInside(point, polygon.ring()));
        }
    }

    @Test
    void aCircleIsOnARouteAsSampledPointsSay() {
        print("samples of routes");
        for (var round = 0; round < 1_000; round++) {
            var route = route();
            var middle = route.points().get(1);
            var circle =
                    new Area.Circle(
                            Destinations.from(
                                    middle, random.nextDouble(360), random.nextDouble(2_000)),
                            random.nextDouble(1, 300));
            var distance = sampledKilometres(circle.centre(), route.points());
            var reach = circle.radiusKm() + route.bufferKm();

            var meet = GAZETTEER.meet(route, circle);

            if (abs(distance - reach) > 1) {
                assertThat(meet).as("%s and %s", circle, route).isEqualTo(distance < reach);
            }
        }
    }

    private static void print(String what) {
        System.out.println(what + " from seed " + SEED);
    }

    private static boolean contains(Area outer, Area inner) {
        return GAZETTEER.contains(
                new Coverage.Somewhere(Set.of(outer)), new Coverage.Somewhere(Set.of(inner)));
    }

    private Area area() {
        return switch (random.nextInt(3)) {
            case 0 -> new Area.Circle(centre(90), random.nextDouble(1, 2_000));
            case 1 -> route();
            default -> star(centre(80));
        };
    }

    private Area near(Area area) {
        var around =
                switch (area) {
                    case Area.Circle(Point centre, double radiusKm) ->
                            Destinations.from(centre, random.nextDouble(360), radiusKm / 2);
                    case Area.Route(var points, var _) -> points.get(random.nextInt(3));
                    case Area.Polygon(var ring) -> ring.get(random.nextInt(ring.size()));
                    default -> throw new IllegalArgumentException("has no shape of its own");
                };
        return random.nextInt(3) == 0
                ? star(around)
                : new Area.Circle(around, random.nextDouble(1, 400));
    }

    private Point centre(double latitudeMax) {
        var north = Math.toDegrees(Math.asin(random.nextDouble(-1, 1)));
        return new Point(
                Math.clamp(north, -latitudeMax, latitudeMax), random.nextDouble(-180, 180));
    }

    private Area.Route route() {
        var start = centre(90);
        var next = Destinations.from(start, random.nextDouble(360), random.nextDouble(10, 3_000));
        var end = Destinations.from(next, random.nextDouble(360), random.nextDouble(10, 3_000));
        return new Area.Route(List.of(start, next, end), random.nextDouble(1, 500));
    }

    /// Returns a ring of some corners at random distances around a point, closed.
    private Area.Polygon star(Point centre) {
        var corners = random.nextInt(3, 9);
        for (var tries = 0; ; tries++) {
            var size = random.nextDouble(20, 900) / (1 + tries / 8);
            var ring =
                    new ArrayList<>(
                            IntStream.range(0, corners)
                                    .mapToObj(corner ->
                                            Destinations.from(
                                                    centre,
                                                    360.0 * corner / corners,
                                                    size * random.nextDouble(0.3, 1)))
                                    .toList());
            ring.add(ring.getFirst());
            if (Ring.of(ring).isSimple()) {
                return new Area.Polygon(ring);
            }
        }
    }

    private static Area turned(Area area, double degrees) {
        return switch (area) {
            case Area.Circle(Point centre, double radiusKm) ->
                    new Area.Circle(turned(centre, degrees), radiusKm);
            case Area.Route(var points, double bufferKm) ->
                    new Area.Route(
                            points.stream().map(it -> turned(it, degrees)).toList(), bufferKm);
            case Area.Polygon(var ring) ->
                    new Area.Polygon(ring.stream().map(it -> turned(it, degrees)).toList());
            default -> area;
        };
    }

    private static Point turned(Point point, double degrees) {
        return new Point(point.latitude(), Math.IEEEremainder(point.longitude() + degrees, 360));
    }

    /// Counts the sides that the meridian of a point passes on the way to a pole: the nearer one of
    /// a ring that goes around it, else the northern.
    private static boolean isInside(Point point, List<Point> ring) {
        var turn = 0.0;
        var north = 0.0;
        for (var at = 1; at < ring.size(); at++) {
            turn += width(ring.get(at - 1), ring.get(at));
            north += ring.get(at).latitude();
        }
        var isAroundAPole = abs(turn) > 180;
        var isOdd = crossings(point, ring, !isAroundAPole || north > 0) % 2 != 0;
        return isOdd != isAroundAPole;
    }

    private static long crossings(Point point, List<Point> ring, boolean northward) {
        return IntStream.range(1, ring.size())
                .filter(at -> isCrossed(point, ring.get(at - 1), ring.get(at), northward))
                .count();
    }

    private static boolean isCrossed(Point point, Point from, Point to, boolean northward) {
        var east = Math.IEEEremainder(from.longitude() - point.longitude(), 360);
        var width = width(from, to);
        for (var map = -360; map <= 360; map += 360) {
            var begin = east + map;
            if (begin > 0 != begin + width > 0) {
                var rise = to.latitude() - from.latitude();
                return northward == from.latitude() - begin / width * rise > point.latitude();
            }
        }
        return false;
    }

    private static double width(Point from, Point to) {
        return Math.IEEEremainder(to.longitude() - from.longitude(), 360);
    }

    private static double sampledKilometres(Point from, List<Point> way) {
        return IntStream.range(1, way.size())
                .mapToDouble(at -> sampledKilometres(from, way.get(at - 1), way.get(at)))
                .min()
                .orElseThrow();
    }

    private static double sampledKilometres(Point from, Point begin, Point end) {
        var angle = kilometres(begin, end) / RADIUS_KM;
        var there = unit(from);
        var least = Double.MAX_VALUE;
        for (var step = 0; step <= 4_000; step++) {
            var part = step / 4_000.0;
            var one = unit(begin);
            var other = unit(end);
            var chord = 0.0;
            for (var axis = 0; axis < 3; axis++) {
                var at =
                        (one[axis] * sin((1 - part) * angle) + other[axis] * sin(part * angle))
                                / sin(angle);
                chord += (at - there[axis]) * (at - there[axis]);
            }
            least = Math.min(least, 2 * RADIUS_KM * Math.asin(Math.min(1, Math.sqrt(chord) / 2)));
        }
        return least;
    }

    private static double[] unit(Point point) {
        var north = toRadians(point.latitude());
        var east = toRadians(point.longitude());
        return new double[] {cos(north) * cos(east), cos(north) * sin(east), sin(north)};
    }

    private static double kilometres(Point one, Point other) {
        var north = sin(toRadians(other.latitude() - one.latitude()) / 2);
        var east = sin(toRadians(other.longitude() - one.longitude()) / 2);
        var slope = cos(toRadians(one.latitude())) * cos(toRadians(other.latitude()));
        return 2 * RADIUS_KM * Math.asin(Math.sqrt(north * north + slope * east * east));
    }
}
