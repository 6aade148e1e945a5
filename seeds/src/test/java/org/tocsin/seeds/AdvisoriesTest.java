package org.tocsin.seeds;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class AdvisoriesTest {
    private final List<JsonNode> advisories =
            Seeds.files("advisories").stream().map(Seeds::read).toList();

    @Test
    void twentyAdvisoriesCoverTheOpenKindsAndEveryStatus() {
        var kinds = values(advisories, "kind");
        var statuses = values(advisories, "status");

        assertThat(advisories).hasSizeGreaterThanOrEqualTo(20);
        assertThat(kinds).containsExactlyInAnyOrderElementsOf(openKinds());
        assertThat(statuses).containsExactlyInAnyOrder("ACTUAL", "EXERCISE", "TEST");
    }

    @Test
    void everyAdvisoryHasAHeadlineAndTwoDifferentMarkings() {
        assertThat(advisories)
                .allMatch(advisory -> portions(advisory).anyMatch(AdvisoriesTest::isHeadline))
                .allMatch(advisory ->
                        portions(advisory).map(one -> one.path("marking")).distinct().count() >= 2);
    }

    @Test
    void exercisesAndTestsSaySoInEveryHeadline() {
        assertThat(advisories)
                .filteredOn(advisory -> !advisory.path("status").asText().equals("ACTUAL"))
                .isNotEmpty()
                .allSatisfy(advisory ->
                        assertThat(portions(advisory).flatMap(AdvisoriesTest::headlines))
                                .allMatch(headline ->
                                        headline.matches("(EXERCISE|TEST|PRUEBA): .*")));
    }

    @Test
    void someAdvisoriesAreInSeveralLanguages() {
        assertThat(advisories)
                .filteredOn(advisory ->
                        portions(advisory).anyMatch(portion -> portion.path("texts").size() > 1))
                .hasSizeGreaterThanOrEqualTo(5);
        assertThat(advisories)
                .anyMatch(advisory ->
                        portions(advisory).anyMatch(portion -> portion.path("texts").size() == 6));
    }

    @Test
    void everyFormOfMarkingOccurs() {
        var markings =
                advisories.stream()
                        .flatMap(AdvisoriesTest::portions)
                        .map(portion -> portion.path("marking"))
                        .toList();

        assertThat(values(markings, "tlp"))
                .containsExactlyInAnyOrder("CLEAR", "GREEN", "AMBER", "AMBER+STRICT", "RED");
        assertThat(allTexts(markings, "caveats"))
                .containsExactlyInAnyOrder("ORCON", "NO-FORWARD", "NO-PUBLIC");
        assertThat(allTexts(markings, "duties"))
                .containsExactlyInAnyOrder(
                        "NO-AUTOMATED-ACTION",
                        "LEGAL-PRIVILEGE",
                        "COMMERCIAL",
                        "REPORTER-PROTECTED");
        assertThat(markings)
                .anyMatch(marking -> marking.path("level").asInt() == 3)
                .anyMatch(marking -> marking.path("compartments").size() == 2)
                .anyMatch(marking -> marking.path("releasable").size() == 2)
                .anyMatch(marking -> marking.path("excluded").toString().contains("state:"))
                .anyMatch(marking -> marking.path("excluded").toString().contains("organisation:"))
                .anyMatch(marking -> marking.path("releasable").toString().contains("neighbours:"))
                .anyMatch(marking -> marking.path("addressees").toString().contains("tier:"))
                .anyMatch(marking -> marking.path("addressees").toString().contains("role:"))
                .anyMatch(marking -> marking.has("notBefore"))
                .anyMatch(marking -> marking.has("notAfter"));
    }

    @Test
    void markingsNameOnlyParticipantsPersonsAndGroupsThatExist() {
        var known = knownAddressees();

        var named =
                Stream.concat(advisories.stream(), corrections())
                        .flatMap(AdvisoriesTest::portions)
                        .map(portion -> portion.path("marking"))
                        .flatMap(AdvisoriesTest::addressees)
                        .collect(Collectors.toSet());

        assertThat(named).isNotEmpty().isSubsetOf(known);
    }

    @Test
    void referencesAreUniqueAndCorrectionsContinueThem() {
        var references = advisories.stream().map(one -> one.path("reference").asText()).toList();

        assertThat(references).doesNotHaveDuplicates();
        assertThat(advisories).allMatch(advisory -> advisory.path("version").asInt() == 1);
        assertThat(corrections())
                .isNotEmpty()
                .allMatch(correction -> references.contains(correction.path("reference").asText()))
                .allMatch(correction -> correction.path("version").asInt() > 1);
    }

    @Test
    void everyFolderOfAdvisoriesIsAPublisher() {
        var publishers =
                Seeds.entries("participants.json", "participants").stream()
                        .filter(one -> Seeds.texts(one.path("roles")).contains("publisher"))
                        .map(one -> one.path("id").asText())
                        .collect(Collectors.toSet());

        var folders =
                Stream.of("advisories", "corrections")
                        .flatMap(root -> Seeds.files(root).stream())
                        .map(file -> Path.of(file).getName(1).toString())
                        .collect(Collectors.toSet());

        assertThat(folders).isNotEmpty().isSubsetOf(publishers);
    }

    @Test
    void everyStepOfAScenarioNamesAFileAndAReaderThatExist() {
        var readers = knownReaders();

        var steps =
                Seeds.files("scenarios").stream()
                        .map(Seeds::read)
                        .flatMap(scenario -> Seeds.stream(scenario.path("steps")))
                        .toList();

        assertThat(steps)
                .isNotEmpty()
                .allMatch(step -> readers.contains(step.path("as").asText()))
                .allMatch(step -> readers.containsAll(Seeds.texts(step.path("of"))))
                .allMatch(step ->
                        !step.has("file") || Seeds.read(step.path("file").asText()).isObject())
                .noneMatch(step -> step.path("say").asText().isBlank());
    }

    private static Stream<JsonNode> corrections() {
        return Seeds.files("corrections").stream().map(Seeds::read);
    }

    private static Set<String> openKinds() {
        return Seeds.entries("taxonomy/kinds.json", "kinds").stream()
                .filter(kind -> kind.path("open").asBoolean())
                .map(kind -> kind.path("code").asText())
                .collect(Collectors.toSet());
    }

    private static Set<String> knownReaders() {
        var known = new HashSet<String>();
        for (var participant : Seeds.entries("participants.json", "participants")) {
            known.add(participant.path("id").asText());
            Seeds.stream(participant.path("persons"))
                    .forEach(person -> known.add(person.path("id").asText()));
        }
        return known;
    }

    private static Set<String> knownAddressees() {
        var known = new HashSet<String>();
        Seeds.codes("taxonomy/sectors.json", "sectors")
                .forEach(code -> known.add("sector:" + code));
        for (var code : Seeds.codes("areas.json", "states")) {
            known.add("state:" + code);
            known.add("neighbours:" + code);
        }
        knownReaders()
                .forEach(id -> known.add((id.contains("/") ? "person:" : "organisation:") + id));
        for (var participant : Seeds.entries("participants.json", "participants")) {
            known.add("kind:" + participant.path("kind").asText());
            known.add("organisation-alone:" + participant.path("id").asText());
            known.addAll(Seeds.texts(participant.path("memberships")));
            known.add("tier:" + participant.path("tier").asInt());
            Seeds.texts(participant.path("roles")).forEach(role -> known.add("role:" + role));
        }
        return known;
    }

    private static Stream<String> addressees(JsonNode marking) {
        var lists = Seeds.stream(marking.path("releasable")).flatMap(Seeds::stream);
        var named =
                Stream.of("addressees", "excluded")
                        .flatMap(field -> Seeds.stream(marking.path(field)));
        return Stream.concat(lists, named).map(JsonNode::asText);
    }

    private static Stream<JsonNode> portions(JsonNode advisory) {
        return Seeds.stream(advisory.path("portions"));
    }

    private static boolean isHeadline(JsonNode portion) {
        return headlines(portion).findAny().isPresent();
    }

    private static Stream<String> headlines(JsonNode portion) {
        return Seeds.stream(portion.path("texts"))
                .filter(text -> text.has("headline"))
                .map(text -> text.path("headline").asText());
    }

    private static Set<String> values(List<JsonNode> nodes, String field) {
        return nodes.stream().map(node -> node.path(field).asText()).collect(Collectors.toSet());
    }

    private static Set<String> allTexts(List<JsonNode> nodes, String field) {
        return nodes.stream()
                .flatMap(node -> Seeds.texts(node.path(field)).stream())
                .collect(Collectors.toSet());
    }
}
