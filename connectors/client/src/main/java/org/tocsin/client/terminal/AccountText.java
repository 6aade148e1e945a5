package org.tocsin.client.terminal;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.tocsin.client.json.Document;

/// Lays out how the hub accounts for an advisory; no text of the advisory is in it.
public final class AccountText {
    private static final Map<String, String> SHORTFALLS =
            Map.ofEntries(
                    Map.entry("NOT_ENROLLED", "is not an enrolled participant"),
                    Map.entry("NOT_ADDRESSED", "is not addressed"),
                    Map.entry("NOT_NAMED", "is not a person named"),
                    Map.entry("LEVEL", "has too low a level"),
                    Map.entry("COMPARTMENT", "does not hold a compartment"),
                    Map.entry("NOT_LISTED", "is not on a list of readers"),
                    Map.entry("EXCLUDED", "is excluded"),
                    Map.entry("EGRESS", "would receive it by a way that is not allowed"),
                    Map.entry("NOT_YET", "may not read it yet"),
                    Map.entry("NO_LONGER", "may no longer read it"),
                    Map.entry("UNKNOWN", "meets something that this hub does not know"));

    private final Style style;

    /// Lays out for one terminal.
    public AccountText(Style style) {
        this.style = style;
    }

    /// Returns why someone was to read what of an advisory, and whether it came.
    public List<String> explanation(Document explanation) {
        var lines = new Lines(style);
        lines.wrap(
                0,
                Tone.STRONG,
                "%s was to read %s of advisory %s."
                        .formatted(
                                explanation.text("participant").orElse("?"),
                                measure(explanation.text("outcome").orElse("")),
                                explanation.text("advisory").orElse("?")));
        because(lines, explanation);
        Facts.add(
                lines,
                2,
                explanation,
                Set.of("participant", "advisory", "outcome", "shortfalls", "deliveries"));
        var deliveries = explanation.list("deliveries");
        if (deliveries.isEmpty()) {
            lines.wrap(2, Tone.PLAIN, "Nothing of it was delivered.");
        }
        deliveries.forEach(
                delivery -> lines.wrap(2, Tone.PLAIN, "Delivered: " + Facts.scalar(delivery)));
        return lines.toList();
    }

    private static String measure(String outcome) {
        return switch (outcome) {
            case "RELEASED" -> "everything";
            case "REDACTED" -> "a part";
            case "WITHHELD" -> "nothing";
            default -> outcome;
        };
    }

    private static void because(Lines lines, Document explanation) {
        var shortfalls = explanation.texts("shortfalls");
        if (!shortfalls.isEmpty()) {
            var measure =
                    explanation.text("outcome").filter("WITHHELD"::equals).isPresent()
                            ? "Nothing"
                            : "Not everything";
            var reasons =
                    shortfalls.stream()
                            .map(code -> SHORTFALLS.getOrDefault(code, code) + " (" + code + ")")
                            .collect(Collectors.joining("; "));
            lines.wrap(2, Tone.PLAIN, measure + ", because it " + reasons + ".");
        }
    }

    /// Returns what became of an advisory, in order.
    public List<String> trace(Document trace) {
        var lines = new Lines(style);
        lines.wrap(0, Tone.STRONG, "Advisory " + trace.text("advisory").orElse("?"));
        for (var entry : trace.list("entries")) {
            lines.wrap(
                    0,
                    Tone.PLAIN,
                    entry.text("at").orElse("?") + "  " + entry.text("event").orElse("?"));
            Facts.add(lines, 4, entry, Set.of("at", "event"));
        }
        var told = trace.list("entries").size();
        trace.number("total")
                .filter(total -> total > told)
                .ifPresent(total ->
                        lines.wrap(
                                0,
                                Tone.FAINT,
                                told + " of " + total + " steps; --from COUNT tells others."));
        return lines.toList();
    }

    /// Returns what a publisher has to know of its own advisories, in order.
    public List<String> reminders(Document reminders) {
        var lines = new Lines(style);
        var entries = reminders.list("entries");
        if (entries.isEmpty()) {
            lines.wrap(0, Tone.PLAIN, "Nothing.");
        }
        for (var entry : entries) {
            lines.wrap(
                    0,
                    Tone.PLAIN,
                    entry.text("at").orElse("?")
                            + "  "
                            + entry.text("event").orElse("?")
                            + forWhom(entry)
                            + "  "
                            + entry.text("advisory").orElse("?"));
        }
        return lines.toList();
    }

    private static String forWhom(Document entry) {
        var forSome = entry.text("outcome").filter("FOR_SOME"::equals).isPresent();
        return forSome ? " for some readers" : "";
    }

    /// Returns who has received an advisory, and what they answered.
    public List<String> readers(Document readers) {
        var lines = new Lines(style);
        var list = readers.list("readers");
        if (list.isEmpty()) {
            lines.wrap(0, Tone.PLAIN, "Nobody has received it.");
        }
        for (var reader : list) {
            lines.wrap(0, Tone.STRONG, reader.text("reader").orElse("?"));
            Facts.add(lines, 4, reader, Set.of("reader"));
        }
        return lines.toList();
    }
}
