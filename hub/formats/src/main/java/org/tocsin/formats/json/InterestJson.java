package org.tocsin.formats.json;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.tocsin.domain.advisory.Lane;
import org.tocsin.domain.sector.AdvisoryKind;
import org.tocsin.domain.sector.Sector;
import org.tocsin.domain.sector.Topic;
import org.tocsin.domain.subscription.Interest;
import org.tocsin.formats.Canonical;
import org.tocsin.formats.Fields;
import org.tocsin.formats.Json;
import org.tocsin.formats.JsonDocument;
import org.tocsin.formats.JsonLimits;
import org.tocsin.formats.Parsed;
import org.tocsin.formats.Reading;
import org.tocsin.formats.Shape;
import org.tocsin.formats.Writing;

/// An interest: as JSON with `sectors`, `topics`, `kinds`, `lanes` and `areas`, and as a query with
/// `sector`, `topic`, `kind`, `lane` and `area`, each any number of times.
///
/// What is absent means any; so does `*` as the only sector or area.
public final class InterestJson {
    /// An interest as an object.
    public static final Shape<Interest> SHAPE =
            Shape.object(fields -> fields.make(read(fields)), InterestJson::write);

    /// The names that a query has for an interest. Unmodifiable.
    public static final Set<String> QUERY_NAMES = Set.of("sector", "topic", "kind", "lane", "area");

    private static final String PLURAL = "s";
    private static final String SINGULAR = "";
    private static final JsonLimits LIMITS = new JsonLimits(8 << 10, 8, 8 << 10);
    private static final Reading<Interest> QUERY =
            Reading.object(fields -> fields.make(read(fields, SINGULAR)));

    private InterestJson() {}

    /// Returns the interest in `body`, of at most 8 KiB, or everything that is wrong with it.
    public static Parsed<Interest> parse(byte[] body) {
        return JsonDocument.read(body, LIMITS, SHAPE);
    }

    /// Returns the interest in a query, or everything that is wrong with it.
    ///
    /// @param query values by name; names other than [#QUERY_NAMES] are not looked at
    public static Parsed<Interest> parse(Map<String, List<String>> query) {
        var members = new LinkedHashMap<String, Json>();
        for (var name : QUERY_NAMES) {
            var values = query.getOrDefault(name, List.of());
            members.put(name, Json.elements(values.stream().map(Json::text).toList()));
        }
        return JsonDocument.read(Json.members(members), QUERY);
    }

    /// Returns the query that gives `interest`, names and values in order. Unmodifiable lists.
    public static SortedMap<String, List<String>> query(Interest interest) {
        var query = new TreeMap<String, List<String>>();
        write(interest).values().forEach((name, json) -> query.put(singular(name), texts(json)));
        return query;
    }

    /// Returns the canonical JSON of an interest: equal interests, equal bytes.
    public static byte[] canonical(Interest interest) {
        return Canonical.bytes(write(interest));
    }

    /// Reads the members of an interest beside others.
    static Supplier<Interest> read(Fields fields) {
        return read(fields, PLURAL);
    }

    private static Supplier<Interest> read(Fields fields, String ending) {
        var sectors = sectors(fields, "sector" + ending);
        var topics = fields.set("topic" + ending, Codes.TOPIC, Topic.values().length);
        var kinds = fields.set("kind" + ending, Codes.KIND, AdvisoryKind.values().length);
        var lanes = fields.set("lane" + ending, Codes.LANE, Lane.values().length);
        var coverage = PlaceJson.coverage(fields, "area" + ending);
        return () ->
                new Interest(sectors.get(), topics.get(), kinds.get(), lanes.get(), coverage.get());
    }

    static Json.Members write(Interest interest) {
        return new Writing()
                .set("sectors", Codes.SECTOR, interest.sectors())
                .set("topics", Codes.TOPIC, interest.topics())
                .set("kinds", Codes.KIND, interest.kinds())
                .set("lanes", Codes.LANE, interest.lanes())
                .all(PlaceJson.coverage(interest.coverage()))
                .done();
    }

    private static Supplier<Set<Sector>> sectors(Fields fields, String name) {
        if (fields.isEverything(name)) {
            return Set::of;
        }
        return fields.set(name, Codes.SECTOR, Sector.values().length);
    }

    private static String singular(String name) {
        return name.substring(0, name.length() - PLURAL.length());
    }

    private static List<String> texts(Json json) {
        var texts = new ArrayList<String>();
        if (json instanceof Json.Elements(List<Json> elements, var _)) {
            for (var element : elements) {
                texts.add(element instanceof Json.Text(String text, var _) ? text : "");
            }
        }
        return List.copyOf(texts);
    }
}
