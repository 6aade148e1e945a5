package org.tocsin.formats.stix;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.tocsin.formats.Fault;
import org.tocsin.formats.Fields;
import org.tocsin.formats.Json;
import org.tocsin.formats.Reading;
import org.tocsin.formats.Scalars;
import org.tocsin.formats.Shape;
import org.tocsin.formats.Spot;

/// One object of a bundle: what all types have in common, and all that it says.
///
/// Source: STIX 2.1, 3.2 and 7.2; SPECIFICATION.md F-5, F-6.
///
/// @param path where it stands in the document, such as `objects[3]`
/// @param id its id, `type--UUID`
/// @param revoked whether its maker has taken it back
/// @param markings ids of the markings of the whole object. Unmodifiable
/// @param granular markings of parts of it. Unmodifiable
/// @param members all of it
record StixObject(
        String path,
        String id,
        boolean revoked,
        List<String> markings,
        List<Granular> granular,
        Json.Members members) {
    static final Reading<StixObject> READING = Reading.object(StixObject::read);

    private static final Pattern ID_FORM =
            Pattern.compile("[a-z][a-z0-9-]{1,60}--[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private static final int ID_CHARACTERS_MAX = 99;
    private static final int UUID_CHARACTERS = 36;
    private static final int UUID_VERSION_AT = 14;

    /// An id, as all objects and bundles have one.
    static final Shape<String> ID = Scalars.written(StixObject::id, id -> id);

    /// What is shown of an object wherever a part of it is shown.
    private static final Set<String> WHOLE = Set.of("id", "type");

    private static final int MARKINGS_MAX = 1_000;
    private static final Shape<String> NAME = Scalars.text(250);
    private static final Shape<String> VERSION = Scalars.codes(new String[] {"2.1"}, text -> text);
    private static final Reading<Instant> TIME = StixObject::time;
    private static final Reading<Granular> GRANULAR = Reading.object(StixObject::granular);

    /// A marking of parts of an object.
    ///
    /// @param marking id of the marking; empty when it says no more than a language
    /// @param selectors the parts, at least one. Unmodifiable
    record Granular(Optional<String> marking, List<String> selectors) {
        Granular {
            selectors = List.copyOf(selectors);
        }
    }

    StixObject {
        markings = List.copyOf(markings);
        granular = List.copyOf(granular);
    }

    /// Returns the object's type.
    String type() {
        return id.substring(0, id.indexOf("--"));
    }

    /// Returns the UUID of its id.
    String uuid() {
        return id.substring(id.length() - UUID_CHARACTERS);
    }

    /// Says whether its id is a digest of what it says, as those of cyber observables are: a UUID
    /// of version 5, or of version 3, which is made in the same way. Source: RFC 9562.
    boolean isNamedByContent() {
        var version = uuid().charAt(UUID_VERSION_AT);
        return version == '5' || version == '3';
    }

    /// Returns the UUID of an id, in lower case as all ids are kept, however it is written; empty
    /// when `text` is no id, or more than one.
    static Optional<String> uuid(String text) {
        if (text.length() > ID_CHARACTERS_MAX) {
            return Optional.empty();
        }
        var id = text.toLowerCase(Locale.ROOT);
        return ID_FORM.matcher(id).matches()
                ? Optional.of(id.substring(id.length() - UUID_CHARACTERS))
                : Optional.empty();
    }

    /// Returns the markings of the object and of what stands beside each of its parts.
    List<String> wholeMarkings() {
        var ofId =
                granular.stream()
                        .filter(part -> part.selectors().stream().anyMatch(WHOLE::contains))
                        .flatMap(part -> part.marking().stream());
        return Stream.concat(markings.stream(), ofId).toList();
    }

    /// Returns a text of the object; empty when it has none of this name.
    Optional<String> text(String name) {
        return members.values().get(name) instanceof Json.Text(String text, var _)
                ? Optional.of(text)
                : Optional.empty();
    }

    /// Returns a fault of the object as a whole.
    Fault fault(String rule, String explanation) {
        var place = members.place();
        return new Fault(path, place.line(), place.column(), rule, explanation);
    }

    private static Optional<StixObject> read(Fields fields) {
        var type = fields.required("type", NAME);
        var id = fields.required("id", ID);
        var version = fields.optional("spec_version", VERSION);
        timesOf(fields);
        var revoked = fields.flag("revoked");
        var markings = fields.list("object_marking_refs", NAME, MARKINGS_MAX);
        var granular = fields.list("granular_markings", GRANULAR, MARKINGS_MAX);
        fields.ignoreOthers();
        if (fields.isSound() && !id.get().startsWith(type.get() + "--")) {
            fields.spot().fault("F-5", "its id begins with its type");
        }
        if (fields.has("created") && version.get().isEmpty() && fields.isSound()) {
            fields.spot().fault("F-5", "it has spec_version 2.1");
        }
        return fields.make(() ->
                new StixObject(
                        fields.spot().path(),
                        id.get(),
                        revoked.get(),
                        markings.get(),
                        granular.get(),
                        (Json.Members) fields.spot().json()));
    }

    private static void timesOf(Fields fields) {
        var created = fields.optional("created", TIME);
        var modified = fields.optional("modified", TIME);
        modified.get()
                .filter(last -> created.get().filter(first -> !last.isBefore(first)).isEmpty())
                .ifPresent(_ -> fields.spot().fault("F-6", "changed before it was made"));
    }

    private static Optional<Instant> time(Spot spot) {
        var isUtc = spot.json() instanceof Json.Text(String text, var _) && text.endsWith("Z");
        return isUtc ? Scalars.INSTANT.read(spot) : spot.fault("F-6", "a time that ends in Z");
    }

    private static Optional<Granular> granular(Fields fields) {
        var marking = fields.optional("marking_ref", NAME);
        var language = fields.optional("lang", NAME);
        var selectors = fields.required("selectors", NAME.list(MARKINGS_MAX));
        if (fields.isSound() && marking.get().isPresent() == language.get().isPresent()) {
            fields.spot().fault("F-10", "either marking_ref or lang");
        }
        selectors
                .found()
                .filter(List::isEmpty)
                .ifPresent(_ -> fields.spot().fault("F-10", "it selects something"));
        return fields.make(() -> new Granular(marking.get(), selectors.get()));
    }

    private static String id(String text) {
        if (!ID_FORM.matcher(text).matches()) {
            throw new IllegalArgumentException("an id of STIX, type--UUID in lower case");
        }
        return text;
    }

    @Override
    public String toString() {
        return "StixObject[" + path + "]";
    }
}
