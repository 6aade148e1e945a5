package org.tocsin.formats.json;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.tocsin.formats.Json;
import org.tocsin.formats.Scalars;
import org.tocsin.formats.Shape;
import org.tocsin.formats.Spot;

/// Ratings of things by name: `{"v1":3,"v2":4}`.
final class Ratings {
    private static final int ENTRIES_MAX = 256;
    private static final Shape<String> NAME = Scalars.text(200);

    private Ratings() {}

    /// Returns the shape of ratings from `min` to `max`.
    static Shape<Map<String, Integer>> of(int min, int max) {
        var rating = Scalars.integer(min, max);
        return Shape.of(spot -> read(spot, rating), ratings -> write(ratings, rating));
    }

    private static Optional<Map<String, Integer>> read(Spot spot, Shape<Integer> rating) {
        if (!(spot.json() instanceof Json.Members(Map<String, Json> members, var _))) {
            return spot.fault("J-6", "an object is expected");
        }
        if (members.size() > ENTRIES_MAX) {
            return spot.fault("J-11", "at most " + ENTRIES_MAX);
        }
        var ratings = new LinkedHashMap<String, Integer>();
        members.forEach((name, value) -> {
            var at = spot.member(name, value);
            var named = NAME.read(spot.member(name, Json.text(name)));
            var rated = rating.read(at);
            named.ifPresent(known -> rated.ifPresent(found -> put(known, found, ratings, at)));
        });
        return Optional.of(ratings);
    }

    /// Names that are written in two ways can be one in normalisation form C.
    private static void put(String name, int rating, Map<String, Integer> ratings, Spot at) {
        if (ratings.put(name, rating) != null) {
            at.fault("J-4", "named twice in the same object");
        }
    }

    private static Json write(Map<String, Integer> ratings, Shape<Integer> rating) {
        var members = new TreeMap<String, Json>();
        ratings.forEach((name, value) -> members.put(name, rating.write(value)));
        return Json.members(members);
    }
}
