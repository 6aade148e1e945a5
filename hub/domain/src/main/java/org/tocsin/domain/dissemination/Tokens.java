package org.tocsin.domain.dissemination;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Splits a text into its words, so that they can be compared whatever their case.
///
/// In normalisation form KC, so that letters of another width or style are the same letters; marks
/// that stand by themselves, formatting characters and fillers, which could hide a word, are left
/// out. Each ideograph is a word of its own: Chinese sets no spaces. Source: SPECIFICATION.md A-33.
final class Tokens {
    private static final int TATWEEL = 0x640;
    private static final int ASCII_END = 0x80;

    /// Letters of Hangul that show nothing.
    private static final String FILLERS = "\u115F\u1160\u3164\uFFA0";

    /// What can end a word as well as hide in it: a raised figure as in a note, a trade mark, a
    /// letter in a circle, a filler.
    private static final Pattern SIGNS = Pattern.compile("[\\p{No}\\p{So}" + FILLERS + "]");

    private Tokens() {}

    static List<String> of(String text) {
        var words = new ArrayList<String>();
        var word = new StringBuilder();
        plain(text)
                .codePoints()
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

    /// Returns `text` as it can be read: with signs and fillers for spaces, and with signs for the
    /// letters that they show and fillers for nothing. Different ones only.
    static Stream<String> readings(String text) {
        return Stream.of(SIGNS.matcher(text).replaceAll(" "), text).map(Tokens::plain).distinct();
    }

    /// Returns `text` in small letters of one width and style, without what hides between them.
    private static String plain(String text) {
        var letters = Normalizer.normalize(text, Normalizer.Form.NFKC);
        return Normalizer.normalize(small(letters), Normalizer.Form.NFKC)
                .codePoints()
                .filter(character -> !isHidden(character))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    /// Letter by letter: for a whole text [String#toLowerCase] looks around each capital sigma to
    /// see whether it ends its word, at a cost of the square of the length. Here every sigma is the
    /// same.
    private static String small(String text) {
        if (text.chars().allMatch(unit -> unit < ASCII_END)) {
            return text.toLowerCase(Locale.ROOT);
        }
        return text.codePoints()
                .mapToObj(letter -> Character.toString(letter).toUpperCase(Locale.ROOT))
                .flatMapToInt(String::codePoints)
                .map(Character::toLowerCase)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
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
            default -> character == TATWEEL || FILLERS.indexOf(character) >= 0;
        };
    }
}
