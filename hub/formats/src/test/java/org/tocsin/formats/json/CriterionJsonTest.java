package org.tocsin.formats.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tocsin.domain.advisory.Lane;
import org.tocsin.domain.area.Area;
import org.tocsin.domain.sector.Sector;
import org.tocsin.domain.subscription.Criterion;
import org.tocsin.domain.subscription.Interest;
import org.tocsin.formats.Fault;

/// Filters as they are written. Source: SPECIFICATION.md T-9, T-10.
class CriterionJsonTest {

    @Test
    void aFilterIsReadAsItIsWritten() {
        var filter =
                """
                {"all": [{"sector": ["ci"]},
                         {"not": {"lane": ["ROUTINE"]}},
                         {"near": {"km": 50, "areas": ["QMHAV"]}}]}
                """;

        var interest = interest(filter);

        assertThat(interest.filter())
                .contains(
                        new Criterion.All(
                                Set.of(
                                        new Criterion.OfSector(Set.of(Sector.CI)),
                                        new Criterion.Not(
                                                new Criterion.InLane(Set.of(Lane.ROUTINE))),
                                        new Criterion.Near(50, Set.of(new Area.Port("QMHAV"))))));
    }

    @Test
    void everyFilterIsWrittenSoThatItReadsBackTheSame() {
        System.out.println("filters from seed 20300610");
        var random = new RandomCriteria(20300610L);
        for (var round = 0; round < 1_000; round++) {
            var filter = random.criterion(4);
            if (filter.cost() < Criterion.COST_MAX) {
                var interest = filtered(filter);

                assertThat(InterestJson.parse(InterestJson.canonical(interest)).found())
                        .contains(interest);
                assertThat(InterestJson.parse(InterestJson.query(interest)).found())
                        .contains(interest);
            }
        }
    }

