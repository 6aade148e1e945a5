package org.tocsin.client.terminal;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.tocsin.client.EditionView;
import org.tocsin.client.EditionView.PortionView;
import org.tocsin.client.Reading;
import org.tocsin.client.json.Document;

/// Lays an edition out for people: the label first, then how urgent, then what it says.
///
/// What is not real says so above, in the headline and below, in words.
public final class EditionText {
    private static final List<String> LEVELS = List.of("", "RESTRICTED", "CONFIDENTIAL", "SECRET");
    private static final Set<String> PORTION_TOLD =
            Set.of(
                    "label",
                    "level",
                    "compartments",
                    "caveats",
                    "duties",
                    "since",
                    "expires",
                    "texts",
                    "kind",
                    "originator",
                    "sectors",
                    "topics",
                    "areas",
                    "global",
                    "payload");

    private final Style style;

    /// Lays out for one terminal.
    public EditionText(Style style) {
        this.style = style;
    }

    /// Returns the lines of one edition, a rule above and below.
    public List<String> lines(Reading.Text reading) {
        var edition = reading.edition();
        var lines = new Lines(style);
        lines.add(style.rule()).add(head(edition));
        warn(lines, edition, reading.state());
        var headline = headline(edition);
        lines.wrap(0, Tone.STRONG, marked(edition, headline));
        lines.wrap(0, Tone.PLAIN, about(edition));
        lines.wrap(0, Tone.PLAIN, when(edition));
        lines.wrapSome(0, Tone.CAUTION, duties(edition.duties()));
        for (var portion : edition.portions()) {
            portion(lines, edition, portion, headline);
        }
        lines.gap();
        warn(lines, edition, reading.state());
        lines.wrapSome(0, Tone.FAINT, own(reading.document()));
        lines.wrapSome(0, Tone.FAINT, identity(edition));
        return lines.add(style.rule()).toList();
    }

    /// Returns the first line of an edition: label, level, lane and kind.
    public String head(EditionView edition) {
        var words = new ArrayList<String>();
        words.add(style.paint(tone(edition.label()), Printable.line(edition.label())));
        level(edition.level()).forEach(words::add);
        if (!isActual(edition)) {
            words.add(style.paint(Tone.CAUTION, Printable.line(edition.status())));
        }
        var lane = Printable.line(edition.lane());
        words.add(style.paint(lane.equals("FLASH") ? Tone.ALARM : Tone.STRONG, lane));
        words.add(Printable.line(edition.kind()));
        return String.join(" | ", words);
    }

    /// Returns one line that tells one edition from others.
    public String line(Reading.Text reading) {
        var edition = reading.edition();
        var state = reading.state().equals("PUBLISHED") ? "" : reading.state() + " | ";
        return Printable.line(state)
                + head(edition)
                + " | "
                + Printable.line(marked(edition, headline(edition)));
    }

    private void warn(Lines lines, EditionView edition, String state) {
        if (!isActual(edition)) {
            var status = Printable.line(edition.status());
            lines.add(
                    style.paint(
                            Tone.CAUTION,
                            "*** %1$s *** %1$s *** %1$s *** this is not real".formatted(status)));
        }
        if (!state.equals("PUBLISHED")) {
            lines.wrap(0, Tone.CAUTION, state(state));
        }
    }

    private static String state(String state) {
        return switch (state) {
            case "CANCELLED" -> "CANCELLED: this no longer applies.";
            case "EXPIRED" -> "EXPIRED: the time of this advisory is over.";
            default -> state + ".";
        };
    }

    /// Returns the first headline in the reader's language.
    private String headline(EditionView edition) {
        return edition.portions().stream()
                .flatMap(portion -> preferred(portion).text("headline").stream())
                .findFirst()
                .orElse(edition.headline());
    }

    private Document preferred(PortionView portion) {
        return Texts.preferred(portion.texts(), style.language());
    }

    /// What the hub tells the originator alone.
    private static String own(Document document) {
        return document.text("reference")
                .map(reference ->
                        "Your own %s, version %s"
                                .formatted(reference, document.text("version").orElse("?")))
                .orElse("");
    }

    private static String identity(EditionView edition) {
        return edition.id().isEmpty()
                ? ""
                : "Advisory "
                        + edition.id()
                        + ", revision "
                        + edition.revision()
                        + edition.originatorKey()
                                .map(key -> ", signed by its originator with key " + key)
                                .orElse("");
    }

    private void portion(Lines lines, EditionView edition, PortionView portion, String above) {
        lines.gap().add("  " + marking(portion));
        var text = preferred(portion);
        text.text("headline")
                .filter(headline -> !headline.equals(above))
                .ifPresent(headline -> lines.wrap(2, Tone.STRONG, marked(edition, headline)));
        lines.wrapSome(2, Tone.PLAIN, text.text("description").orElse(""));
        text.text("instruction")
                .filter(instruction -> !instruction.isBlank())
                .ifPresent(todo -> lines.wrap(2, Tone.STRONG, "What to do: " + todo));
        lines.wrapSome(2, Tone.FAINT, Texts.others(portion.texts(), text));
        Facts.addBriefly(lines, 2, portion.json(), PORTION_TOLD);
        Facts.addBriefly(
                lines, 2, portion.json().member("payload").orElse(Document.none()), Set.of());
    }

    private String marking(PortionView portion) {
        var words = new ArrayList<String>();
        words.add(style.paint(tone(portion.label()), Printable.line(portion.label())));
        words.addAll(level(portion.json().number("level").orElse(0L)));
        portion.json()
                .texts("compartments")
                .forEach(name -> words.add("compartment " + Printable.line(name)));
        portion.json().texts("caveats").forEach(caveat -> words.add(Printable.line(caveat)));
        portion.json().texts("duties").forEach(duty -> words.add(Printable.line(duty)));
        return "[" + String.join(", ", words) + "]";
    }

    private static List<String> level(long level) {
        if (level == 0) {
            return List.of();
        }
        return List.of(level < LEVELS.size() ? LEVELS.get((int) level) : "LEVEL " + level);
    }

    private static String about(EditionView edition) {
        var topics = edition.topics();
        return "From "
                + edition.originator().orElse("an agency that is not named")
                + ", for "
                + String.join(", ", edition.sectors())
                + (topics.isEmpty() ? "" : " (" + String.join(", ", topics) + ")")
                + Whereabouts.in(edition.json());
    }

    private static String when(EditionView edition) {
        return "Since " + Times.of(edition.since()) + ", until " + Times.of(edition.expires());
    }

    private static String duties(List<String> duties) {
        return duties.stream()
                .map(duty -> duty.toLowerCase(Locale.ROOT).replace('-', ' '))
                .collect(Collectors.collectingAndThen(Collectors.joining(", "), EditionText::heed));
    }

    private static String heed(String duties) {
        return duties.isEmpty() ? "" : "Heed: " + duties;
    }

    private static String marked(EditionView edition, String headline) {
        return isActual(edition) ? headline : edition.status() + ": " + headline;
    }

    /// Whether this is real; what does not say so plainly is not taken for real.
    private static boolean isActual(EditionView edition) {
        return edition.status().equals("ACTUAL");
    }

    private static Tone tone(String label) {
        return switch (label) {
            case "TLP:RED" -> Tone.RED;
            case "TLP:AMBER", "TLP:AMBER+STRICT" -> Tone.AMBER;
            case "TLP:GREEN" -> Tone.GREEN;
            default -> Tone.CLEAR;
        };
    }
}
