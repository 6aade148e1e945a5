package org.tocsin.domain.advisory;

/// Marks that stand on the character before them, such as accents, and how many of them may stand
/// in a row.
///
/// To bring a text into a normalisation form costs the square of the longest row of marks, so a row
/// is found to be short before that is done. No language needs more than a few. Counted is all that
/// can change its place in a normalisation form, and what else is a mark: what the halfwidth sound
/// marks of Japanese stand for changes its place too.
///
/// Source: SPECIFICATION.md A-17; Unicode Standard Annex 15, Stream-Safe Text Format.
public final class CombiningMarks {
    /// The most marks in a row.
    public static final int ROW_MAX = 30;

    private CombiningMarks() {}

    /// Says whether more than `most` marks stand in a row anywhere in `text`.
    static boolean areInARowOfMoreThan(int most, String text) {
        int row = 0;
        for (int place = 0; place < text.length(); ) {
            var character = text.codePointAt(place);
            row = isMark(character) ? row + 1 : 0;
            if (row > most) {
                return true;
            }
            place += Character.charCount(character);
        }
        return false;
    }

    /// Returns `text` with the first [#ROW_MAX] marks of each row, and without those after them.
    public static String cut(String text) {
        if (!areInARowOfMoreThan(ROW_MAX, text)) {
            return text;
        }
        var kept = new StringBuilder(text.length());
        int row = 0;
        for (int place = 0; place < text.length(); ) {
            var character = text.codePointAt(place);
            row = isMark(character) ? row + 1 : 0;
            if (row <= ROW_MAX) {
                kept.appendCodePoint(character);
            }
            place += Character.charCount(character);
        }
        return kept.toString();
    }

    static boolean isMark(int character) {
        return switch (Character.getType(character)) {
            case Character.NON_SPACING_MARK,
                    Character.ENCLOSING_MARK,
                    Character.COMBINING_SPACING_MARK ->
                    true;
            default -> character == 0xFF9E || character == 0xFF9F;
        };
    }
}
