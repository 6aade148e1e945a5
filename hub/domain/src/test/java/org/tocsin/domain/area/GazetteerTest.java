package org.tocsin.domain.area;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Whether places meet and contain each other. Source: SPECIFICATION.md T-3, A-4.
class GazetteerTest {
    private static final Area MARIDIA = country("QM");
    private static final Area NORVALE = country("QN");
    private static final Area HAVENMARK = new Area.Subdivision("QM-01");
    private static final Area SALTMERE = new Area.Subdivision("QM-02");
    private static final Area UNDRAWN = new Area.Subdivision("QM-09");
    private static final Point QUAY_4 = new Point(42.35, -43.63);
    private static final Gazetteer GAZETTEER =
            new Gazetteer(
                    new Atlas(
                            Map.of(
                                    "QM", rectangle(42, -47, 46, -43),
                                    "QM-01", rectangle(42, -45, 43, -43),
                                    "QM-02", rectangle(42, -47, 43, -45.1),
                                    "QN", rectangle(42, -42, 46, -38)),
                            Map.of(new StateCode("QM"), Set.of(new StateCode("QN"))),
                            Map.of(
                                    new Area.Region("154"),
                                    Set.of(new StateCode("QM"), new StateCode("QN")),
                                    new Area.Region("150"),
                                    Set.of(
                                            new StateCode("QM"),
                                            new StateCode("QN"),
                                            new StateCode("QP"))),
                            Map.of(new Area.Port("QMHAV"), new Area.Circle(QUAY_4, 3)),
                            Map.of(
                                    new Area.Site("site", "quay-4"),
                                    new Atlas.Location(new StateCode("QM"), QUAY_4))));

