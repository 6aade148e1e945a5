package org.tocsin.domain.advisory;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/// Ratings of things by name.
final class Ratings {
    private static final int ENTRIES_MAX = 256;
    private static final int NAME_CHARACTERS_MAX = 200;

    private Ratings() {}

    /// Returns `ratings` by normalised name, in the order of the names. Unmodifiable.
    ///
    /// @throws IllegalArgumentException when a name is blank or a rating is not `min` to `max`
    static Map<String, Integer> checked(Map<String, Integer> ratings, int min, int max) {
        if (ratings.size() > ENTRIES_MAX) {
            throw new IllegalArgumentException("at most " + ENTRIES_MAX + " ratings");
        }
        var checked = new TreeMap<String, Integer>();
        ratings.forEach((name, rating) -> {
            Amounts.require(rating, min, max, "a rating");
            if (checked.put(name(name), rating) != null) {
                throw new IllegalArgumentException("a name has one rating");
            }
        });
        return Collections.unmodifiableMap(checked);
    }

    private static String name(String name) {
        var normalised = Text.normalised(name, NAME_CHARACTERS_MAX);
        if (Text.isBlank(normalised)) {
            throw new IllegalArgumentException("what is rated has a name");
        }
        return normalised;
    }
}
