package org.tocsin.domain.area;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Places that cannot be. Source: SPECIFICATION.md A-3, T-3.
class AreaTest {

    @ParameterizedTest
    @ValueSource(strings = {"", "Q", "qm", "QMX", "Q1", "QM "})
    void aStateIsTwoCapitalLetters(String value) {
        assertThatThrownBy(() -> new StateCode(value)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "QM", "QM-", "QM01", "qm-01", "QM-0001", "QM-01 "})
    void aSubdivisionIsAStateAndUpToThreeCharacters(String code) {
        assertThatThrownBy(() -> new Area.Subdivision(code))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aSubdivisionBelongsToTheStateItBeginsWith() {
        assertThat(new Area.Subdivision("QM-01").state()).isEqualTo(new StateCode("QM"));
    }

    @ParameterizedTest
    @CsvSource({"90.1, 0", "-90.1, 0", "0, 180.1", "0, -180.1", "NaN, 0", "0, NaN"})
    void aPointIsOnTheEarth(double latitude, double longitude) {
        assertThatThrownBy(() -> new Point(latitude, longitude))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, -1, 2_000.1, Double.NaN, Double.POSITIVE_INFINITY})
    void aRadiusIsAboveZeroAndAtMostTwoThousandKilometres(double radiusKm) {
        var centre = new Point(0, 0);

        assertThatThrownBy(() -> new Area.Circle(centre, radiusKm))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aPolygonEndsWhereItBegins() {
        var open = List.of(new Point(0, 0), new Point(0, 1), new Point(1, 1), new Point(1, 0));

        assertThatThrownBy(() -> new Area.Polygon(open)).hasMessageContaining("begins");
    }

    @Test
    void aPolygonDoesNotCrossItself() {
        var bow = closed(new Point(0, 0), new Point(1, 1), new Point(1, 0), new Point(0, 1));

        assertThatThrownBy(() -> new Area.Polygon(bow)).hasMessageContaining("cross");
    }

    @Test
    void aPolygonHasAnInside() {
        var line = closed(new Point(0, 0), new Point(1, 1), new Point(2, 2));
        var spot = closed(new Point(0, 0), new Point(0, 0), new Point(0, 0));

        assertThatThrownBy(() -> new Area.Polygon(line)).hasMessageContaining("cross");
        assertThatThrownBy(() -> new Area.Polygon(spot)).hasMessageContaining("cross");
    }

    @Test
    void aPolygonHasAtMostFiveHundredPoints() {
        var five = Destinations.ring(new Point(0, 0), 100, 499).ring();
        var more = new ArrayList<>(five);
        more.add(1, new Point(1, 0.0001));

        assertThatCode(() -> new Area.Polygon(five)).doesNotThrowAnyException();
        assertThatThrownBy(() -> new Area.Polygon(more)).hasMessageContaining("500");
    }

    /// Rule K-21.
    @Test
    void aShipHasTheCheckDigitOfItsNumber() {
        assertThat(new Area.Site("imo", "9991238").id()).isEqualTo("9991238");
        assertThat(new Area.Site("berth", "9991237").id()).isEqualTo("9991237");
        assertThatThrownBy(() -> new Area.Site("imo", "9991237"))
                .hasMessageContaining("check digit");
        assertThatThrownBy(() -> new Area.Site("imo", "quay-4"))
                .hasMessageContaining("check digit");
    }

    @Test
    void placesAreNamedOrEverywhere() {
        assertThatThrownBy(() -> new Coverage.Somewhere(Set.of()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void theUnionOfPlacesHoldsBothAndEverywhereSwallowsAll() {
        var one = new Coverage.Somewhere(Set.of(new Area.Subdivision("QM-01")));
        var other = new Coverage.Somewhere(Set.of(new Area.Subdivision("QM-02")));

        assertThat(one.union(other))
                .isEqualTo(
                        new Coverage.Somewhere(
                                Set.of(
                                        new Area.Subdivision("QM-01"),
                                        new Area.Subdivision("QM-02"))));
        assertThat(one.union(new Coverage.Worldwide())).isEqualTo(new Coverage.Worldwide());
        assertThat(new Coverage.Worldwide().union(one)).isEqualTo(new Coverage.Worldwide());
    }

    private static List<Point> closed(Point... corners) {
        return Stream.concat(Stream.of(corners), Stream.of(corners[0])).toList();
    }
}
