package org.tocsin.seeds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

class AreasTest {
    private static final GeometryFactory GEOMETRY = new GeometryFactory();
    private static final double EARTH_RADIUS_KM = 6_371.0088;

    private final List<JsonNode> states = Seeds.entries("areas.json", "states");
    private final List<JsonNode> sites = Seeds.entries("areas.json", "sites");

    @Test
    void threeStatesFormAChainOfNeighbours() {
        var neighbours =
                states.stream()
                        .collect(
                                Collectors.toMap(
                                        state -> state.path("code").asText(),
                                        state -> Seeds.texts(state.path("neighbours"))));

        assertThat(neighbours)
                .isEqualTo(
                        Map.of(
                                "QM", List.of("QN"),
                                "QN", List.of("QM", "QP"),
                                "QP", List.of("QN")));
    }

    @Test
    void everyStateAndSubdivisionIsNamedInSixLanguages() {
        var places = states.stream().flatMap(AreasTest::withSubdivisions).toList();

        assertThat(places)
                .allSatisfy(place -> {
                    var names = place.path("names");
                    assertThat(names.properties())
                            .extracting(Map.Entry::getKey)
                            .containsExactlyElementsOf(Seeds.LANGUAGES);
                    assertThat(Seeds.stream(names)).noneMatch(n -> n.asText().isBlank());
                });
    }

    @Test
    void everyRingIsClosedAndDoesNotCrossItself() {
        var rings =
                states.stream()
                        .flatMap(AreasTest::withSubdivisions)
                        .map(AreasTest::boundary)
                        .toList();

        assertThat(rings).hasSize(13).allMatch(Geometry::isValid);
    }

    @Test
    void statesLieInTheOpenOceanAndDoNotTouch() {
        var rings = states.stream().map(AreasTest::boundary).toList();

        assertThat(rings)
                .allSatisfy(ring -> {
                    var box = ring.getEnvelopeInternal();
                    assertThat(box.getMinX()).isGreaterThanOrEqualTo(-47);
                    assertThat(box.getMaxX()).isLessThanOrEqualTo(-35);
                    assertThat(box.getMinY()).isGreaterThanOrEqualTo(42);
                    assertThat(box.getMaxY()).isLessThanOrEqualTo(46);
                    assertThat(rings).filteredOn(ring::intersects).hasSize(1);
                });
    }

    @Test
    void subdivisionsLieInTheirStateAndDoNotTouch() {
        for (var state : states) {
            var parts = Seeds.stream(state.path("subdivisions")).toList();

            var rings = parts.stream().map(AreasTest::boundary).toList();

            assertThat(parts)
                    .hasSizeBetween(3, 4)
                    .allMatch(part -> codeOf(part).matches(codeOf(state) + "-\\d\\d"));
            assertThat(rings)
                    .allMatch(boundary(state)::covers)
                    .allSatisfy(ring -> assertThat(rings).filteredOn(ring::intersects).hasSize(1));
        }
    }

    @Test
    void everySiteLiesInTheSubdivisionItNames() {
        var parts =
                states.stream()
                        .flatMap(state -> Seeds.stream(state.path("subdivisions")))
                        .collect(Collectors.toMap(AreasTest::codeOf, AreasTest::boundary));

        assertThat(sites)
                .allMatch(site -> {
                    var part = parts.get(site.path("area").asText());
                    return part != null && part.covers(GEOMETRY.createPoint(at(site)));
                });
        assertThat(sites.stream().map(site -> site.path("id").asText())).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @CsvSource({"hotel-halcyon, 0.8", "hotel-upland, 40", "qm-hav-quay-9, 1.3"})
    void sitesAreAsFarFromQuayFourAsTheHarbourScenarioSays(String id, double expectedKm) {
        var quay = site("qm-hav-quay-4");

        var distanceKm = kilometres(at(quay), at(site(id)));

        assertThat(distanceKm).isCloseTo(expectedKm, within(expectedKm * 0.05));
    }

    private JsonNode site(String id) {
        return sites.stream()
                .filter(site -> site.path("id").asText().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static Stream<JsonNode> withSubdivisions(JsonNode state) {
        return Stream.concat(Stream.of(state), Seeds.stream(state.path("subdivisions")));
    }

    private static String codeOf(JsonNode place) {
        return place.path("code").asText();
    }

    private static Geometry boundary(JsonNode place) {
        var corners =
                Seeds.stream(place.path("boundary"))
                        .map(AreasTest::coordinate)
                        .toArray(Coordinate[]::new);
        return GEOMETRY.createPolygon(corners);
    }

    private static Coordinate at(JsonNode site) {
        return coordinate(site.path("at"));
    }

    private static Coordinate coordinate(JsonNode latitudeLongitude) {
        return new Coordinate(
                latitudeLongitude.path(1).asDouble(), latitudeLongitude.path(0).asDouble());
    }

    private static double kilometres(Coordinate one, Coordinate other) {
        var cosine =
                Math.sin(Math.toRadians(one.y)) * Math.sin(Math.toRadians(other.y))
                        + Math.cos(Math.toRadians(one.y))
                                * Math.cos(Math.toRadians(other.y))
                                * Math.cos(Math.toRadians(one.x - other.x));
        return EARTH_RADIUS_KM * Math.acos(Math.min(1, cosine));
    }
}
