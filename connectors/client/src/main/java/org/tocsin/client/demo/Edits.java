package org.tocsin.client.demo;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.tocsin.client.json.Document;
import org.tocsin.formats.Json;

/// Writes values into documents, by JSON pointer. Source: RFC 6901.
final class Edits {
    private Edits() {}

    /// Returns `document` with each of `edits` written into it, in turn.
    ///
    /// @throws IllegalArgumentException when a pointer leads nowhere
    static Document apply(Document document, List<Step.Edit> edits) {
        var json = document.json();
        for (var edit : edits) {
            var path = List.of(edit.pointer().substring(1).split("/", -1));
            json = set(json, path, edit.value().map(Document::json));
        }
        return new Document(json);
    }

    private static Json set(Json around, List<String> path, Optional<Json> value) {
        var name = path.getFirst();
        var rest = path.subList(1, path.size());
        return switch (around) {
            case Json.Members(var values, var _) -> {
                var members = new LinkedHashMap<>(values);
                var inner = Optional.ofNullable(members.get(name)).orElse(Json.members(Map.of()));
                var next = rest.isEmpty() ? value : Optional.of(set(inner, rest, value));
                next.ifPresentOrElse(
                        written -> members.put(name, written), () -> members.remove(name));
                yield Json.members(members);
            }
            case Json.Elements(var values, var _) -> {
                var elements = new ArrayList<Json>(values);
                var index = Integer.parseInt(name);
                var next =
                        rest.isEmpty() ? value : Optional.of(set(elements.get(index), rest, value));
                next.ifPresentOrElse(
                        written -> elements.set(index, written), () -> elements.remove(index));
                yield Json.elements(elements);
            }
            case Json.Text _, Json.Decimal _, Json.Truth _, Json.Nothing _ ->
                    throw new IllegalArgumentException("nothing is in " + name);
        };
    }

    /// Returns `document` with each of its strings in other words.
    static Document reword(Document document, UnaryOperator<String> words) {
        return new Document(reword(document.json(), words));
    }

    private static Json reword(Json json, UnaryOperator<String> words) {
        return switch (json) {
            case Json.Text(var value, var _) -> Json.text(words.apply(value));
            case Json.Members(var values, var _) -> {
                var members = new LinkedHashMap<String, Json>();
                values.forEach((name, value) -> members.put(name, reword(value, words)));
                yield Json.members(members);
            }
            case Json.Elements(var values, var _) ->
                    Json.elements(values.stream().map(value -> reword(value, words)).toList());
            case Json.Decimal _, Json.Truth _, Json.Nothing _ -> json;
        };
    }
}
