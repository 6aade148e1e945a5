package org.tocsin.formats;

import java.text.Normalizer;

/// Texts of others, made fit to publish. Source: SPECIFICATION.md A-17.
public final class OutsideText {
    private OutsideText() {}

    /// Returns the text in normalisation form C, with spaces for what is no character to be read.
    public static String clean(String text) {
        var composed = Normalizer.normalize(text, Normalizer.Form.NFC).replace("\r\n", "\n");
        var cleaned = new StringBuilder();
        composed.codePoints().map(OutsideText::allowed).forEach(cleaned::appendCodePoint);
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
