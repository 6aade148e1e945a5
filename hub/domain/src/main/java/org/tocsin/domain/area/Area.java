package org.tocsin.domain.area;

import java.util.List;
import java.util.regex.Pattern;

/// One place that an advisory concerns or a subscriber is interested in.
public sealed interface Area {

    /// A whole State.
    ///
    /// @param state the State
    record Country(StateCode state) implements Area {}

    /// A part of a State.
    ///
    /// @param code the State's code, a hyphen and one to three letters or digits, such as `QM-01`.
    ///   Source: ISO 3166-2
    record Subdivision(String code) implements Area {
        private static final Pattern SHAPE = Pattern.compile("[A-Z]{2}-[A-Z0-9]{1,3}");

        public Subdivision {
            if (!SHAPE.matcher(code).matches()) {
                throw new IllegalArgumentException("a subdivision is written like QM-01");
            }
        }

        /// Returns the State that this is a part of.
        public StateCode state() {
            return new StateCode(code.substring(0, 2));
        }
    }

    /// A region of the world: the States that the United Nations count among it.
    ///
    /// @param code three digits, such as `150` for Europe. Source: UN M49
    record Region(String code) implements Area {
        private static final Pattern SHAPE = Pattern.compile("[0-9]{3}");

        public Region {
            if (!SHAPE.matcher(code).matches()) {
                throw new IllegalArgumentException("a region is three digits, like 150");
            }
        }
    }

    /// The States that share a border with a State; the State itself is not among them.
    ///
    /// @param state the State
    record Neighbours(StateCode state) implements Area {}

    /// A port or another place of trade and transport.
    ///
    /// @param locode its code
    record Port(Locode locode) implements Area {
        /// Creates a port from its code.
        public Port(String locode) {
            this(new Locode(locode));
        }

        /// Returns the State that this lies in.
        public StateCode state() {
            return locode.state();
        }
    }

    /// A single place: a building, a berth, a venue, a ship.
    ///
    /// @param scheme who numbers such places, 1 to 32 small letters, digits, dots and hyphens;
    ///   `imo` for ships, whose number has its check digit. Source: SPECIFICATION.md K-21
    /// @param id the number, 1 to 64 letters, digits, dots, hyphens and underscores
    record Site(String scheme, String id) implements Area {
        private static final Pattern SCHEME = Pattern.compile("[a-z0-9][a-z0-9.-]{0,31}");
        private static final Pattern ID = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,63}");

        public Site {
            if (!SCHEME.matcher(scheme).matches() || !ID.matcher(id).matches()) {
                throw new IllegalArgumentException("a site is a scheme and an id in ASCII");
            }
            if (scheme.equals(ShipNumber.SCHEME)) {
                ShipNumber.checked(id);
            }
        }
    }

    /// All points within a distance of a centre.
    ///
    /// @param centre the centre
    /// @param radiusKm the distance in kilometres, above 0 and at most 2,000
    record Circle(Point centre, double radiusKm) implements Area {
        /// The largest radius, in kilometres: beyond it a State or `global` says it better.
        public static final double RADIUS_KM_MAX = 2_000;

        public Circle {
            if (!(radiusKm > 0 && radiusKm <= RADIUS_KM_MAX)) {
                throw new IllegalArgumentException("a radius is above 0 and at most 2,000 km");
            }
        }
    }

    /// All points within a distance of a way, which goes the shortest way from point to point.
    ///
    /// @param points 2 to [#POINTS_MAX]; two after each other are less than half around the earth
    ///   apart. Unmodifiable
    /// @param bufferKm the distance in kilometres, above 0 and at most 2,000
    record Route(List<Point> points, double bufferKm) implements Area {
        /// The most points a route may have.
        public static final int POINTS_MAX = 500;

        private static final double HALF_AROUND = Math.PI - 1e-6;

        public Route {
            points = List.copyOf(points);
            if (points.size() < 2 || points.size() > POINTS_MAX) {
                throw new IllegalArgumentException("a route has 2 to 500 points");
            }
            if (!(bufferKm > 0 && bufferKm <= Circle.RADIUS_KM_MAX)) {
                throw new IllegalArgumentException("a buffer is above 0 and at most 2,000 km");
            }
            for (var at = 1; at < points.size(); at++) {
                if (Vector.of(points.get(at - 1)).angle(Vector.of(points.get(at))) > HALF_AROUND) {
                    throw new IllegalArgumentException(
                            "two points of a route after each other are not opposite");
                }
            }
        }
    }

    /// The inside of a closed ring whose sides are straight in degrees.
    ///
    /// A side goes the shorter way round, so one from 179 to -179 crosses the date line; one of
    /// exactly 180 degrees goes as it is written. A ring that goes once around the earth holds the
    /// nearer pole. Source: SPECIFICATION.md T-6.
    ///
    /// @param ring at least four points, the last equal to the first, at most [#POINTS_MAX],
    ///   without crossing itself. Unmodifiable
    record Polygon(List<Point> ring) implements Area {
        /// The most points a ring may have.
        public static final int POINTS_MAX = 500;

        public Polygon {
            ring = List.copyOf(ring);
            if (ring.size() < 4 || ring.size() > POINTS_MAX) {
                throw new IllegalArgumentException("a polygon has 4 to 500 points");
            }
            if (!ring.getFirst().equals(ring.getLast())) {
                throw new IllegalArgumentException("a polygon ends where it begins");
            }
            if (!Ring.of(ring).isSimple()) {
                throw new IllegalArgumentException("a polygon does not cross itself");
            }
        }
    }

    /// Says whether the place is given point by point, so that to find where it lies costs.
    default boolean isDrawn() {
        return this instanceof Route || this instanceof Polygon;
    }
}
