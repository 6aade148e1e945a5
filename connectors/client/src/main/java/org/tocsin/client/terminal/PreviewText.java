package org.tocsin.client.terminal;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.tocsin.client.Reading;
import org.tocsin.client.json.Document;

/// Lays out what publishing would do.
public final class PreviewText {
    private final Style style;

    /// Lays out for one terminal.
    public PreviewText(Style style) {
        this.style = style;
    }

    /// Returns each edition with about how many participants would read it.
    public List<String> lines(Document preview) {
        var editions = preview.list("editions");
        var lines = new Lines(style);
        lines.wrap(
                0,
                Tone.STRONG,
                "This would be admitted, on the lane "
                        + preview.text("lane").orElse("?")
                        + ", as "
                        + count(editions.size(), "edition")
                        + ". Nothing was published.");
        for (int index = 0; index < editions.size(); index++) {
            var edition = editions.get(index);
            lines.gap();
            lines.wrap(
                    0,
                    Tone.STRONG,
                    "Edition %d of %d, read by %s:"
                            .formatted(index + 1, editions.size(), readers(edition)));
            lines.addAll(new EditionText(style).lines(reading(edition)));
        }
        return lines.toList();
    }

    /// Returns one line for each edition, with its first line and about who would read it.
    public List<String> summary(Document preview) {
        var editions = preview.list("editions");
        return IntStream.range(0, editions.size())
                .mapToObj(index ->
                        "Preview, edition %d of %d: %s; read by %s."
                                .formatted(
                                        index + 1,
                                        editions.size(),
                                        new EditionText(Style.PLAIN)
                                                .head(reading(editions.get(index)).edition()),
                                        readers(editions.get(index))))
                .toList();
    }

    private static Reading.Text reading(Document edition) {
        return Reading.unsigned(edition.member("edition").orElse(edition));
    }

    private static String readers(Document edition) {
        var readers = edition.member("readers").orElse(Document.none());
        var kinds =
                readers.member("kinds").stream()
                        .flatMap(Document::entries)
                        .map(kind -> kind.getKey() + " " + Facts.scalar(kind.getValue()))
                        .collect(Collectors.joining(", "));
        return readers.text("about").orElse("an unknown number of")
                + " participants"
                + (kinds.isEmpty() ? "" : " (" + kinds + ")");
    }

    private static String count(int count, String thing) {
        return count == 1 ? "one " + thing : count + " " + thing + "s";
    }
}
