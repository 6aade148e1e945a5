package org.tocsin.formats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tocsin.domain.advisory.Text;

/// Texts of others can be published once they are clean. Source: SPECIFICATION.md A-17.
class OutsideTextTest {

    @ParameterizedTest
    @ValueSource(strings = {"\u0301", "\u0344", "\uFF9E", "\u0344\u0316", "\uFB2C"})
    void rowsOfMarksAreCutSoThatTheRestCanBePublished(String mark) {
        var clean = OutsideText.clean("\uFB2C" + mark.repeat(100) + " quay\r\n\0");

        assertThat(clean).endsWith(" quay");
        assertThat(Text.normalised(clean, 400)).isEqualTo(clean);
    }

    @Test
    void whatIsWithinTheLimitsIsKept() {
        var text = "Cafe\u0301 " + "x" + "\u0316".repeat(30);

        assertThat(OutsideText.clean(text)).isEqualTo("Caf\u00e9 x" + "\u0316".repeat(30));
    }

    /// In order they would cost the square of their number, which takes hours.
    @Test
    void rowsAreCutBeforeTheyArePutInOrder() {
        var disordered = "a" + "\u0301".repeat(500_000) + "\u0316".repeat(500_000);

        var clean =
                assertTimeoutPreemptively(
                        Duration.ofSeconds(20), () -> OutsideText.clean(disordered));

        assertThat(clean).isEqualTo("\u00e1" + "\u0301".repeat(29));
    }
}
