package org.tocsin.domain.advisory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.text.Normalizer;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What a text may hold. Source: SPECIFICATION.md A-17.
class TextTest {

    @Test
    void textIsComposed() {
        var text = Text.normalised("Cafe\u0301", 10);

        assertThat(text).isEqualTo("Caf\u00e9");
    }

    @Test
    void tabAndLineFeedAndEveryScriptAreKept() {
        var text = "a\tb\nc – Хейвенмарк 黑文马克 هيفنمارك \u200f می\u200cخواهم 🔔";

        assertThat(Text.normalised(text, 200)).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u0301", "\uFF9E", "\u20DD", "\u0903", "\u0345", "\u0344"})
    void rowsOfMoreThanThirtyMarksAreRefused(String mark) {
        var longer = "x" + mark.repeat(31);

        assertThatThrownBy(() -> Text.normalised(longer, 100)).hasMessageContaining("30 marks");
    }

    @Test
    void whatIsTakenReadsBackWhereItsMarksAreAtTheirLimit() {
        var most = "\u1F82" + "\u0316".repeat(30) + "\uFB2C" + "\u05B0".repeat(28);
        var apart = Normalizer.normalize(most, Normalizer.Form.NFD);

        var read = Text.normalised(apart, 100);

        assertThat(Text.normalised(read, 100)).isEqualTo(read);
    }

    @Test
    void marksThatBecomeOneWithTheirLetterAreNotCounted() {
        var apart = "\u03B1\u0313\u0300\u0345".repeat(10);

        assertThat(Text.normalised(apart, 10)).isEqualTo("\u1F82".repeat(10));
        assertThatThrownBy(() -> Text.normalised(apart + "a", 10)).hasMessageContaining("10");
    }

    /// In order they would cost the square of their number, which takes hours.
    @Test
    void whatIsFarTooLongIsRefusedBeforeItIsPutInOrder() {
        var disordered = "a" + "\u0301".repeat(500_000) + "\u0316".repeat(500_000);

        assertTimeoutPreemptively(
                Duration.ofSeconds(20),
                () ->
                        assertThatThrownBy(() -> Text.normalised(disordered, 20_000))
                                .isInstanceOf(IllegalArgumentException.class));
        assertTimeoutPreemptively(
                Duration.ofSeconds(20),
                () ->
                        assertThatThrownBy(() -> Text.normalised(disordered, 1_000_000))
                                .isInstanceOf(IllegalArgumentException.class));
    }

    @ParameterizedTest
    @ValueSource(
            ints = {0x00, 0x07, 0x08, 0x0b, 0x0d, 0x1b, 0x7f, 0x85, 0x9f, 0xfdd0, 0xfffe, 0x1ffff})
    void controlsAndWhatIsNoCharacterAreRefused(int character) {
        var text = "a" + Character.toString(character) + "b";

        assertThatThrownBy(() -> Text.normalised(text, 10))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\ud83d", "\udd14", "a\udd14\ud83d"})
    void halfAPairOfSurrogatesIsRefused(String text) {
        assertThatThrownBy(() -> Text.normalised(text, 10))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(
            ints = {
                0x20, 0x09, 0xA0, 0x2003, 0x3000, 0x200B, 0x200E, 0x202E, 0x2060, 0x2066, 0xFEFF,
                0xAD, 0x034F, 0x0301, 0xFE0F, 0x115F, 0x2800, 0x3164, 0xFFA0, 0xE0020, 0x2028
            })
    void whatShowsNothingIsBlank(int character) {
        var text = Character.toString(character).repeat(3);

        assertThat(Text.isBlank(text)).isTrue();
        assertThat(Text.isBlank(text + "!")).isFalse();
    }

    @Test
    void nothingIsBlank() {
        assertThat(Text.isBlank("")).isTrue();
    }

    @Test
    void charactersAreCountedAsPeopleCountThem() {
        var bells = "🔔".repeat(160);

        assertThatCode(() -> new Text("en", bells, "", "")).doesNotThrowAnyException();
        assertThatThrownBy(() -> new Text("en", bells + "🔔", "", "")).hasMessageContaining("160");
    }

    @Test
    void descriptionsAndInstructionsHaveTheirOwnLimits() {
        assertThatThrownBy(() -> new Text("en", "", "a".repeat(20_001), ""))
                .hasMessageContaining("20000");
        assertThatThrownBy(() -> new Text("en", "", "", "a".repeat(4_001)))
                .hasMessageContaining("4000");
    }

    @ParameterizedTest
    @CsvSource({"EN, en", "fr-ca, fr-CA", "zh-hans, zh-Hans", "x-fleet, x-fleet"})
    void languagesAreWrittenInTheirUsualForm(String given, String usual) {
        assertThat(new Text(given, "", "", "").language()).isEqualTo(usual);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "english language", "e", "en_GB", "en-", "-en", "123456789a"})
    void whatIsNoLanguageTagIsRefused(String tag) {
        assertThatThrownBy(() -> new Text(tag, "", "", ""))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void overlongLanguageTagsAreRefused() {
        var tag = "en-x" + "-abcdefgh".repeat(10);

        assertThatThrownBy(() -> new Text(tag, "", "", ""))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
