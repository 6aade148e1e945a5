package org.tocsin.domain.area;

import java.util.HashSet;
import java.util.Set;

/// The places that something concerns: everywhere, or a set of areas.
public sealed interface Coverage {

    /// Everywhere.
    record Worldwide() implements Coverage {
        @Override
        public Set<Area> areas() {
            return Set.of();
        }
    }

    /// Some places.
    ///
    /// @param areas not empty. Unmodifiable
    record Somewhere(Set<Area> areas) implements Coverage {
        public Somewhere {
            areas = Set.copyOf(areas);
            if (areas.isEmpty()) {
                throw new IllegalArgumentException("name an area, or say global");
            }
        }
    }

    /// Returns the areas that are named. Unmodifiable; none for everywhere.
    Set<Area> areas();

    /// Returns the places that either of the two concerns.
    default Coverage union(Coverage other) {
        if (this instanceof Somewhere(Set<Area> mine)
                && other instanceof Somewhere(Set<Area> theirs)) {
            var both = new HashSet<>(mine);
            both.addAll(theirs);
            return new Somewhere(both);
        }
        return new Worldwide();
    }
}
