package org.tocsin.formats.stix;

import static java.util.stream.Collectors.toSet;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.tocsin.domain.marking.Tlp;
import org.tocsin.formats.Canonical;
import org.tocsin.formats.Json;
import org.tocsin.formats.OutsideText;

/// What the markings that a bundle refers to mean.
///
/// The labels of TLP are known by their ids, in this spelling alone. A definition that the bundle
/// brings along may make a statement; whatever else it says, and whatever is not in the bundle, is
/// not known here, and so RED. Source: SPECIFICATION.md F-7; STIX 2.1, 7.2.1; FIRST TLP 2.0.
final class StixMarkings {
    /// The type of the objects that mark others.
    static final String TYPE = "marking-definition";

    /// The members by which objects are marked.
    static final Set<String> MEMBERS = Set.of("object_marking_refs", "granular_markings");

    private static final StixMark RED = StixMark.of(Tlp.RED);
    private static final String TLP_2 =
            "extension-definition--60a3c5c5-0d10-413e-aab3-9e08dde9e88d";
    private static final Map<String, Tlp> FIRST_EDITION =
            Map.of(
                    "marking-definition--613f2e26-407d-48c7-9eca-b8e91df99dc9", Tlp.CLEAR,
                    "marking-definition--34098fce-860f-48ae-8e50-ebd3cc5e41da", Tlp.GREEN,
                    "marking-definition--f88d31f6-486f-44da-b317-01333bde0b82", Tlp.AMBER,
                    "marking-definition--5e57c739-391a-4eb3-b6be-7d15ca92d5ed", Tlp.RED);
    private static final Map<String, Tlp> SECOND_EDITION =
            Map.of(
                    "marking-definition--94868c89-83c2-464b-929b-a1a8aa3c8487", Tlp.CLEAR,
                    "marking-definition--bab4a63c-aed9-4cf5-a766-dfca5abac2bb", Tlp.GREEN,
                    "marking-definition--55d920b0-5e8b-4f79-9ee9-91f868d9b421", Tlp.AMBER,
                    "marking-definition--939a9414-2ddd-4d32-a0cd-375ea402b003", Tlp.AMBER_STRICT,
                    "marking-definition--e828b379-4e03-4974-9ac4-e53a884c97c1", Tlp.RED);

    /// What a definition says beside its meaning.
    private static final Set<String> ABOUT_ITSELF =
            Set.of(
                    "type",
                    "spec_version",
                    "id",
                    "created",
                    "created_by_ref",
                    "name",
                    "external_references",
                    "object_marking_refs",
                    "granular_markings");

    private final Map<String, StixObject> objects;
    private final Function<String, Tlp> mentioned;
    private final Map<String, StixMark> found = new HashMap<>();

    /// Looks markings up among the definitions of these objects, when it is not known yet what a
    /// statement gives away: its label is that of its definition's own markings.
    StixMarkings(Map<String, StixObject> objects) {
        this(objects, _ -> Tlp.CLEAR);
    }

    private StixMarkings(Map<String, StixObject> objects, Function<String, Tlp> mentioned) {
        this.objects = objects;
        this.mentioned = mentioned;
    }

    /// Returns the same markings, of which each statement is under the labels of the objects that
    /// it names and of its definition too. Source: SPECIFICATION.md F-8, F-9.
    StixMarkings under(StixLabels labels) {
        return new StixMarkings(objects, labels::mentioned);
    }

    /// Returns what these markings ask together.
    StixMark of(Collection<String> references) {
        return references.stream().map(this::of).reduce(StixMark.NONE, StixMark::join);
    }

    /// Returns what one marking asks.
    StixMark of(String reference) {
        return found.computeIfAbsent(
                reference,
                id -> new StixMark(audience(id), statement(id).stream().collect(toSet())));
    }

    /// Returns what an object that stands inside another asks of whoever reads it.
    ///
    /// STIX has markings at the top alone. Further in those of a whole object are taken as they are
    /// meant, and anything else is RED.
    StixMark inside(Json.Members part) {
        var whole =
                Optional.ofNullable(part.values().get("object_marking_refs"))
                        .map(json -> references(json).map(this::of).orElse(RED))
                        .orElse(StixMark.NONE);
        return part.values().containsKey("granular_markings") ? whole.join(RED) : whole;
    }

    private static Optional<List<String>> references(Json json) {
        return json instanceof Json.Elements(List<Json> elements, var _)
                        && elements.stream().allMatch(Json.Text.class::isInstance)
                ? Optional.of(elements.stream().map(one -> ((Json.Text) one).value()).toList())
                : Optional.empty();
    }

    private Tlp audience(String id) {
        var content = definition(id).map(StixMarkings::content);
        if (FIRST_EDITION.containsKey(id)) {
            var label = FIRST_EDITION.get(id);
            return content.filter(other -> !other.equals(ofFirst(label))).isEmpty()
                    ? label
                    : Tlp.RED;
        }
        if (SECOND_EDITION.containsKey(id)) {
            var label = SECOND_EDITION.get(id);
            return content.filter(other -> !other.equals(ofSecond(label))).isEmpty()
                    ? label
                    : Tlp.RED;
        }
        return definition(id).flatMap(StixMarkings::statement).isPresent() ? Tlp.CLEAR : Tlp.RED;
    }

    private Optional<StixMark.Statement> statement(String id) {
        return definition(id)
                .flatMap(definition ->
                        statement(definition)
                                .map(text ->
                                        new StixMark.Statement(
                                                OutsideText.clean(text), label(definition, text))));
    }

    private Tlp label(StixObject definition, String statement) {
        return Stream.of(definition.id(), statement)
                .map(mentioned)
                .reduce(whole(definition), StixMark::stricter);
    }

    /// Returns the strictest label of a definition itself; that of its own markings is not asked.
    private Tlp whole(StixObject definition) {
        var parts = definition.granular().stream().flatMap(part -> part.marking().stream());
        return Stream.concat(definition.markings().stream(), parts)
                .map(this::audience)
                .reduce(Tlp.CLEAR, StixMark::stricter);
    }

    private Optional<StixObject> definition(String id) {
        return Optional.ofNullable(objects.get(id)).filter(object -> object.type().equals(TYPE));
    }

    /// Returns what the definition is made of as it would be written, whatever it is called.
    private static String content(StixObject definition) {
        var members = new HashMap<>(definition.members().values());
        members.keySet().removeAll(ABOUT_ITSELF);
        return Canonical.text(Json.members(members));
    }

    private static Optional<String> statement(StixObject definition) {
        if (definition.members().values().get("definition") instanceof Json.Members(var told, var _)
                && told.get("statement") instanceof Json.Text(String text, var _)
                && content(definition).equals(ofStatement(text))) {
            return Optional.of(text);
        }
        return Optional.empty();
    }

    private static String ofStatement(String text) {
        return "{\"definition\":{\"statement\":%s},\"definition_type\":\"statement\"}"
                .formatted(Canonical.text(Json.text(text)));
    }

    private static String ofFirst(Tlp label) {
        var word = label == Tlp.CLEAR ? "white" : label.label().toLowerCase(Locale.ROOT);
        return "{\"definition\":{\"tlp\":\"%s\"},\"definition_type\":\"tlp\"}".formatted(word);
    }

    private static String ofSecond(Tlp label) {
        return """
        {"extensions":{"%s":{"extension_type":"property-extension","tlp_2_0":"%s"}}}\
        """
                .formatted(TLP_2, label.label().toLowerCase(Locale.ROOT));
    }
}
