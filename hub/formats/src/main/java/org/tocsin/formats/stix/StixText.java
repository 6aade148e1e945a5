package org.tocsin.formats.stix;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.tocsin.domain.advisory.Text;
import org.tocsin.domain.marking.Duty;
import org.tocsin.domain.marking.Tlp;
import org.tocsin.formats.Faults;
import org.tocsin.formats.Json;
import org.tocsin.formats.Scalars;
import org.tocsin.formats.Spot;

/// What a bundle says under one label, as text: each object with its values, and nothing of others.
///
/// Source: SPECIFICATION.md F-12, F-13.
final class StixText {
    /// The lines of an object that tell when it was made or changed; what is written in a value
    /// stands further in, and ends no line with anything but a line feed.
    private static final Pattern CHANGED =
            Pattern.compile("(?md)^ {2}(?:created|modified): (\\S{1,40})$");

    private StixText() {}

    /// Returns the text in pieces, each short enough for one portion. Not empty when an object
    /// stands under the label.
    static List<String> pieces(List<StixValues.OfObject> objects, Tlp label) {
        var pieces = new ArrayList<String>();
        var piece = new StringBuilder();
        for (var object : objects) {
            for (var line : lines(object, label)) {
                append(line + "\n", piece, pieces);
            }
        }
        if (!piece.isEmpty()) {
            pieces.add(piece.toString());
        }
        return pieces;
    }

    /// Returns the latest time of making or changing that one of these pieces tells; empty when
    /// none tells one, such as those of nothing that can be read.
    static Optional<Instant> modified(Stream<String> pieces) {
        return pieces.flatMap(piece -> CHANGED.matcher(piece).results())
                .map(line -> new Spot(Json.text(line.group(1)), "", new Faults()))
                .flatMap(time -> Scalars.INSTANT.read(time).stream())
                .max(Comparator.naturalOrder());
    }

    private static List<String> lines(StixValues.OfObject object, Tlp label) {
        var lines = new ArrayList<String>();
        if (object.labels().contains(label)) {
            lines.add(object.object().id());
        }
        for (var value : object.values()) {
            if (value.label() == label && !Text.isBlank(value.text())) {
                lines.add("  " + value.name() + ": " + value.text().replace("\n", "\n    "));
            }
        }
        object.statements(label).stream()
                .filter(text -> Duty.of(text).isEmpty())
                .sorted()
                .forEach(text -> lines.add("  handling: " + text.replace("\n", "\n    ")));
        return lines;
    }

    /// A line that no portion holds is told in several, one after the other.
    private static void append(String line, StringBuilder piece, List<String> pieces) {
        if (!piece.isEmpty() && piece.length() + line.length() > Text.DESCRIPTION_CHARACTERS_MAX) {
            pieces.add(piece.toString());
            piece.setLength(0);
        }
        var rest = line;
        while (rest.length() > Text.DESCRIPTION_CHARACTERS_MAX) {
            var cut = cut(rest);
            pieces.add(rest.substring(0, cut));
            rest = rest.substring(cut);
        }
        piece.append(rest);
    }

    /// Returns where a line is cut: between whole characters, and so that what comes after it does
    /// not read as a line that tells a time.
    private static int cut(String line) {
        var cut = Text.DESCRIPTION_CHARACTERS_MAX - 1;
        cut -= CHANGED.matcher(line).region(cut, line.length()).lookingAt() ? 1 : 0;
        return Character.isHighSurrogate(line.charAt(cut - 1)) ? cut - 1 : cut;
    }
}
