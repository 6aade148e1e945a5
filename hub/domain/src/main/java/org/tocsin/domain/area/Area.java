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

    /// The inside of a closed ring.
    ///
    /// @param ring at least four points, the last equal to the first, at most [#POINTS_MAX],
    ///   without crossing itself and without crossing the 180th meridian. Unmodifiable
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
            if (!Shape.Region.of(ring).isSimple()) {
                throw new IllegalArgumentException("a polygon does not cross itself");
            }
        }
    }
}
