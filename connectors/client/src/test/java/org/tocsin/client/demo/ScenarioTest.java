package org.tocsin.client.demo;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tocsin.client.json.Document;

class ScenarioTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "container-on-quay-4",
                "warning-at-the-quay",
                "harbour-night",
                "ledger-and-remedy"
            })
    void everyScenarioIsUnderstoodAndItsFilesAreThere(String name) {
        var scenario = scenario(name);

        assertThat(scenario.title()).isNotBlank();
        assertThat(scenario.acts())
                .isNotEmpty()
                .allMatch(act -> !act.steps().getFirst().say().isBlank());
        assertThat(scenario.steps())
                .filteredOn(Step.Publish.class::isInstance)
                .map(step -> ((Step.Publish) step).file())
                .allMatch(file -> file.isEmpty() || SeedFiles.find(file).isPresent());
    }

    @ParameterizedTest
    @CsvSource({
        "container-on-quay-4, ANY_HUB, 1",
        "warning-at-the-quay, ANY_HUB, 1",
        "harbour-night, OWN_HUB, 11",
        "ledger-and-remedy, OWN_HUB_AND_CLOCK, 11"
    })
    void scenarioIsPlayedOnTheHubThatItNeeds(String name, Demo.Stage stage, int acts) {
        assertThat(Demo.stage(name)).contains(stage);
        assertThat(scenario(name).acts()).hasSize(acts);
    }

    @Test
    void editsSetTakeAwayAndNest() {
        var document = document("{\"a\":[{\"b\":1},{\"c\":2}]}");

        var edited =
                Edits.apply(
                        document,
                        List.of(
                                new Step.Edit("/a/0/b", Optional.of(document("\"x\""))),
                                new Step.Edit("/a/1", Optional.empty()),
                                new Step.Edit("/d/e", Optional.of(document("true")))));

        assertThat(edited.line()).isEqualTo("{\"a\":[{\"b\":\"x\"}],\"d\":{\"e\":true}}");
    }

    private static Document document(String json) {
        return Document.parse(json.getBytes(UTF_8)).orElseThrow();
    }

    @Test
    void demoIsReadInThreeWaysAndCorrectedUnseen() {
        var scenario = scenario(Demo.SCENARIO);

        var reads =
                scenario.steps().stream()
                        .filter(Step.Read.class::isInstance)
                        .map(Step.Read.class::cast)
                        .toList();

        assertThat(scenario.readers()).hasSize(3);
        assertThat(reads.stream().map(Step.Read::reads))
                .contains(List.of(0, 1), List.of(0), List.of());
        assertThat(reads.stream().map(Step.Read::changed)).contains(Optional.of(false));
        assertThat(reads.stream().map(Step.Read::notice)).contains(Optional.of("RETRACTED"));
    }

    @Test
    void submissionIsToldByItsPortionsAloneAndUnderItsOwnReference() {
        var file = SeedFiles.find("advisories/qm-customs/harbour-cargo-hold.json").orElseThrow();

        var submission = new Submission(file).under("-X");

        assertThat(submission.reference()).isEqualTo("CUS-2030-0077-X");
        assertThat(submission.everything()).containsExactly(0, 1);
    }

    private static Scenario scenario(String name) {
        return Scenario.of(SeedFiles.find("scenarios/" + name + ".json").orElseThrow());
    }
}
