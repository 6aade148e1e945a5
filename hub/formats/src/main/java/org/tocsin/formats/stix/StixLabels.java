package org.tocsin.formats.stix;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.tocsin.domain.marking.Tlp;

/// The label under which each object of a bundle may be known to be there at all.
///
/// It is that of the object's own markings. Who knows of a relationship, a sighting or a
/// translation knows of what it is about, so these are under the labels of their ends too; and who
/// knows an id that is a digest of values can confirm them. Source: SPECIFICATION.md F-8, F-9.
final class StixLabels {
    private static final Pattern UUID =
            Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", Pattern.CASE_INSENSITIVE);

    /// What an object cannot be told without; each names another object.
    private static final Map<String, List<String>> ENDS =
            Map.of(
                    "relationship", List.of("source_ref", "target_ref"),
                    "sighting", List.of("sighting_of_ref"),
                    "language-content", List.of("object_ref"));

    private final Map<String, Tlp> byUuid = new HashMap<>();

    /// An object, and the UUIDs of what its id is made of.
    private record Named(StixObject object, Set<String> after) {}

    /// Finds the labels of these objects; references may go in circles.
    StixLabels(Iterable<StixObject> objects, StixMarkings markings) {
        var named = new ArrayList<Named>();
        for (var object : objects) {
            var derivation = StixDerivation.of(object, markings);
            named.add(new Named(object, derivation.mentioned()));
            raise(object, markings.of(object.wholeMarkings()).label());
            raise(object, derivation.label());
        }
        var isRaised = true;
        while (isRaised) {
            isRaised = false;
            for (var one : named) {
                isRaised |= raise(one.object(), ofEnds(one.object()));
                isRaised |= raise(one.object(), strictest(one.after()));
            }
        }
    }

    /// Returns the strictest label of the objects whose ids stand in `text`, wherever in it.
    ///
    /// An id is known by its UUID, however it is written. CLEAR when there is none in the bundle.
    Tlp mentioned(String text) {
        return strictest(uuids(text));
    }

    /// Returns every UUID that stands in `text`, in lower case, those that overlap too.
    static Set<String> uuids(String text) {
        var found = new HashSet<String>();
        var uuids = UUID.matcher(text);
        for (int from = 0; uuids.find(from); from = uuids.start() + 1) {
            found.add(uuids.group().toLowerCase(Locale.ROOT));
        }
        return found;
    }

    private Tlp strictest(Set<String> uuids) {
        return uuids.stream()
                .map(uuid -> byUuid.getOrDefault(uuid, Tlp.CLEAR))
                .reduce(Tlp.CLEAR, StixMark::stricter);
    }

    private Tlp ofEnds(StixObject object) {
        return ENDS.getOrDefault(object.type(), List.of()).stream()
                .map(name -> ofEnd(object.text(name)))
                .reduce(Tlp.CLEAR, StixMark::stricter);
    }

    /// An end that is not one id could be any object.
    private Tlp ofEnd(Optional<String> reference) {
        return reference
                .flatMap(StixObject::uuid)
                .map(uuid -> byUuid.getOrDefault(uuid, Tlp.CLEAR))
                .orElse(Tlp.RED);
    }

    /// Says whether that is stricter than what was known of the object.
    private boolean raise(StixObject object, Tlp label) {
        var before = byUuid.getOrDefault(object.uuid(), Tlp.CLEAR);
        byUuid.put(object.uuid(), StixMark.stricter(before, label));
        return label.compareTo(before) > 0;
    }
}
