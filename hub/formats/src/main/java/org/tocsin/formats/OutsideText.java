package org.tocsin.formats;

import java.text.Normalizer;
import org.tocsin.domain.advisory.CombiningMarks;

/// Texts of others, made fit to publish. Source: SPECIFICATION.md A-17.
public final class OutsideText {
    private OutsideText() {}

    /// Returns the text in normalisation form C, with spaces for what is no character to be read
    /// and without what goes beyond the marks that may stand in a row.
    public static String clean(String text) {
        // Before, as the form costs the square of a row; and after, as one mark may become two.
        var composed = Normalizer.normalize(CombiningMarks.cut(text), Normalizer.Form.NFC);
        var plain = CombiningMarks.cut(composed).replace("\r\n", "\n");
        var cleaned = new StringBuilder();
        plain.codePoints().map(OutsideText::allowed).forEach(cleaned::appendCodePoint);
        return cleaned.toString().strip();
    }

    /// Returns the text, cut after a word and marked with `…` when it is longer than allowed.
    public static String shortened(String text, int charactersMax) {
        if (text.codePointCount(0, text.length()) <= charactersMax) {
            return text;
        }
        var kept = text.substring(0, text.offsetByCodePoints(0, charactersMax - 1));
        var space = kept.lastIndexOf(' ');
        return (space > 0 ? kept.substring(0, space) : kept).stripTrailing() + "…";
    }

    private static int allowed(int character) {
        var isControl = Character.isISOControl(character) && character != '\t' && character != '\n';
        return isControl || isNoCharacter(character) ? ' ' : character;
    }

    private static boolean isNoCharacter(int character) {
        return (character & 0xFFFE) == 0xFFFE || (character >= 0xFDD0 && character <= 0xFDEF);
    }
}
