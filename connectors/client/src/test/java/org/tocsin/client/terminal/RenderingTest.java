package org.tocsin.client.terminal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tocsin.client.Reading;
import org.tocsin.client.json.Document;
import org.tocsin.client.testing.Golden;
import org.tocsin.client.testing.Samples;

class RenderingTest {
    @ParameterizedTest
    @CsvSource({
        "flash,    ACTUAL,   TLP:AMBER, FLASH",
        "exercise, EXERCISE, TLP:GREEN, FLASH",
        "test,     TEST,     TLP:CLEAR, ROUTINE",
        "red,      ACTUAL,   TLP:RED,   PRIORITY"
    })
    void editionReadsAsAgreed(String name, String status, String label, String lane) {
        var lines = new EditionText(Style.PLAIN).lines(reading(status, label, lane));

        Golden.assertSame("edition-" + name, lines);
    }

    @ParameterizedTest
    @ValueSource(strings = {"RETRACTED", "CANCELLED", "WITHDRAWN"})
    void noticeReadsAsAgreed(String state) {
        var at = Optional.of(Instant.parse("2030-06-01T11:00:00Z"));
        var notice = new Reading.Tombstone(Samples.ID, state, at, Document.none());

        var lines = new NoticeText(Style.PLAIN).lines(notice);

        Golden.assertSame("notice-" + state.toLowerCase(java.util.Locale.ROOT), lines);
    }

    @Test
    void coloursChangeNoWord() {
        var reading = reading("EXERCISE", "TLP:RED", "FLASH");

        var coloured = new EditionText(new Style(true, 80, "en")).lines(reading);

        assertThat(String.join("\n", coloured)).contains("\033[");
        assertThat(coloured.stream().map(line -> line.replaceAll("\033\\[[0-9;]*m", "")))
                .isEqualTo(new EditionText(Style.PLAIN).lines(reading));
    }

    @Test
    void everyLineFitsTheTerminal() {
        var narrow = new Style(false, 40, "en");

        var lines = new EditionText(narrow).lines(reading("ACTUAL", "TLP:AMBER", "FLASH"));

        assertThat(lines).noneMatch(line -> line.length() > 60);
    }

    @Test
    void readersOwnLanguageIsPreferred() {
        var french = new Style(false, 80, "fr");

        var lines = new EditionText(french).lines(reading("ACTUAL", "TLP:AMBER", "FLASH"));

        assertThat(lines).contains("Retenez le conteneur QMXU0004170", "  Also in: en");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "actual", "REAL"})
    void whatDoesNotPlainlySayActualIsNotTakenForReal(String status) {
        var lines = new EditionText(Style.PLAIN).lines(reading(status, "TLP:AMBER", "FLASH"));

        assertThat(lines).anyMatch(line -> line.endsWith("this is not real"));
    }

    @Test
    void textOfOthersCannotSteerTheTerminalOrReorderWhatIsRead() {
        var lines = new Lines(Style.PLAIN).wrap(0, Tone.PLAIN, "a\033[2Jb\u202Ec\u2066d\uFEFFe\tf");

        assertThat(lines.toList())
                .isEqualTo(List.of("a\\u{1B}[2Jb\\u{202E}c\\u{2066}d\\u{FEFF}e f"));
    }

    @Test
    void previewReadsAsAgreed() {
        var preview =
                json(
                        """
                        {"reference":"R-1","lane":"PRIORITY","editions":[\
                        {"edition":%s,"readers":{"about":"about 15","kinds":{"agency":"about 5"}}},\
                        {"edition":%s,"readers":{"about":"fewer than 3","kinds":{}}}]}\
                        """
                                .formatted(
                                        Samples.edition("ACTUAL", "TLP:RED", "PRIORITY"),
                                        Samples.edition("ACTUAL", "TLP:AMBER", "PRIORITY")));

        Golden.assertSame("preview", new PreviewText(Style.PLAIN).lines(preview));
    }

    @Test
    void accountsReadAsAgreed() {
        var text = new AccountText(Style.PLAIN);
        var explanation =
                json(
                        """
                        {"advisory":"%s","participant":"hotel-halcyon","version":2,\
                        "outcome":"WITHHELD","shortfalls":["NOT_ADDRESSED","LEVEL"],\
                        "decidedAt":"2030-06-01T10:20:30Z","deliveries":[]}\
                        """
                                .formatted(Samples.ID));
        var trace =
                json(
                        """
                        {"advisory":"%s","total":5,"entries":[{"at":"2030-06-01T10:20:30Z",\
                        "event":"admitted","version":1,"outcomes":[{"outcome":"REDACTED",\
                        "shortfalls":["NOT_NAMED"],"readers":["quayside-terminal"]}]},\
                        {"at":"2030-06-01T10:20:31Z","event":"delivered",\
                        "reader":"quayside-terminal"}]}\
                        """
                                .formatted(Samples.ID));

        var lines = new Lines(Style.PLAIN);
        lines.addAll(text.explanation(explanation)).gap().addAll(text.trace(trace));

        Golden.assertSame("accounts", lines.toList());
    }

    private static Reading.Text reading(String status, String label, String lane) {
        return Reading.unsigned(json(Samples.edition(status, label, lane)));
    }

    private static Document json(String text) {
        return Document.parse(text.getBytes(UTF_8)).orElseThrow();
    }
}
