package org.tocsin.client.terminal;

import java.util.ArrayList;
import java.util.List;
import org.tocsin.client.json.Document;

/// What waits for a person's look, for that person to read.
///
/// @param style how it is painted
public record ReviewText(Style style) {
    private static final String INDENT = "  ";

    /// Returns a line or more for each version that waits.
    public List<String> list(Document answer) {
        var reviews = answer.list("reviews");
        if (reviews.isEmpty()) {
            return List.of("Nothing waits for you.");
        }
        return reviews.stream().flatMap(review -> entry(review).stream()).toList();
    }

    /// Returns what is shown of one version, with its text.
    public List<String> whole(Document review) {
        var lines = new ArrayList<>(entry(review));
        var portions = review.member("submission").map(it -> it.list("portions"));
        for (var portion : portions.orElse(List.of())) {
            portion.list("texts").forEach(text -> lines.addAll(said(text)));
        }
        return lines;
    }

    private List<String> said(Document text) {
        var lines = new ArrayList<String>();
        lines.add("");
        text.text("headline")
                .map(words -> style.paint(Tone.STRONG, Printable.line(words)))
                .ifPresent(lines::add);
        text.text("description").map(Printable::of).ifPresent(lines::add);
        text.text("instruction").map(Printable::of).ifPresent(lines::add);
        return lines;
    }

    private List<String> entry(Document review) {
        var lines = new ArrayList<String>();
        lines.add(
                "%s  %s version %d  %s  by %s%s"
                        .formatted(
                                review.text("id").orElse(""),
                                review.text("kind").orElse(""),
                                review.number("version").orElse(1L),
                                review.text("handedInAt").orElse(""),
                                review.text("by").or(() -> review.text("originator")).orElse(""),
                                review.isTrue("isOut") ? "  is out already" : ""));
        review.text("content").ifPresent(hash -> lines.add(INDENT + "content  " + hash));
        for (var concern : review.list("concerns")) {
            lines.add(
                    INDENT
                            + String.join(
                                    "  ",
                                    concern.text("role").orElse(""),
                                    concern.text("rule").orElse(""),
                                    concern.text("field").orElse(""),
                                    Printable.line(concern.text("explanation").orElse(""))));
        }
        for (var given : review.list("reviews")) {
            lines.add(
                    INDENT
                            + String.join(
                                    "  ",
                                    given.text("decision").orElse(""),
                                    given.text("as").orElse(""),
                                    given.text("by").orElse("")));
        }
        return lines;
    }
}
