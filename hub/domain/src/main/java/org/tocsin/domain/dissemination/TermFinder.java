package org.tocsin.domain.dissemination;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/// Finds the terms of one list in texts.
///
/// The longest phrase that begins at a word counts, and a term within an exception does not. Each
/// word of a text is compared with the phrases that begin with it and no others, so that the cost
/// is bounded by the length of the text and of the list. Source: SPECIFICATION.md A-33.
final class TermFinder {
    private static final Comparator<Phrase> LENGTH =
            Comparator.comparingInt(phrase -> phrase.words().size());

    private final TermList list;
    private final Map<String, List<Phrase>> byFirst = new HashMap<>();

    private record Phrase(List<String> words, boolean isException) {
        /// Says whether the rest of it follows the word at `place`.
        private boolean goesOnAt(int place, List<String> text) {
            var end = place + words.size();
            return end <= text.size()
                    && IntStream.range(1, words.size())
                            .allMatch(at ->
                                    Clitics.forms(text.get(place + at)).contains(words.get(at)));
        }
    }

    TermFinder(TermList list) {
        this.list = list;
        list.terms().forEach(term -> add(new Phrase(Tokens.of(term), false)));
        list.exceptions().forEach(phrase -> add(new Phrase(Tokens.of(phrase), true)));
    }

    private void add(Phrase phrase) {
        if (phrase.words().isEmpty()) {
            throw new IllegalArgumentException("a term has words: " + list);
        }
        byFirst.computeIfAbsent(phrase.words().getFirst(), _ -> new ArrayList<>()).add(phrase);
    }

    TermList list() {
        return list;
    }

    /// Says whether a term stands in a text of these words.
    boolean isIn(List<String> text) {
        int place = 0;
        while (place < text.size()) {
            var at = place;
            var found =
                    Clitics.forms(text.get(place)).stream()
                            .flatMap(form -> byFirst.getOrDefault(form, List.of()).stream())
                            .filter(phrase -> phrase.goesOnAt(at, text))
                            .max(LENGTH);
            if (found.filter(phrase -> !phrase.isException()).isPresent()) {
                return true;
            }
            place += found.map(phrase -> phrase.words().size()).orElse(1);
        }
        return false;
    }
}
