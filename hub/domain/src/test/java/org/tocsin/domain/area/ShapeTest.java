package org.tocsin.domain.area;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Polygons and routes across the date line and around the poles. Source: SPECIFICATION.md T-6,
/// T-7.
class ShapeTest {
    private static final Area.Polygon ACROSS = polygon(-10, 170, -10, -170, 10, -170, 10, 170);
    private static final Area.Polygon ARCTIC = polygon(80, -120, 75, 0, 80, 120);

    @ParameterizedTest
    @CsvSource({
        "0, 180, true",
        "0, -180, true",
        "0, 175, true",
        "0, -175, true",
        "0, 0, false",
        "0, 165, false",
        "0, -165, false",
        "11, 180, false",
        "10, 179, true"
    })
    void aSideGoesTheShorterWayAcrossTheDateLine(double latitude, double longitude, boolean in) {
        var spot = Shape.disc(new Point(latitude, longitude), 0);

        assertThat(shape(ACROSS).meets(spot)).isEqualTo(in);
        assertThat(spot.meets(shape(ACROSS))).isEqualTo(in);
        assertThat(shape(ACROSS).covers(spot)).isEqualTo(in);
    }

    @Test
    void polygonsMeetAndContainEachOtherAcrossTheDateLine() {
        var east = polygon(-1, 178, -1, 179.9, 1, 179.9, 1, 178);
        var west = polygon(-1, -179.9, -1, -178, 1, -178, 1, -179.9);
        var both = polygon(-2, 179, -2, -179, 2, -179, 2, 179);

        assertThat(shape(ACROSS).covers(shape(east))).isTrue();
        assertThat(shape(ACROSS).covers(shape(west))).isTrue();
        assertThat(shape(ACROSS).covers(shape(both))).isTrue();
        assertThat(shape(both).meets(shape(east))).isTrue();
        assertThat(shape(west).meets(shape(both))).isTrue();
        assertThat(shape(east).meets(shape(west))).isFalse();
        assertThat(shape(both).covers(shape(east))).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "90, 0, true",
        "90, 77, true",
        "85, 180, true",
        "81, 119, true",
        "76, 0, true",
        "74, 0, false",
        "79, 180, false",
        "-90, 0, false"
    })
    void aRingAroundAPoleHoldsIt(double latitude, double longitude, boolean in) {
        var spot = Shape.disc(new Point(latitude, longitude), 0);

        for (var ring : List.of(ARCTIC, reversed(ARCTIC))) {
            assertThat(shape(ring).meets(spot)).isEqualTo(in);
            assertThat(shape(ring).covers(spot)).isEqualTo(in);
        }
    }

    @Test
    void aRingAroundAPoleMayGoBackAndForth() {
        var zigzag = polygon(70, 0, 60, -30, 65, 20, 72, 60, 66, 180, 71, -90, 80, -100, 70, -40);

        assertThat(shape(zigzag).covers(Shape.disc(new Point(90, 0), 100))).isTrue();
        assertThat(shape(zigzag).covers(Shape.disc(new Point(61.1, -25), 10))).isTrue();
        assertThat(shape(zigzag).meets(Shape.disc(new Point(55, -25), 10))).isFalse();
    }

    @Test
    void polygonsOnDifferentMeridiansMeetAtThePole() {
        var here = polygon(80, 0, 80, 20, 90, 10);
        var there = polygon(80, 180, 80, -160, 90, -170);
        var lower = polygon(80, 180, 80, -160, 89, -170);

        assertThat(shape(here).meets(shape(there))).isTrue();
        assertThat(shape(here).meets(shape(lower))).isFalse();
        assertThat(shape(ARCTIC).covers(shape(there))).isTrue();
        assertThat(shape(ARCTIC).meets(shape(there))).isTrue();
    }

    @Test
    void aRingThatCrossesItselfAcrossTheDateLineIsRefused() {
        assertThatThrownBy(() -> polygon(0, 179, 1, -179, 1, 179, 0, -179))
                .hasMessageContaining("cross");
    }

    @Test
    void aRingThatGoesAroundTheEarthTwiceIsRefused() {
        var spiral = new double[] {70, 0, 71, 120, 72, -120, 73, 0, 74, 120, 75, -120};

        assertThatThrownBy(() -> polygon(spiral)).hasMessageContaining("cross");
    }

    @Test
    void aRouteTakesTheShortestWayAndNotTheStraightLineOfTheMap() {
        var atlantic = Shape.corridor(List.of(new Point(50, -60), new Point(50, 0)), 50);

        assertThat(atlantic.meets(Shape.disc(new Point(54, -30), 10))).isTrue();
        assertThat(atlantic.meets(Shape.disc(new Point(50, -30), 10))).isFalse();
    }

    @Test
    void aRouteCrossesTheDateLineAndThePole() {
        var pacific = Shape.corridor(List.of(new Point(10, 175), new Point(10, -175)), 30);
        var polar = Shape.corridor(List.of(new Point(85, 0), new Point(85, 180)), 30);

        assertThat(pacific.meets(Shape.disc(new Point(10.1, 180), 1))).isTrue();
        assertThat(pacific.meets(Shape.disc(new Point(10, 0), 1))).isFalse();
        assertThat(polar.meets(Shape.disc(new Point(90, 42), 0))).isTrue();
        assertThat(polar.meets(Shape.disc(new Point(86, 90), 30))).isFalse();
    }

    @Test
    void aRouteMeetsWhatItPassesThroughWithoutACornerInside() {
        var route = Shape.corridor(List.of(new Point(0, -10), new Point(0, 10)), 1);
        var box = polygon(-1, -1, -1, 1, 1, 1, 1, -1);
        var crossing = Shape.corridor(List.of(new Point(-5, 0.5), new Point(5, 0.5)), 1);

        assertThat(route.meets(shape(box))).isTrue();
        assertThat(shape(box).meets(route)).isTrue();
        assertThat(route.meets(crossing)).isTrue();
        assertThat(shape(box).covers(route)).isFalse();
    }

    @Test
    void aRouteContainsWhatStaysWithinItsBuffer() {
        var route = Shape.corridor(List.of(new Point(0, -10), new Point(0, 10)), 50);
        var inner = Shape.corridor(List.of(new Point(0.1, -9), new Point(-0.1, 9)), 30);

        assertThat(route.covers(inner)).isTrue();
        assertThat(route.covers(Shape.disc(new Point(0.3, 3), 16))).isTrue();
        assertThat(route.covers(Shape.disc(new Point(0.3, 3), 17))).isFalse();
        assertThat(inner.covers(route)).isFalse();
        assertThat(Shape.disc(new Point(0, 0), 1_200).covers(route)).isTrue();
        assertThat(Shape.disc(new Point(0, 0), 1_150).covers(route)).isFalse();
    }

    @Test
    void aDegreeOfLatitudeIsAHundredAndElevenKilometres() {
        var here = Shape.disc(new Point(0, 0), 0);

        assertThat(here.meets(Shape.disc(new Point(1, 0), 111.194))).isFalse();
        assertThat(here.meets(Shape.disc(new Point(1, 0), 111.196))).isTrue();
        assertThat(here.meets(Shape.disc(new Point(0, 180), 20_015))).isFalse();
        assertThat(here.meets(Shape.disc(new Point(0, 180), 20_015.2))).isTrue();
    }

    private static Shape shape(Area.Polygon polygon) {
        return Shape.inside(polygon.ring());
    }

    private static Area.Polygon reversed(Area.Polygon polygon) {
        return new Area.Polygon(polygon.ring().reversed());
    }

    /// Returns the polygon of latitudes and longitudes by turns, closed.
    private static Area.Polygon polygon(double... degrees) {
        var corners =
                Stream.iterate(0, at -> at < degrees.length, at -> at + 2)
                        .map(at -> new Point(degrees[at], degrees[at + 1]))
                        .toList();
        return new Area.Polygon(
                Stream.concat(corners.stream(), Stream.of(corners.getFirst())).toList());
    }
}
