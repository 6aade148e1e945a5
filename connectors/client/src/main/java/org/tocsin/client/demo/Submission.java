package org.tocsin.client.demo;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.tocsin.client.EditionView;
import org.tocsin.client.json.Document;

/// What a publisher sends in a play.
///
/// @param json the submission
record Submission(Document json) {
    /// Reads a submission below `seeds/`.
    static Submission read(String file) {
        return new Submission(SeedFiles.find(file).orElseThrow());
    }

    /// Returns this submission under a reference of its own, so that a play can be repeated.
    Submission under(String suffix) {
        return new Submission(json.with("reference", reference() + suffix));
    }

    /// Returns this submission as another advisory, under a reference that ends in `name` if there
    /// is one.
    Submission of(String name) {
        return name.isEmpty() ? this : under("-" + name.toUpperCase(Locale.ROOT));
    }

    /// Returns the next version, so far with the same content.
    Submission next() {
        return new Submission(json.with("version", version() + 1L));
    }

    int version() {
        return json.number("version").orElse(1L).intValue();
    }

    String reference() {
        return json.text("reference").orElse("");
    }

    /// Returns the first headline.
    String headline() {
        return json.list("portions").stream()
                .flatMap(portion -> portion.list("texts").stream())
                .flatMap(text -> text.text("headline").stream())
                .findFirst()
                .orElse("");
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
        return meant.map(Submission::said)
                .toList()
                .equals(edition.portions().stream().map(told -> said(told.json())).toList());
    }

    private static List<String> said(Document portion) {
        var payload = portion.member("payload").map(Document::line).orElse("");
        return List.of(Document.of(portion.list("texts")).line(), payload);
    }
}
