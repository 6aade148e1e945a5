package org.tocsin.formats.stix;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.tocsin.domain.marking.Tlp;

/// A bundle by chance, that knows which word stands under which label.
///
/// It works the labels out anew, from the way to each word, and shares nothing with the reader.
final class RandomBundle {
    private static final List<Tlp> LABELS = List.of(Tlp.values());
    private static final List<String> TYPES =
            List.of("indicator", "malware", "identity", "x-custom", "report", "course-of-action");

    private final Random random;
    private final List<String> objects = new ArrayList<>();
    private final Map<String, Tlp> labelOfId = new LinkedHashMap<>();
    private final Map<String, Tlp> labelOfWord = new LinkedHashMap<>();
    private final List<Thing> things = new ArrayList<>();

    /// An object that others may refer to.
    private record Thing(String id, Tlp label) {}

    /// A word, and the names and places that lead to it.
    private record Word(List<String> way, String text) {}

    RandomBundle(long seed) {
        random = new Random(seed);
        for (int count = 1 + random.nextInt(6); count > 0; count--) {
            object();
        }
        for (int count = random.nextInt(4); count > 0; count--) {
            relationship();
        }
    }

    /// Returns the bundle.
    String json() {
        return """
        {"type":"bundle","id":"bundle--%s","objects":[%s]}
        """
                .formatted(uuid(), String.join(",\n", objects));
    }

    /// Returns the label of each word that stands nowhere else.
    Map<String, Tlp> words() {
        return labelOfWord;
    }

    /// Returns the label of each object's id, by its UUID.
    Map<String, Tlp> ids() {
        return labelOfId;
    }

    private void object() {
        var id = TYPES.get(random.nextInt(TYPES.size())) + "--" + uuid();
        var own = random.nextInt(3) == 0 ? label() : Tlp.CLEAR;
        var words = new ArrayList<Word>();
        var body = new StringBuilder();
        for (var name : List.of("name", "description", "x_more")) {
            body.append(",\"%s\":%s".formatted(name, value(List.of(name), 0, words)));
        }
        var outer = own;
        if (!things.isEmpty()) {
            var other = things.get(random.nextInt(things.size()));
            body.append(",\"object_refs\":[\"%s\"]".formatted(other.id()));
            outer = isMadeOfContent(id) ? strictest(own, other.label()) : own;
        }
        var markings = markings(own);
        var statements = statements(markings);
        var whole = finish(id, markings, outer, words, body);
        statements.forEach((word, label) -> labelOfWord.put(word, strictest(whole, label)));
        things.add(new Thing(id, whole));
    }

    /// Writes a definition that makes a statement of another object, and adds it to `markings`;
    /// returns the label of the word in it by itself, or nothing when it wrote none.
    private Map<String, Tlp> statements(List<String> markings) {
        if (things.isEmpty() || random.nextBoolean()) {
            return Map.of();
        }
        var own = random.nextInt(3) == 0 ? label() : Tlp.CLEAR;
        var other = things.get(random.nextInt(things.size()));
        var id = "marking-definition--" + uuid();
        var word = word();
        objects.add(
                """
                {"type":"marking-definition","spec_version":"2.1","id":"%s",\
                "created":"2026-01-01T00:00:00Z",%s%s}\
                """
                        .formatted(
                                id,
                                Bundles.statement(word + " as " + other.id()),
                                references(markings(own))));
        markings.add(id);
        return Map.of(word, strictest(own, other.label()));
    }

    private void relationship() {
        var source = things.get(random.nextInt(things.size()));
        var target = things.get(random.nextInt(things.size()));
        var own = random.nextInt(5) == 0 ? label() : Tlp.CLEAR;
        var whole = strictest(own, strictest(source.label(), target.label()));
        var words = new ArrayList<Word>();
        var body = new StringBuilder();
        body.append(",\"source_ref\":\"%s\"".formatted(source.id()));
        body.append(",\"target_ref\":\"%s\"".formatted(target.id()));
        body.append(",\"description\":%s".formatted(value(List.of("description"), 0, words)));
        finish("relationship--" + uuid(), markings(own), whole, words, body);
    }

