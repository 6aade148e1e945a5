package org.tocsin.client.terminal;

import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.tocsin.client.json.Json;

/// Lays out members of a document that have no words of their own here.
final class Facts {
    private Facts() {}

    /// Adds each member of `json` that is not in `told`, one line each, indented.
    static void add(Lines lines, int indent, Json json, Set<String> told) {
        json.entries()
                .filter(member -> !told.contains(member.getKey()))
                .forEach(member -> add(lines, indent, words(member.getKey()), member.getValue()));
    }

    private static void add(Lines lines, int indent, String name, Json value) {
        switch (value) {
            case Json.Members members -> {
                lines.wrap(indent, Tone.PLAIN, name + ":");
                add(lines, indent + 2, members, Set.of());
            }
            case Json.Elements(var elements) when elements.stream().anyMatch(Facts::isNested) -> {
                for (int index = 0; index < elements.size(); index++) {
                    add(lines, indent, name + " " + (index + 1), elements.get(index));
                }
            }
            case Json.Elements _, Json.Text _, Json.Numeral _, Json.Truth _, Json.Nothing _ ->
                    lines.wrap(indent, Tone.PLAIN, name + ": " + scalar(value));
        }
    }

    private static boolean isNested(Json value) {
        return value instanceof Json.Members;
    }

    static String scalar(Json value) {
        return switch (value) {
            case Json.Elements(var elements) ->
                    elements.stream().map(Facts::scalar).collect(Collectors.joining(", "));
            case Json.Text(var text) -> text;
            case Json.Numeral(var digits) -> digits;
            case Json.Truth(var truth) -> truth ? "yes" : "no";
            case Json.Nothing() -> "none";
            case Json.Members members ->
                    members.entries()
                            .map(member -> words(member.getKey()) + " " + scalar(member.getValue()))
                            .collect(Collectors.joining(", "));
        };
    }

    /// Returns a member's name as words: `nextReview` becomes `next review`.
    static String words(String name) {
        return name.replaceAll("(?<=[a-z0-9])(?=[A-Z])", " ").toLowerCase(Locale.ROOT);
    }
}
