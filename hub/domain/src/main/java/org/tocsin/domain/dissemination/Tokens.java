package org.tocsin.domain.dissemination;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Splits a text into its words, so that they can be compared whatever their case.
///
/// In normalisation form C; marks that stand by themselves and formatting characters, which could
/// hide a word, are left out. Each ideograph is a word of its own: Chinese sets no spaces. Source:
/// SPECIFICATION.md A-33.
final class Tokens {
    private static final int TATWEEL = 0x640;

    private Tokens() {}

    static List<String> of(String text) {
        var folded = text.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
        var composed = Normalizer.normalize(folded, Normalizer.Form.NFC);
        var words = new ArrayList<String>();
        var word = new StringBuilder();
        composed.codePoints()
                .filter(character -> !isHidden(character))
                .forEach(character -> {
                    if (Character.isIdeographic(character)) {
                        end(word, words);
                        words.add(Character.toString(character));
                    } else if (Character.isLetterOrDigit(character)) {
                        word.appendCodePoint(character);
                    } else {
                        end(word, words);
                    }
                });
        end(word, words);
        return words;
    }

    private static void end(StringBuilder word, List<String> words) {
        if (!word.isEmpty()) {
            words.add(word.toString());
            word.setLength(0);
        }
    }

    private static boolean isHidden(int character) {
        return switch (Character.getType(character)) {
            case Character.FORMAT, Character.NON_SPACING_MARK, Character.ENCLOSING_MARK -> true;
            default -> character == TATWEEL;
        };
    }
}
