package org.tocsin.seeds;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DecisionsTest {
    private static final List<String> COLUMNS =
            List.of("advisory", "reader", "egress", "at", "reads", "rules", "because");
    private static final Set<String> EGRESSES =
            Set.of(
                    "own-screen",
                    "stream",
                    "webhook",
                    "forwarding-gateway",
                    "federation",
                    "public-feed");

    private final List<List<String>> lines =
            Seeds.lines("decisions.tsv").map(line -> List.of(line.split("\t", -1))).toList();
    private final List<List<String>> rows = lines.subList(1, lines.size());

    @Test
    void theTableHasSevenColumnsAndAtLeastFourHundredRows() {
        assertThat(lines.getFirst()).isEqualTo(COLUMNS);
        assertThat(rows)
                .hasSizeGreaterThanOrEqualTo(400)
                .allMatch(row -> row.size() == COLUMNS.size())
                .allMatch(row -> row.stream().noneMatch(String::isBlank));
    }

    @Test
    void everyKindIsAskedFor() {
        assertThat(asked().map(advisory -> advisory.path("kind").asText()))
                .containsAll(Seeds.codes("taxonomy/kinds.json", "kinds"));
    }

    @ParameterizedTest
    @MethodSource("formsOfMarkings")
    void everyFormOfAMarkingIsAskedFor(String form) {
        assertThat(asked().flatMap(advisory -> Seeds.stream(advisory.path("portions"))))
                .extracting(portion -> portion.path("marking").toString())
                .anyMatch(marking -> marking.contains(form));
    }

    static Stream<String> formsOfMarkings() {
        var labels = Stream.of("CLEAR", "GREEN", "AMBER", "AMBER+STRICT", "RED");
        return Stream.of(
                        labels.map(label -> "\"tlp\":\"" + label + "\""),
                        Stream.of("level", "compartments", "releasable", "excluded")
                                .map(DecisionsTest::member),
                        Stream.of("notBefore", "notAfter").map(DecisionsTest::member),
                        Stream.of("ORCON", "NO-FORWARD", "NO-PUBLIC")
                                .map(caveat -> "\"" + caveat + "\""))
                .flatMap(forms -> forms);
    }

    /// An exclusion is no list: an organisation or State that only one names would not count.
    @Test
    void everyFormOfAnEntryIsAskedFor() {
        var entries =
                asked().flatMap(advisory -> Seeds.stream(advisory.path("portions")))
                        .map(portion -> portion.path("marking"))
                        .flatMap(DecisionsTest::entries);

        assertThat(entries)
                .extracting(entry -> entry.substring(0, entry.indexOf(':') + 1))
                .contains(
                        "organisation:",
                        "organisation-alone:",
                        "state:",
                        "neighbours:",
                        "kind:",
                        "sector:",
                        "community:",
                        "person:",
                        "tier:",
                        "role:");
    }

    @Test
    void noQuestionIsAskedTwice() {
        assertThat(rows.stream().map(row -> row.subList(0, 4))).doesNotHaveDuplicates();
    }

    @Test
    void everyAdvisoryIsAskedForAndReadDifferently() {
        for (var file : Seeds.files("advisories")) {
            var name = file.substring(file.indexOf('/') + 1, file.length() - ".json".length());

            var outcomes =
                    rows.stream()
                            .filter(row -> row.getFirst().equals(name))
                            .map(row -> row.get(4))
                            .collect(Collectors.toSet());

            assertThat(outcomes).as(name).hasSizeGreaterThanOrEqualTo(2);
        }
    }

    @Test
    void everyRowNamesAnAdvisoryAReaderAnEgressAndPortionsThatExist() {
        var readers = readers();

        assertThat(rows)
                .allMatch(row -> readers.contains(row.get(1)))
                .allMatch(row -> EGRESSES.contains(row.get(2)))
                .allMatch(row -> row.get(3).matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\dZ"))
                .allMatch(
                        row -> row.get(4).equals("nothing") || portions(row).containsAll(read(row)))
                .allMatch(row -> row.get(5).matches("[A-Z]-\\d+( [A-Z]-\\d+)*"));
    }

    private static Stream<String> entries(JsonNode marking) {
        var lists = Seeds.stream(marking.path("releasable")).flatMap(Seeds::stream);
        return Stream.concat(Seeds.stream(marking.path("addressees")), lists).map(JsonNode::asText);
    }

    private static String member(String name) {
        return "\"" + name + "\":";
    }

    private Stream<JsonNode> asked() {
        return rows.stream()
                .map(List::getFirst)
                .distinct()
                .map(name -> Seeds.read("advisories/" + name + ".json"));
    }

    private static List<String> read(List<String> row) {
        return List.of(row.get(4).split(" "));
    }

    private static List<String> portions(List<String> row) {
        var portions = Seeds.read("advisories/" + row.getFirst() + ".json").path("portions");
        var places = new ArrayList<String>();
        for (int place = 0; place < portions.size(); place++) {
            places.add(String.valueOf(place));
        }
        return places;
    }

    private static Set<String> readers() {
        var readers = new HashSet<>(Set.of("anyone"));
        for (var participant : Seeds.entries("participants.json", "participants")) {
            readers.add(participant.path("id").asText());
            Seeds.stream(participant.path("persons"))
                    .forEach(person -> readers.add(person.path("id").asText()));
        }
        return readers;
    }
}
