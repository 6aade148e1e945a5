package org.tocsin.client.demo;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.stream.IntStream;
import org.tocsin.client.EditionView;
import org.tocsin.client.json.Document;

/// What a publisher sends in a play.
///
/// @param json the submission
record Submission(Document json) {
    /// Returns this submission under a reference of its own, so that a play can be repeated.
    Submission under(String suffix) {
        return new Submission(json.with("reference", reference() + suffix));
    }

    private static String line(List<Document> texts) {
        return Document.of(texts).line();
    }

    String reference() {
        return json.text("reference").orElse("");
    }

    byte[] bytes() {
        return json.line().getBytes(UTF_8);
    }

    /// Returns the number of each portion, from 0.
    List<Integer> everything() {
        return IntStream.range(0, json.list("portions").size()).boxed().toList();
    }

    /// Whether `edition` says exactly what these portions say, and nothing besides.
    boolean isTold(EditionView edition, List<Integer> portions) {
        var meant = portions.stream().map(number -> json.list("portions").get(number));
        return meant.map(portion -> line(portion.list("texts")))
                .toList()
                .equals(edition.portions().stream().map(told -> line(told.texts())).toList());
    }
}
