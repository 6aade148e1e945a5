package org.tocsin.domain.area;

import static java.lang.Math.atan2;
import static java.lang.Math.cos;
import static java.lang.Math.sin;
import static java.lang.Math.sqrt;
import static java.lang.Math.toRadians;

/// A direction from the middle of the earth, and with that a point on its sphere.
///
/// Directions have neither poles nor a date line, so nothing that is measured with them does.
record Vector(double x, double y, double z) {
    /// The mean radius of the earth in kilometres. Source: WGS 84, (2a + b) / 3.
    static final double EARTH_KM = 6_371.0088;

    /// Below this length a direction is lost in rounding; on the earth it is less than a
    /// millimetre.
    private static final double LENGTH_MIN = 1e-14;

    /// Returns the direction of a point.
    static Vector of(Point point) {
        var north = toRadians(point.latitude());
        var east = toRadians(point.longitude());
        return new Vector(cos(north) * cos(east), cos(north) * sin(east), sin(north));
    }

    double dot(Vector other) {
        return x * other.x + y * other.y + z * other.z;
    }

    Vector cross(Vector other) {
        return new Vector(
                y * other.z - z * other.y, z * other.x - x * other.z, x * other.y - y * other.x);
    }

    /// Returns the angle between the two in radians, 0 to pi; exact for small angles too.
    double angle(Vector other) {
        return atan2(cross(other).length(), dot(other));
    }

    /// Returns the direction in the middle of the two; this one when they are opposite.
    Vector middle(Vector other) {
        var sum = new Vector(x + other.x, y + other.y, z + other.z);
        return sum.isNothing() ? this : sum.unit();
    }

    /// Says whether no direction can be told.
    boolean isNothing() {
        return length() < LENGTH_MIN;
    }

    Vector unit() {
        var length = length();
        return new Vector(x / length, y / length, z / length);
    }

    Vector opposite() {
        return new Vector(-x, -y, -z);
    }

    private double length() {
        return sqrt(dot(this));
    }
}
