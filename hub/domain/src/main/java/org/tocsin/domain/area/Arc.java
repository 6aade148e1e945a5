package org.tocsin.domain.area;

import static java.lang.Math.abs;
import static java.lang.Math.asin;
import static java.lang.Math.min;

/// The shortest way between two points, which are not opposite; a point when both are the same.
///
/// @param from where it begins
/// @param to where it ends
record Arc(Vector from, Vector to) {

    /// Returns the angle between the nearest points of the two in radians; 0 when they cross.
    double angle(Arc other) {
        return crosses(other)
                ? 0
                : min(
                        min(angle(other.from), angle(other.to)),
                        min(other.angle(from), other.angle(to)));
    }

    /// Returns the angle between `point` and the nearest point of this way in radians.
    double angle(Vector point) {
        var normal = from.cross(to);
        if (normal.isNothing() || !spans(point, normal)) {
            return min(point.angle(from), point.angle(to));
        }
        return asin(min(1, abs(point.dot(normal.unit()))));
    }

    Vector middle() {
        return from.middle(to);
    }

    double length() {
        return from.angle(to);
    }

    /// Says whether the two have a point in common that is an end of neither.
    private boolean crosses(Arc other) {
        var mine = from.cross(to);
        var theirs = other.from.cross(other.to);
        var line = mine.cross(theirs);
        return !line.isNothing()
                && (cross(line, mine, other, theirs)
                        || cross(line.opposite(), mine, other, theirs));
    }

    private boolean cross(Vector at, Vector mine, Arc other, Vector theirs) {
        return spans(at, mine) && other.spans(at, theirs);
    }

    /// Says whether the point of the whole circle that is nearest to `point` lies on this way.
    private boolean spans(Vector point, Vector normal) {
        return normal.cross(from).dot(point) >= 0 && to.cross(normal).dot(point) >= 0;
    }
}
