package org.tocsin.domain.area;

import static java.lang.Math.max;

import java.util.List;

/// A line on the sphere: the shortest ways between points after each other, or one point.
///
/// It is kept as a tree whose parts each know a cap that holds them, so that far parts are never
/// compared.
sealed interface Line {
    /// The shortest piece of a line that is looked at by itself: 100 m in radians.
    double SHOWN_RADIANS = 0.1 / Vector.EARTH_KM;

    /// Returns the middle of a cap that holds the line.
    Vector middle();

    /// Returns the radius of that cap in radians.
    double radius();

    /// Returns the line through points; at least one. No two after each other are opposite.
    static Line through(List<Vector> points) {
        if (points.size() <= 2) {
            return new Piece(new Arc(points.getFirst(), points.getLast()));
        }
        var half = points.size() / 2;
        return new Joined(
                through(points.subList(0, half + 1)), through(points.subList(half, points.size())));
    }

    /// Says whether a point of this line is within an angle, in radians, of a point of the other.
    default boolean isNear(Line other, double radians) {
        if (middle().angle(other.middle()) > radians + radius() + other.radius()) {
            return false;
        }
        return switch (this) {
            case Piece(Arc mine) ->
                    switch (other) {
                        case Piece(Arc theirs) -> mine.angle(theirs) <= radians;
                        case Joined(Line one, Line rest, var _, var _) ->
                                isNear(one, radians) || isNear(rest, radians);
                    };
            case Joined _ when other instanceof Joined wider && wider.radius() > radius() ->
                    isNear(wider.one(), radians) || isNear(wider.rest(), radians);
            case Joined(Line one, Line rest, var _, var _) ->
                    one.isNear(other, radians) || rest.isNear(other, radians);
        };
    }

    /// Says whether all of this line can be shown to be within an angle, in radians, of the other.
    ///
    /// To half of [#SHOWN_RADIANS]; what is nearer to the bound counts as beyond.
    default boolean staysNear(Line other, double radians) {
        return switch (this) {
            case Joined(Line one, Line rest, var _, var _) ->
                    one.staysNear(other, radians) && rest.staysNear(other, radians);
            case Piece(Arc arc) -> staysNear(arc, other, radians);
        };
    }

    private static boolean staysNear(Arc arc, Line other, double radians) {
        var half = arc.length() / 2;
        var middle = new Piece(new Arc(arc.middle(), arc.middle()));
        if (radians >= half && middle.isNear(other, radians - half)) {
            return true;
        }
        return 2 * half > SHOWN_RADIANS
                && middle.isNear(other, radians)
                && staysNear(new Arc(arc.from(), arc.middle()), other, radians)
                && staysNear(new Arc(arc.middle(), arc.to()), other, radians);
    }

    /// One way.
    ///
    /// @param arc the way
    record Piece(Arc arc) implements Line {
        @Override
        public Vector middle() {
            return arc.middle();
        }

        @Override
        public double radius() {
            return arc.length() / 2;
        }
    }

    /// Two lines, the second beginning where the first ends.
    ///
    /// @param one the first
    /// @param rest the second
    /// @param middle the middle of a cap that holds both
    /// @param radius the radius of that cap in radians
    record Joined(Line one, Line rest, Vector middle, double radius) implements Line {
        Joined(Line one, Line rest) {
            this(one, rest, one.middle().middle(rest.middle()));
        }

        private Joined(Line one, Line rest, Vector middle) {
            this(one, rest, middle, max(reach(middle, one), reach(middle, rest)));
        }

        private static double reach(Vector from, Line to) {
            return from.angle(to.middle()) + to.radius();
        }
    }
}
