package org.tocsin.domain.advisory;

import java.text.Normalizer;
import java.util.List;

/// What an advisory says in one language, in Unicode normalisation form C.
///
/// Source: SPECIFICATION.md A-17.
///
/// @param language language tag, such as `en` or `fr-CA`, in its canonical spelling. Source: BCP 47
/// @param headline at most 160 characters; empty when this portion has none
/// @param description at most 20,000 characters; may be empty
/// @param instruction what to do, at most 4,000 characters; may be empty
public record Text(String language, String headline, String description, String instruction) {
    /// The most characters of a headline.
    public static final int HEADLINE_CHARACTERS_MAX = 160;

    /// The most characters of a description.
    public static final int DESCRIPTION_CHARACTERS_MAX = 20_000;

    /// The most characters of an instruction.
    public static final int INSTRUCTION_CHARACTERS_MAX = 4_000;

    /// The most characters that become one in normalisation form C, marks in a row too.
    private static final int COMPOSED_CHARACTERS_MAX = 4;

    /// Letters and a symbol that are empty: the Hangul fillers and the Braille pattern without
    /// dots.
    private static final String BLANKS = "\u115F\u1160\u2800\u3164\uFFA0";

    public Text {
        language = new LanguageTag(language).value();
        headline = normalised(headline, HEADLINE_CHARACTERS_MAX);
        description = normalised(description, DESCRIPTION_CHARACTERS_MAX);
        instruction = normalised(instruction, INSTRUCTION_CHARACTERS_MAX);
    }

    /// Returns `text` in normalisation form C.
    ///
    /// @throws IllegalArgumentException when it is longer than `charactersMax` code points or holds
    ///   more than [CombiningMarks#ROW_MAX] marks in a row, a control character other than tab and
    ///   line feed, half a surrogate pair or a code point that is no character
    public static String normalised(String text, int charactersMax) {
        // First roughly, as what passes decides what the form costs; then exactly, in the form.
        requireShort(text, charactersMax, COMPOSED_CHARACTERS_MAX);
        var composed = Normalizer.normalize(text, Normalizer.Form.NFC);
        requireShort(composed, charactersMax, 1);
        if (composed.codePoints().anyMatch(Text::isRefused)) {
            throw new IllegalArgumentException("holds a control character");
        }
        return composed;
    }

    private static void requireShort(String text, int charactersMax, int times) {
        if (text.codePointCount(0, text.length()) > (long) charactersMax * times) {
            throw new IllegalArgumentException("longer than " + charactersMax + " characters");
        }
        if (CombiningMarks.areInARowOfMoreThan(CombiningMarks.ROW_MAX * times, text)) {
            throw new IllegalArgumentException(
                    "holds more than " + CombiningMarks.ROW_MAX + " marks in a row");
        }
    }

    /// Returns each of `texts` in normalisation form C. Unmodifiable.
    static List<String> normalised(List<String> texts, int charactersMax) {
        return texts.stream().map(text -> normalised(text, charactersMax)).toList();
    }

    /// Says whether nobody would see anything of `text`: spaces, marks and formatting by themselves
    /// are nothing.
    public static boolean isBlank(String text) {
        return text.codePoints().noneMatch(Text::isVisible);
    }

    private static boolean isVisible(int character) {
        return switch (Character.getType(character)) {
            case Character.SPACE_SEPARATOR,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.CONTROL,
                    Character.FORMAT,
                    Character.NON_SPACING_MARK,
                    Character.ENCLOSING_MARK ->
                    false;
            default -> BLANKS.indexOf(character) < 0;
        };
    }

    private static boolean isRefused(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL -> character != '\t' && character != '\n';
            case Character.SURROGATE, Character.UNASSIGNED -> isNoCharacter(character);
            default -> false;
        };
    }

    private static boolean isNoCharacter(int character) {
        return Character.getType(character) == Character.SURROGATE
                || (character & 0xFFFE) == 0xFFFE
                || (character >= 0xFDD0 && character <= 0xFDEF);
    }

    @Override
    public String toString() {
        return "Text[" + language + "]";
    }
}