    @Test
    void hotelNearTheQuayIsInsideTheWarningAndTheOneInTheHillsIsNot() {
        // given
        var warning = circle(QUAY_4, 2);
        var halcyon = circle(northOf(QUAY_4, 0.8), 0.05);
        var upland = circle(northOf(QUAY_4, 40), 5);

        // when
        var near = GAZETTEER.meet(warning, halcyon);
        var far = GAZETTEER.meet(warning, upland);

        // then
        assertThat(near).isTrue();
        assertThat(far).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"0, 0.8, true", "0, 40, false", "90, 0.8, true", "90, 40, false"})
    void pointsAreInsideAPolygonOfTwoKilometresOnlyWhenNear(
            double bearing, double km, boolean inside) {
        var warning = regular(QUAY_4, 2, 12);
        var site = circle(Destinations.from(QUAY_4, bearing, km), 0.01);

        assertThat(GAZETTEER.meet(warning, site)).isEqualTo(inside);
        assertThat(GAZETTEER.meet(site, warning)).isEqualTo(inside);
    }

    @Test
    void circlesMeetExactlyWhenTheirCentresAreNoFartherThanBothRadii() {
        var near = circle(QUAY_4, 10);

        assertThat(GAZETTEER.meet(near, circle(northOf(QUAY_4, 14.99), 5))).isTrue();
        assertThat(GAZETTEER.meet(near, circle(northOf(QUAY_4, 15.01), 5))).isFalse();
    }

    @Test
    void circlesMeetAcrossTheDateLine() {
        var east = circle(new Point(10, 179.9), 20);
        var west = circle(new Point(10, -179.9), 20);

        assertThat(GAZETTEER.meet(east, west)).isTrue();
    }

    @Test
    void aCircleReachesAPolygonAcrossTheDateLine() {
        var island = rectangle(9, -180, 11, -179.9);

        assertThat(GAZETTEER.meet(circle(new Point(10, 179.95), 20), island)).isTrue();
        assertThat(GAZETTEER.meet(circle(new Point(10, 179.5), 20), island)).isFalse();
    }

    @Test
    void aCircleAroundThePoleReachesEveryMeridian() {
        var pole = circle(new Point(89, 0), 300);

        assertThat(GAZETTEER.meet(pole, rectangle(88, 170, 88.5, 179))).isTrue();
        assertThat(GAZETTEER.meet(pole, rectangle(80, 170, 86, 179))).isFalse();
    }

    @Test
    void aWideCircleInTheNorthReachesAsFarEastAsItShould() {
        var wide = circle(new Point(70, 0), 2_000);

        assertThat(GAZETTEER.meet(wide, rectangle(72, 55, 72.5, 56))).isTrue();
        assertThat(GAZETTEER.meet(wide, rectangle(72, 60, 72.5, 61))).isFalse();
    }

    @Test
    void aCircleInsideAPolygonMeetsItAlthoughFarFromItsEdge() {
        assertThat(GAZETTEER.meet(circle(new Point(44, -45), 1), MARIDIA)).isTrue();
        assertThat(GAZETTEER.meet(MARIDIA, circle(new Point(44, -45), 1))).isTrue();
    }

    @Test
    void circleAndPolygonMeetAsSampledPointsSay() {
        // given
        long seed = 20300601L;
        System.out.println("circles and polygons from seed " + seed);
        var random = new Random(seed);

        for (int round = 0; round < 300; round++) {
            var centre = new Point(random.nextDouble(-55, 55), random.nextDouble(-120, 120));
            var reach = random.nextDouble(5, 600);
            var bearing = random.nextDouble(0, 360);
            var distance = random.nextDouble(0, 1_200);
            var polygon = regular(Destinations.from(centre, bearing, distance), 200, 24);

            // when
            var meet = GAZETTEER.meet(circle(centre, reach), polygon);

            // then: a circle of 24 corners lies between the circles through its sides and corners
            if (distance < reach + 200 * Math.cos(Math.PI / 24) - 2) {
                assertThat(meet).as("round %s", round).isTrue();
            }
            if (distance > reach + 200 + 2) {
                assertThat(meet).as("round %s", round).isFalse();
            }
        }
    }

    @Test
    void aStateMeetsItsPartsAndNoOtherState() {
        assertThat(GAZETTEER.meet(MARIDIA, HAVENMARK)).isTrue();
        assertThat(GAZETTEER.meet(HAVENMARK, MARIDIA)).isTrue();
        assertThat(GAZETTEER.meet(MARIDIA, UNDRAWN)).isTrue();
        assertThat(GAZETTEER.meet(HAVENMARK, SALTMERE)).isFalse();
        assertThat(GAZETTEER.meet(MARIDIA, NORVALE)).isFalse();
        assertThat(GAZETTEER.meet(NORVALE, HAVENMARK)).isFalse();
    }

    @Test
    void codedPlacesMeetShapesByTheirBoundary() {
        var harbour = circle(QUAY_4, 2);

        assertThat(GAZETTEER.meet(MARIDIA, harbour)).isTrue();
        assertThat(GAZETTEER.meet(HAVENMARK, harbour)).isTrue();
        assertThat(GAZETTEER.meet(SALTMERE, harbour)).isFalse();
        assertThat(GAZETTEER.meet(NORVALE, harbour)).isFalse();
    }

    @Test
    void aPlaceOfUnknownShapeIsTakenToMeetAnyShapeButNotAnotherPlace() {
        var pellas = country("QP");

        assertThat(GAZETTEER.meet(pellas, circle(QUAY_4, 2))).isTrue();
        assertThat(GAZETTEER.meet(circle(QUAY_4, 2), pellas)).isTrue();
        assertThat(GAZETTEER.meet(pellas, rectangle(1, 1, 2, 2))).isTrue();
        assertThat(GAZETTEER.meet(pellas, MARIDIA)).isFalse();
    }

    @Test
    void aPartOfUnknownShapeLiesSomewhereInItsState() {
        assertThat(GAZETTEER.meet(UNDRAWN, circle(QUAY_4, 2))).isTrue();
        assertThat(GAZETTEER.meet(UNDRAWN, circle(new Point(10, 10), 2))).isFalse();
    }

    @Test
    void everywhereMeetsEverythingAndPlacesMeetWhenOneOfThemDoes() {
        var somewhere = somewhere(NORVALE, HAVENMARK);

        assertThat(GAZETTEER.meet(new Coverage.Worldwide(), somewhere)).isTrue();
        assertThat(GAZETTEER.meet(somewhere, new Coverage.Worldwide())).isTrue();
        assertThat(GAZETTEER.meet(somewhere, somewhere(circle(QUAY_4, 2)))).isTrue();
        assertThat(GAZETTEER.meet(somewhere, somewhere(SALTMERE))).isFalse();
    }

    @Test
    void aStateContainsItsPartsAndWhatLiesInside() {
        assertThat(contains(MARIDIA, MARIDIA)).isTrue();
        assertThat(contains(MARIDIA, HAVENMARK)).isTrue();
        assertThat(contains(MARIDIA, UNDRAWN)).isTrue();
        assertThat(contains(MARIDIA, circle(QUAY_4, 2))).isTrue();
        assertThat(contains(MARIDIA, rectangle(43, -46, 44, -45))).isTrue();
        assertThat(contains(HAVENMARK, circle(QUAY_4, 2))).isTrue();
    }

    @Test
    void nothingContainsWhatReachesBeyondIt() {
        assertThat(contains(HAVENMARK, MARIDIA)).isFalse();
        assertThat(contains(HAVENMARK, SALTMERE)).isFalse();
        assertThat(contains(MARIDIA, NORVALE)).isFalse();
        assertThat(contains(MARIDIA, circle(QUAY_4, 60))).isFalse();
        assertThat(contains(MARIDIA, rectangle(43, -46, 44, -41))).isFalse();
        assertThat(contains(circle(QUAY_4, 10), circle(QUAY_4, 10.1))).isFalse();
        assertThat(contains(circle(QUAY_4, 10), HAVENMARK)).isFalse();
    }

    @Test
    void aCircleContainsWhatIsNoFartherThanItsRadius() {
        var harbour = circle(QUAY_4, 10);

        assertThat(contains(harbour, circle(northOf(QUAY_4, 7), 2.99))).isTrue();
        assertThat(contains(harbour, circle(northOf(QUAY_4, 7), 3.01))).isFalse();
        assertThat(contains(harbour, regular(QUAY_4, 9.9, 12))).isTrue();
        assertThat(contains(harbour, regular(QUAY_4, 10.1, 12))).isFalse();
    }

    @Test
    void aPlaceOfUnknownShapeContainsNothingButItselfAndItsParts() {
        var pellas = country("QP");

        assertThat(contains(pellas, pellas)).isTrue();
        assertThat(contains(pellas, new Area.Subdivision("QP-03"))).isTrue();
        assertThat(contains(pellas, circle(QUAY_4, 1))).isFalse();
        assertThat(contains(UNDRAWN, circle(QUAY_4, 1))).isFalse();
        assertThat(contains(rectangle(0, 0, 80, 80), pellas)).isFalse();
    }

    @Test
    void onlyEverywhereContainsEverywhere() {
        var everywhere = new Coverage.Worldwide();

        assertThat(GAZETTEER.contains(everywhere, everywhere)).isTrue();
        assertThat(GAZETTEER.contains(everywhere, somewhere(MARIDIA))).isTrue();
        assertThat(GAZETTEER.contains(somewhere(MARIDIA), everywhere)).isFalse();
    }

    @Test
    void allAreasMustBeContained() {
        var mandate = somewhere(MARIDIA, NORVALE);

        assertThat(GAZETTEER.contains(mandate, somewhere(HAVENMARK, NORVALE))).isTrue();
        assertThat(GAZETTEER.contains(mandate, somewhere(HAVENMARK, country("QP")))).isFalse();
    }

    @Test
    void neighboursAreThoseThatAreListed() {
        assertThat(GAZETTEER.neighbours(new StateCode("QM"))).containsExactly(new StateCode("QN"));
        assertThat(GAZETTEER.neighbours(new StateCode("QP"))).isEmpty();
        assertThat(Gazetteer.empty().neighbours(new StateCode("QM"))).isEmpty();
    }

    @Test
    void aRegionIsTheStatesThatItHolds() {
        var northern = new Area.Region("154");
        var europe = new Area.Region("150");

        assertThat(GAZETTEER.meet(northern, MARIDIA)).isTrue();
        assertThat(GAZETTEER.meet(HAVENMARK, northern)).isTrue();
        assertThat(GAZETTEER.meet(northern, country("QP"))).isFalse();
        assertThat(GAZETTEER.meet(europe, northern)).isTrue();
        assertThat(GAZETTEER.meet(northern, circle(QUAY_4, 2))).isTrue();
        assertThat(GAZETTEER.meet(northern, circle(new Point(10, 10), 2))).isFalse();
        assertThat(GAZETTEER.meet(europe, circle(new Point(10, 10), 2))).isTrue();
        assertThat(contains(europe, northern)).isTrue();
        assertThat(contains(northern, europe)).isFalse();
        assertThat(contains(northern, HAVENMARK)).isTrue();
        assertThat(contains(northern, circle(QUAY_4, 2))).isTrue();
    }

    @Test
    void aRegionThatIsNotListedMeetsNothingButItself() {
        var nowhere = new Area.Region("999");

        assertThat(GAZETTEER.meet(nowhere, nowhere)).isTrue();
        assertThat(GAZETTEER.meet(nowhere, MARIDIA)).isFalse();
        assertThat(GAZETTEER.meet(nowhere, circle(QUAY_4, 2))).isFalse();
        assertThat(contains(MARIDIA, nowhere)).isFalse();
    }

    @Test
    void neighboursOfAStateAreTheStatesBesideItAndNotTheStateItself() {
        var beside = new Area.Neighbours(new StateCode("QM"));

        assertThat(GAZETTEER.meet(beside, NORVALE)).isTrue();
        assertThat(GAZETTEER.meet(beside, MARIDIA)).isFalse();
        assertThat(GAZETTEER.meet(beside, HAVENMARK)).isFalse();
        assertThat(GAZETTEER.meet(beside, circle(new Point(44, -40), 2))).isTrue();
        assertThat(GAZETTEER.meet(beside, circle(QUAY_4, 2))).isFalse();
        assertThat(contains(NORVALE, beside)).isTrue();
    }

    /// Rule T-8.
    @Test
    void portsAndSitesLieWhereTheyAreListed() {
        var port = new Area.Port("QMHAV");
        var site = new Area.Site("site", "quay-4");

        assertThat(GAZETTEER.meet(port, HAVENMARK)).isTrue();
        assertThat(GAZETTEER.meet(port, SALTMERE)).isFalse();
        assertThat(GAZETTEER.meet(port, MARIDIA)).isTrue();
        assertThat(GAZETTEER.meet(port, NORVALE)).isFalse();
        assertThat(GAZETTEER.meet(port, new Area.Port("QMSAL"))).isFalse();
        assertThat(GAZETTEER.meet(site, port)).isTrue();
        assertThat(GAZETTEER.meet(site, circle(northOf(QUAY_4, 2), 1.9))).isFalse();
        assertThat(GAZETTEER.meet(site, circle(northOf(QUAY_4, 2), 2.1))).isTrue();
        assertThat(contains(HAVENMARK, site)).isTrue();
        assertThat(contains(SALTMERE, port)).isFalse();
    }

    @Test
    void whereAPortOrSiteIsNotListedAWarningTooManyBeatsOneTooFew() {
        var port = new Area.Port("QMSAL");
        var site = new Area.Site("site", "nowhere");

        assertThat(GAZETTEER.meet(port, HAVENMARK)).isTrue();
        assertThat(GAZETTEER.meet(port, circle(QUAY_4, 2))).isTrue();
        assertThat(GAZETTEER.meet(port, circle(new Point(10, 10), 2))).isFalse();
        assertThat(GAZETTEER.meet(port, NORVALE)).isFalse();
        assertThat(GAZETTEER.meet(site, circle(new Point(10, 10), 2))).isTrue();
        assertThat(contains(circle(QUAY_4, 2), site)).isFalse();
    }

    private static boolean contains(Area outer, Area inner) {
        return GAZETTEER.contains(somewhere(outer), somewhere(inner));
    }

    private static Coverage somewhere(Area... areas) {
        return new Coverage.Somewhere(Set.of(areas));
    }

    private static Area country(String state) {
        return new Area.Country(new StateCode(state));
    }

    private static Area circle(Point centre, double radiusKm) {
        return new Area.Circle(centre, radiusKm);
    }

    private static Point northOf(Point centre, double km) {
        return Destinations.from(centre, 0, km);
    }

    private static Area.Polygon regular(Point centre, double radiusKm, int corners) {
        return Destinations.ring(centre, radiusKm, corners);
    }

    private static Area.Polygon rectangle(double south, double west, double north, double east) {
        return new Area.Polygon(
                List.of(
                        new Point(south, west),
                        new Point(south, east),
                        new Point(north, east),
                        new Point(north, west),
                        new Point(south, west)));
    }
}
