package org.tocsin.formats.stix;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.tocsin.domain.marking.Tlp;
import org.tocsin.formats.Json;

/// What an id gives away that is a digest of what its object says: whoever guesses a value confirms
/// the guess by the id.
///
/// All that the object says may be in the digest, as the types of others are not known here.
/// Source: SPECIFICATION.md F-8; STIX 2.1, 2.9.
///
/// @param label the strictest label that a part of the object has by markings
/// @param mentioned the UUIDs that stand in it. Unmodifiable
record StixDerivation(Tlp label, Set<String> mentioned) {
    /// The derivation of an id that is of nothing but chance or time.
    private static final StixDerivation NONE = new StixDerivation(Tlp.CLEAR, Set.of());

    StixDerivation {
        mentioned = Set.copyOf(mentioned);
    }

    /// Returns what the id of `object` is made of.
    static StixDerivation of(StixObject object, StixMarkings markings) {
        if (!object.isNamedByContent()) {
            return NONE;
        }
        var granular = object.granular().stream().flatMap(part -> part.marking().stream()).toList();
        var gathering = new Gathering(markings, markings.of(granular));
        gathering.members(object.members());
        return new StixDerivation(gathering.mark.label(), gathering.mentioned);
    }

    /// A way through all that an object says but its markings.
    private static final class Gathering {
        private final StixMarkings markings;
        private final Set<String> mentioned = new HashSet<>();
        private StixMark mark;

        private Gathering(StixMarkings markings, StixMark mark) {
            this.markings = markings;
            this.mark = mark;
        }

        private void members(Json.Members part) {
            part.values()
                    .forEach((key, value) -> {
                        if (!StixMarkings.MEMBERS.contains(key)) {
                            mentioned.addAll(StixLabels.uuids(key));
                            value(value);
                        }
                    });
        }

        private void value(Json json) {
            switch (json) {
                case Json.Members part -> {
                    mark = mark.join(markings.inside(part));
                    members(part);
                }
                case Json.Elements(List<Json> elements, var _) -> elements.forEach(this::value);
                case Json.Text(String text, var _) -> mentioned.addAll(StixLabels.uuids(text));
                case Json.Decimal _, Json.Truth _, Json.Nothing _ -> {}
            }
        }
    }
}
