package org.tocsin.client.terminal;

import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.tocsin.client.json.Document;
import org.tocsin.formats.Json;

/// Lays out members of a document that have no words of their own here.
final class Facts {
    private Facts() {}

    /// Adds each member of `json` that is not in `told`, one line each, indented.
    static void add(Lines lines, int indent, Document json, Set<String> told) {
        json.entries()
                .filter(member -> !told.contains(member.getKey()))
                .forEach(member -> add(lines, indent, words(member.getKey()), member.getValue()));
    }

    /// Adds the members as [#add] does, those of one value together on as few lines as they need.
    static void addBriefly(Lines lines, int indent, Document json, Set<String> told) {
        var brief =
                json.entries()
                        .filter(member -> !told.contains(member.getKey()))
                        .filter(member -> !isNested(member.getValue()))
                        .map(member -> words(member.getKey()) + ": " + scalar(member.getValue()))
                        .collect(Collectors.joining("; "));
        lines.wrapSome(indent, Tone.PLAIN, brief);
        json.entries()
                .filter(member -> !told.contains(member.getKey()))
                .filter(member -> isNested(member.getValue()))
                .forEach(member ->
                        lines.wrap(
                                indent,
                                Tone.PLAIN,
                                words(member.getKey()) + ": " + scalar(member.getValue())));
    }

    private static boolean isNested(Document value) {
        return value.isObject() || value.elements().stream().anyMatch(Document::isObject);
    }

    private static void add(Lines lines, int indent, String name, Document value) {
        var elements = value.elements();
        if (value.isObject()) {
            lines.wrap(indent, Tone.PLAIN, name + ":");
            add(lines, indent + 2, value, Set.of());
        } else if (elements.stream().anyMatch(Document::isObject)) {
            for (int index = 0; index < elements.size(); index++) {
                add(lines, indent, name + " " + (index + 1), elements.get(index));
            }
        } else {
            lines.wrap(indent, Tone.PLAIN, name + ": " + scalar(value));
        }
    }

    static String scalar(Document value) {
        return switch (value.json()) {
            case Json.Elements _ ->
                    value.elements().stream()
                            .map(Facts::scalar)
                            .collect(Collectors.joining(isNested(value) ? " / " : ", "));
            case Json.Text _, Json.Decimal _ -> value.text().orElse("");
            case Json.Truth(boolean truth, var _) -> truth ? "yes" : "no";
            case Json.Nothing _ -> "none";
            case Json.Members _ ->
                    value.entries()
                            .map(member -> words(member.getKey()) + " " + scalar(member.getValue()))
                            .collect(Collectors.joining(", "));
        };
    }

    /// Returns a member's name as words: `nextReview` becomes `next review`.
    static String words(String name) {
        return name.replaceAll("(?<=[a-z0-9])(?=[A-Z])", " ").toLowerCase(Locale.ROOT);
    }
}
