package org.tocsin.domain.advisory;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// What counts as a mark, and what is left of too many. Source: SPECIFICATION.md A-17.
class CombiningMarksTest {
    /// A mark of class 234, behind which every mark of a lower class goes first.
    private static final String BASE = "a\u035D";

    @Test
    void everythingThatChangesItsPlaceIsCounted() {
        var moved =
                IntStream.rangeClosed(0, Character.MAX_CODE_POINT)
                        .filter(character -> Character.getType(character) != Character.SURROGATE)
                        .filter(character -> !CombiningMarks.isMark(character))
                        .mapToObj(Character::toString)
                        .map(character -> Normalizer.normalize(BASE + character, Form.NFKC))
                        .filter(text -> !text.startsWith(BASE));

        assertThat(moved).isEmpty();
    }

    @Test
    void ofARowThatIsTooLongTheBeginningIsKept() {
        var text = "x" + "\u0301".repeat(40) + "y" + "\uFF9E".repeat(31) + "\u20DD";

        var cut = CombiningMarks.cut(text);

        assertThat(cut).isEqualTo("x" + "\u0301".repeat(30) + "y" + "\uFF9E".repeat(30));
    }

    @Test
    void whatIsWrittenInAnyLanguageIsKept() {
        var text = "བསྒྲུབས་ ཧཱུྃ, กำ้, ก็, क्ष्म्य, שַׁבָּת, ệ, パﾞ, 🏳️‍🌈";
        var most =
                List.of("ก", "ำ", "ཀ", "🔔", "ﾟx").stream().collect(joining("\u0301".repeat(29)));

        assertThat(CombiningMarks.cut(text)).isSameAs(text);
        assertThat(CombiningMarks.cut(most)).isSameAs(most);
    }
}
