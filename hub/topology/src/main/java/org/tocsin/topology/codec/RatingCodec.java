package org.tocsin.topology.codec;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.tocsin.schema.v1.Rating;

/// Ratings of things by name, in the order of the names.
final class RatingCodec {
    private RatingCodec() {}

    static List<Rating> written(Map<String, Integer> ratings) {
        return new TreeMap<>(ratings)
                .entrySet().stream()
                        .map(entry -> new Rating(entry.getKey(), entry.getValue()))
                        .toList();
    }

    static Map<String, Integer> read(List<Rating> records) {
        var ratings = new TreeMap<String, Integer>();
        for (var record : records) {
            if (ratings.put(record.getName(), record.getRating()) != null) {
                throw new IllegalArgumentException("a name has one rating");
            }
        }
        return ratings;
    }
}
