package org.tocsin.seeds;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.text.Normalizer;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TaxonomyTest {
    @ParameterizedTest
    @CsvSource({"sectors, 27", "topics, 14", "kinds, 29"})
    void everyCodeIsUniqueAndEveryNameIsGivenInSixLanguages(String list, int size) {
        var entries = Seeds.entries("taxonomy/" + list + ".json", list);

        var codes = entries.stream().map(entry -> entry.path("code").asText()).toList();

        assertThat(codes).hasSize(size).doesNotHaveDuplicates().allMatch(this::isCode);
        assertThat(entries).allSatisfy(TaxonomyTest::isNamedInSixLanguages);
    }

    @Test
    void everyDottedSectorHasTheParentItsCodeNames() {
        var sectors = Seeds.entries("taxonomy/sectors.json", "sectors");
        var codes = Seeds.codes("taxonomy/sectors.json", "sectors");

        var children = sectors.stream().filter(sector -> sector.has("parent")).toList();

        assertThat(children)
                .hasSize(15)
                .allSatisfy(child -> {
                    var parent = child.path("parent").asText();
                    assertThat(codes).contains(parent);
                    assertThat(child.path("code").asText()).startsWith(parent + ".");
                });
        assertThat(codes).filteredOn(code -> !code.contains(".")).hasSize(12);
    }

    @Test
    void everySectorNamesItsParagraphAndPurpose() {
        var sectors = Seeds.entries("taxonomy/sectors.json", "sectors");

        assertThat(sectors)
                .allSatisfy(sector -> {
                    assertThat(sector.path("paragraph").asText()).matches("\\d+(-\\d+)?");
                    assertThat(sector.path("purpose").asText()).endsWith(".");
                });
    }

    @Test
    void energyAndChemicalPlantAloneMayBeTurnedIntoWeapons() {
        var sectors = Seeds.entries("taxonomy/sectors.json", "sectors");

        var weaponizable =
                sectors.stream()
                        .filter(sector -> sector.path("weaponizable").asBoolean())
                        .map(sector -> sector.path("code").asText())
                        .toList();

        assertThat(weaponizable).containsExactly("ci.energy", "ci.chemical");
    }

    @Test
    void everyTopicCitesADocumentOfTheLegend() {
        var file = Seeds.read("taxonomy/topics.json");
        List<String> documents =
                List.copyOf(file.path("documents").properties()).stream()
                        .map(Map.Entry::getKey)
                        .toList();

        var sources =
                Seeds.stream(file.path("topics"))
                        .flatMap(topic -> Seeds.stream(topic.path("sources")));

        assertThat(sources)
                .isNotEmpty()
                .allMatch(source -> documents.stream().anyMatch(source.asText()::startsWith));
    }

    @Test
    void everyKindIsOpenAndHasASchemaAndAnExample() {
        var kinds = Seeds.entries("taxonomy/kinds.json", "kinds");

        assertThat(kinds)
                .allMatch(kind -> kind.path("open").asBoolean())
                .allMatch(kind -> kind.path("schema").path("properties").isObject())
                .noneMatch(kind -> kind.path("example").isEmpty());
    }

    private boolean isCode(String code) {
        return code.matches("[a-z][a-z.-]*[a-z]");
    }

    private static void isNamedInSixLanguages(JsonNode entry) {
        var names = entry.path("names");
        assertThat(names.properties())
                .extracting(Map.Entry::getKey)
                .containsExactlyElementsOf(Seeds.LANGUAGES);
        assertThat(Seeds.stream(names).map(JsonNode::asText))
                .allMatch(name -> !name.isBlank() && name.equals(name.strip()))
                .allMatch(name -> Normalizer.isNormalized(name, Normalizer.Form.NFC))
                .noneMatch(name -> name.contains("?") || name.contains("("));
    }
}