    @Test
    void theOrderInWhichAFilterIsWrittenMakesNoDifference() {
        var one =
                interest(
                        "{\"any\":[{\"lane\":[\"FLASH\",\"PRIORITY\"]},{\"kind\":[\"cyber-alert\"]}]}");
        var other =
                interest(
                        "{\"any\":[{\"kind\":[\"cyber-alert\"]},{\"lane\":[\"PRIORITY\",\"FLASH\"]}]}");

        assertThat(other).isEqualTo(one);
        assertThat(InterestJson.canonical(other)).isEqualTo(InterestJson.canonical(one));
        assertThat(InterestJson.canonical(one))
                .isNotEqualTo(InterestJson.canonical(Interest.ANYTHING));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    {}                                          | filter               | J-12
                    []                                          | filter               | J-6
                    "x"                                         | filter               | J-6
                    {"lane":["FLASH"],"kind":["cyber-alert"]}   | filter               | J-12
                    {"lane":"FLASH"}                            | filter.lane          | J-6
                    {"lane":[]}                                 | filter.lane          | J-11
                    {"lane":["flash"]}                          | filter.lane[0]       | J-10
                    {"lane":["FLASH","FLASH"]}                  | filter.lane          | J-11
                    {"all":[]}                                  | filter.all           | J-11
                    {"any":{}}                                  | filter.any           | J-6
                    {"any":[{"sector":["x"]}]}                  | filter.any[0].sector[0] | J-10
                    {"not":[{"lane":["FLASH"]}]}                | filter.not           | J-6
                    {"not":{"area":["Q"]}}                      | filter.not.area[0]   | J-10
                    {"not":{"area":["UK"]}}                     | filter.not.area[0]   | J-10
                    {"area":["neighbours:UK"]}                  | filter.area[0]       | J-10
                    {"area":[{"country":"UK"}]}                 | filter.area[0].country | J-10
                    {"area":[{"neighbours":"UK"}]}              | filter.area[0].neighbours | J-10
                    {"area":[]}                                 | filter.area          | J-11
                    {"near":{"km":0,"areas":["QM"]}}            | filter.near          | J-12
                    {"near":{"km":2001,"areas":["QM"]}}         | filter.near          | J-12
                    {"near":{"km":5}}                           | filter.near.areas    | J-7
                    {"near":{"km":5,"areas":[]}}                | filter.near          | J-12
                    {"near":{"km":5,"areas":["*"]}}             | filter.near.areas[0] | J-10
                    {"near":{"km":5,"areas":["QM","QN","QM"]}}  | filter.near.areas    | J-11
                    {"language":["no language"]}                | filter.language[0]   | J-10
                    {"originator":["QM Police"]}                | filter.originator[0] | J-10
                    """)
    void aFilterThatDoesNotFitNamesFieldAndRule(String filter, String field, String rule) {
        var faults = InterestJson.parse(body(filter)).faults();

        assertThat(faults)
                .extracting(fault -> fault.field() + " " + fault.rule())
                .contains(field + " " + rule);
    }

    /// Rule K-19.
    @Test
    void aQueryNamesNoStateThatNobodyHas() {
        var query = Map.of("area", List.of("QM", "UK"));

        var faults = InterestJson.parse(query).faults();

        assertThat(faults)
                .extracting(fault -> fault.field() + " " + fault.rule())
                .containsExactly("area[1] J-10");
    }

    /// Rule K-19.
    @ParameterizedTest
    @ValueSource(strings = {"GB", "AA", "QM", "QZ", "XK", "XZ", "ZZ", "neighbours:XK"})
    void codesThatAreAssignedOrLeftToUsersMayBeAskedFor(String area) {
        assertThat(InterestJson.parse(body("{\"area\":[\"" + area + "\"]}")).faults()).isEmpty();
        assertThat(InterestJson.parse(Map.of("area", List.of(area))).faults()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"regex", "script", "matches", "equals", "readers", "marking", "version"})
    void theLanguageIsClosed(String name) {
        var faults = InterestJson.parse(body("{\"" + name + "\":[\".*\"]}")).faults();

        assertThat(faults).extracting(Fault::field).contains("filter." + name);
        assertThat(faults).extracting(Fault::rule).contains("J-5");
    }

    @Test
    void aFilterHasALimitOfDepth() {
        assertThat(InterestJson.parse(body(nested(Criterion.DEPTH_MAX))).faults()).isEmpty();

        var faults = InterestJson.parse(body(nested(Criterion.DEPTH_MAX + 1))).faults();

        assertThat(faults).extracting(Fault::rule).containsExactly("T-10");
        assertThat(faults.getFirst().field()).startsWith("filter.not.not");
        assertThat(faults.getFirst().explanation()).contains("8");
    }

    @Test
    void aFilterHasALimitOfCost() {
        var areas =
                IntStream.range(0, 25)
                        .mapToObj("\"circle:1,%d,1\""::formatted)
                        .collect(Collectors.joining(","));
        var many =
                IntStream.range(0, 8)
                        .mapToObj(km ->
                                "{\"near\":{\"km\":%d,\"areas\":[%s]}}".formatted(km + 1, areas))
                        .collect(Collectors.joining(",", "{\"any\":[", "]}"));

        var faults = InterestJson.parse(body(many)).faults();

        assertThat(faults).extracting(Fault::rule).containsExactly("T-10");
        assertThat(faults.getFirst().field()).isEqualTo("filter");
        assertThat(faults.getFirst().explanation()).contains("2000");
    }

    @Test
    void aQueryHasOneFilterOfAtMostEightKibibytes() {
        var flash = "{\"lane\":[\"FLASH\"]}";

        assertThat(InterestJson.parse(Map.of("filter", List.of(flash, flash))).faults())
                .extracting(Fault::field)
                .containsExactly("filter");
        assertThat(InterestJson.parse(Map.of("filter", List.of("{"))).faults())
                .extracting(fault -> fault.field() + " " + fault.rule())
                .containsExactly("filter J-2");
        assertThat(
                        InterestJson.parse(Map.of("filter", List.of(flash + " ".repeat(8_192))))
                                .faults())
                .extracting(fault -> fault.field() + " " + fault.rule())
                .containsExactly("filter J-1");
    }

    private static String nested(int depth) {
        return "{\"not\":".repeat(depth - 1) + "{\"lane\":[\"FLASH\"]}" + "}".repeat(depth - 1);
    }

    private static byte[] body(String filter) {
        return ("{\"filter\":" + filter + "}").getBytes(UTF_8);
    }

    private static Interest interest(String filter) {
        return InterestJson.parse(body(filter)).found().orElseThrow();
    }

    private static Interest filtered(Criterion filter) {
        return new Interest(
                Set.of(), Set.of(), Set.of(), Set.of(), Optional.empty(), Optional.of(filter));
    }
}
