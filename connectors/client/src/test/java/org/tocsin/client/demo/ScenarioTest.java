package org.tocsin.client.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tocsin.client.demo.Scenario.Step;

class ScenarioTest {
    @ParameterizedTest
    @ValueSource(strings = {"container-on-quay-4", "harbour-night"})
    void everyScenarioIsUnderstoodAndItsFilesAreThere(String name) {
        var scenario = scenario(name);

        assertThat(scenario.title()).isNotBlank();
        assertThat(scenario.steps()).isNotEmpty().allMatch(step -> !step.say().isBlank());
        assertThat(scenario.steps())
                .filteredOn(Step.Publish.class::isInstance)
                .allMatch(step -> SeedFiles.find(((Step.Publish) step).file()).isPresent());
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
