package org.tocsin.client.demo;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.junit.jupiter.params.provider.ValueSource;
import org.tocsin.client.Settings;
import org.tocsin.client.demo.DomainHub.Flaw;
import org.tocsin.client.terminal.Style;

@Timeout(120)
class DemoTest {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    @ParameterizedTest
    @ValueSource(strings = {"container-on-quay-4", "warning-at-the-quay"})
    void everyScenarioIsPlayedToItsEndAsItExpects(String scenario) throws InterruptedException {
        assertThat(play(Flaw.NONE, scenario)).as(story()).isTrue();
    }

    @Test
    void storyTellsWhoReadWhatAndWhy() throws InterruptedException {
        play(Flaw.NONE, Demo.SCENARIO);

        assertThat(story())
                .contains("Container on quay 4", "Preview, edition 1 of 2")
                .contains("The gate monitor registered gamma radiation")
                .contains("quayside-terminal was to read a part", "NOT_NAMED")
                .contains("hotel-halcyon was to read nothing", "NOT_ADDRESSED")
                .contains("says RETRACTED", "hotel-halcyon received nothing")
                .doesNotContain("NOT AS EXPECTED");
    }

    @ParameterizedTest
    @EnumSource(mode = Mode.EXCLUDE, names = "NONE")
    void whatAHubDoesWrongIsTold(Flaw flaw) throws InterruptedException {
        assertThat(play(flaw, Demo.SCENARIO)).isFalse();
        assertThat(story()).contains("NOT AS EXPECTED");
    }

    private boolean play(Flaw flaw, String scenario) throws InterruptedException {
        try (var hub = new DomainHub(flaw)) {
            var demo =
                    new Demo(
                            Settings.of(hub.url()),
                            hub.secrets(),
                            Path.of("target/no-folder"),
                            new PrintStream(out, true, UTF_8),
                            Style.PLAIN,
                            Patience.SHORT);
            return demo.play(scenario);
        }
    }

    private String story() {
        return out.toString(UTF_8);
    }
}
