package org.tocsin.client.terminal;

import java.util.List;
import java.util.stream.Collectors;
import org.tocsin.client.json.Document;

/// Chooses among the languages of a portion.
final class Texts {
    private Texts() {}

    /// Returns the text in `language`, else in English, else the first; an empty one if none.
    static Document preferred(List<Document> texts, String language) {
        return texts.stream()
                .filter(text -> isIn(text, language))
                .findFirst()
                .or(() -> texts.stream().filter(text -> isIn(text, "en")).findFirst())
                .or(() -> texts.stream().findFirst())
                .orElse(Document.none());
    }

    /// Returns a sentence naming the other languages; empty when there are none.
    static String others(List<Document> texts, Document shown) {
        var others =
                texts.stream()
                        .filter(text -> !text.equals(shown))
                        .flatMap(text -> text.text("language").stream())
                        .collect(Collectors.joining(", "));
        return others.isEmpty() ? "" : "Also in: " + others;
    }

    private static boolean isIn(Document text, String language) {
        var tag = text.text("language").orElse("");
        return tag.equals(language) || tag.startsWith(language + "-");
    }
}
