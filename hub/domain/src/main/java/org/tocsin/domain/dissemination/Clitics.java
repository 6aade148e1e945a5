package org.tocsin.domain.dissemination;

import java.util.ArrayList;
import java.util.List;

/// The short words that Arabic writes together with the word that follows them.
///
/// Source: SPECIFICATION.md A-33.
final class Clitics {
    private static final int LETTERS_MIN = 3;
    private static final String FIRST = "وفبكلا";

    /// In the order in which they stand: and, then; in, like, for; the article, also after "for".
    private static final List<List<String>> PLACES =
            List.of(List.of("و", "ف"), List.of("ب", "ك", "ل", "لل"), List.of("ال"));

    private Clitics() {}

    /// Returns `word` and what is left of it without clitics: at most three go, and at least three
    /// letters stay. The word itself comes first.
    static List<String> forms(String word) {
        if (FIRST.indexOf(word.charAt(0)) < 0) {
            return List.of(word);
        }
        var forms = new ArrayList<>(List.of(word));
        for (var place : PLACES) {
            for (var form : List.copyOf(forms)) {
                place.stream()
                        .filter(form::startsWith)
                        .map(clitic -> form.substring(clitic.length()))
                        .filter(rest -> rest.length() >= LETTERS_MIN)
                        .forEach(forms::add);
            }
        }
        return forms;
    }
}