    /// Writes the object and returns its label.
    ///
    /// @param markings ids of its markings
    /// @param outer the label that follows from those and from what it names
    private Tlp finish(
            String id, List<String> markings, Tlp outer, List<Word> words, StringBuilder body) {
        var granular = new ArrayList<String>();
        var strictest = outer;
        words.forEach(word -> labelOfWord.put(word.text(), outer));
        for (int count = random.nextInt(4); count > 0; count--) {
            var marking = label();
            strictest = strictest(strictest, marking);
            var way = words.get(random.nextInt(words.size())).way();
            var selected = way.subList(0, 1 + random.nextInt(way.size()));
            granular.add(
                    "{\"marking_ref\":\"%s\",\"selectors\":[\"%s\"]}"
                            .formatted(marking(marking), String.join(".", selected)));
            words.stream()
                    .filter(word -> begins(word.way(), selected))
                    .forEach(word ->
                            labelOfWord.merge(word.text(), marking, RandomBundle::strictest));
        }
        var whole = isMadeOfContent(id) ? strictest : outer;
        words.forEach(word -> labelOfWord.merge(word.text(), whole, RandomBundle::strictest));
        labelOfId.put(id.substring(id.length() - 36), whole);
        objects.add(
                """
                {"type":"%s","spec_version":"2.1","id":"%s","created":"2026-01-01T00:00:00Z",\
                "modified":"2026-01-01T00:00:00Z"%s%s%s}\
                """
                        .formatted(
                                id.substring(0, id.indexOf("--")),
                                id,
                                body,
                                references(markings),
                                granular.isEmpty()
                                        ? ""
                                        : ",\"granular_markings\":[" + list(granular) + "]"));
        return whole;
    }

    /// Writes a word, a list or an object, and notes the words in it.
    private String value(List<String> way, int depth, List<Word> words) {
        int form = depth > 2 ? 0 : random.nextInt(3);
        if (form == 0) {
            var text = word();
            words.add(new Word(way, text));
            return "\"" + text + "\"";
        }
        var parts = new ArrayList<String>();
        for (int index = 0; index <= random.nextInt(3); index++) {
            var step = form == 1 ? "[" + index + "]" : "part_" + index;
            var inner = new ArrayList<>(way);
            inner.add(step);
            var value = value(inner, depth + 1, words);
            parts.add(form == 1 ? value : "\"" + step + "\":" + value);
        }
        return form == 1 ? "[" + list(parts) + "]" : "{" + list(parts) + "}";
    }

    private String word() {
        return "word" + Long.toUnsignedString(random.nextLong(), 36);
    }

    private static String references(List<String> markings) {
        return markings.isEmpty()
                ? ""
                : ",\"object_marking_refs\":[\"" + String.join("\",\"", markings) + "\"]";
    }

    private static String list(List<String> parts) {
        return parts.stream().collect(joining(","));
    }

    private static boolean begins(List<String> way, List<String> selected) {
        return way.size() >= selected.size() && way.subList(0, selected.size()).equals(selected);
    }

    private static Tlp strictest(Tlp one, Tlp other) {
        return one.compareTo(other) > 0 ? one : other;
    }

    private Tlp label() {
        return LABELS.get(random.nextInt(LABELS.size()));
    }

    /// Returns the ids of markings that mean this label together; CLEAR may have none.
    private List<String> markings(Tlp own) {
        var markings = new ArrayList<String>();
        if (own != Tlp.CLEAR || random.nextBoolean()) {
            markings.add(marking(own));
        }
        return markings;
    }

    private static String marking(Tlp label) {
        var uuid =
                switch (label) {
                    case CLEAR -> "613f2e26-407d-48c7-9eca-b8e91df99dc9";
                    case GREEN -> "bab4a63c-aed9-4cf5-a766-dfca5abac2bb";
                    case AMBER -> "f88d31f6-486f-44da-b317-01333bde0b82";
                    case AMBER_STRICT -> "939a9414-2ddd-4d32-a0cd-375ea402b003";
                    case RED -> "11111111-1111-4111-8111-111111111111";
                };
        return "marking-definition--" + uuid;
    }

    /// Returns a UUID, half of the time one that could be a digest of what the object says.
    private String uuid() {
        var bytes = new byte[16];
        random.nextBytes(bytes);
        var text = UUID.nameUUIDFromBytes(bytes).toString();
        return text.substring(0, 14) + (random.nextBoolean() ? '5' : '4') + text.substring(15);
    }

    private static boolean isMadeOfContent(String id) {
        return id.charAt(id.length() - 22) == '5';
    }
}
