package org.tocsin.client;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tocsin.client.json.Document;

/// What a reader wants of what it may read, in the hub's codes. An empty list means any.
///
/// The codes are checked by the hub, which may know more of them than this client.
///
/// @param sectors sectors, each with its children. Unmodifiable
/// @param topics topics. Unmodifiable
/// @param kinds kinds of advisory. Unmodifiable
/// @param areas areas in short, such as `QM`, `QM-01`, `150` or `circle:42.3,-43.6,2`. Unmodifiable
/// @param lanes lanes as shown in the edition. Unmodifiable
/// @param criterion what must hold besides, as the hub's JSON for filters; absent means nothing
public record Filter(
        List<String> sectors,
        List<String> topics,
        List<String> kinds,
        List<String> areas,
        List<String> lanes,
        Optional<Document> criterion) {
    /// Wants everything.
    public static final Filter ANYTHING =
            new Filter(List.of(), List.of(), List.of(), List.of(), List.of());

    public Filter {
        sectors = List.copyOf(sectors);
        topics = List.copyOf(topics);
        kinds = List.copyOf(kinds);
        areas = List.copyOf(areas);
        lanes = List.copyOf(lanes);
    }

    /// Wants what is in these lists.
    public Filter(
            List<String> sectors,
            List<String> topics,
            List<String> kinds,
            List<String> areas,
            List<String> lanes) {
        this(sectors, topics, kinds, areas, lanes, Optional.empty());
    }

    /// Wants everything on these sectors.
    public static Filter sectors(String... sectors) {
        return new Filter(List.of(sectors), List.of(), List.of(), List.of(), List.of());
    }

    Query query() {
        return Query.EMPTY
                .and("sector", sectors)
                .and("topic", topics)
                .and("kind", kinds)
                .and("area", areas)
                .and("lane", lanes)
                .and("filter", criterion.map(Document::line).stream().toList());
    }

    Document json() {
        return Document.none()
                .with("sectors", sectors)
                .with("topics", topics)
                .with("kinds", kinds)
                .with("areas", areas)
                .with("lanes", lanes)
                .with("filter", criterion);
    }

    /// The query of a URL.
    ///
    /// @param parts names and values, encoded
    record Query(List<String> parts) {
        static final Query EMPTY = new Query(List.of());

        Query {
            parts = List.copyOf(parts);
        }

        Query and(String name, List<String> values) {
            var more = new ArrayList<>(parts);
            values.forEach(value -> more.add(name + "=" + encoded(value)));
            return new Query(more);
        }

        Query and(String name, String value) {
            return value.isEmpty() ? this : and(name, List.of(value));
        }

        /// Returns `path` with this query.
        String of(String path) {
            return parts.isEmpty() ? path : path + "?" + String.join("&", parts);
        }
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, UTF_8).replace("+", "%20");
    }
}
