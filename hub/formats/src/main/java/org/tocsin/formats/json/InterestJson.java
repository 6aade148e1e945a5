package org.tocsin.formats.json;

import static java.nio.charset.StandardCharsets.UTF_8;

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
import org.tocsin.domain.subscription.Criterion;
import org.tocsin.domain.subscription.Interest;
import org.tocsin.formats.Canonical;
import org.tocsin.formats.Fault;
import org.tocsin.formats.Fields;
import org.tocsin.formats.Json;
import org.tocsin.formats.JsonDocument;
import org.tocsin.formats.JsonLimits;
import org.tocsin.formats.Parsed;
import org.tocsin.formats.Reading;
import org.tocsin.formats.Shape;
import org.tocsin.formats.Writing;

/// An interest: as JSON with `sectors`, `topics`, `kinds`, `lanes`, `areas` and `filter`, and as a
/// query with `sector`, `topic`, `kind`, `lane` and `area`, each any number of times, and `filter`
/// once, which is the same JSON as a text.
///
/// What is absent means any; so does `*` as the only sector or area.
public final class InterestJson {
    /// An interest as an object.
    public static final Shape<Interest> SHAPE =
            Shape.object(fields -> fields.make(read(fields)), InterestJson::write);

    /// The names that a query has for an interest. Unmodifiable.
    public static final Set<String> QUERY_NAMES =
            Set.of("sector", "topic", "kind", "lane", "area", "filter");

    private static final String FILTER = "filter";
    private static final String PLURAL = "s";
    private static final String SINGULAR = "";
    private static final JsonLimits LIMITS = new JsonLimits(8 << 10, 32, 8 << 10);
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
        return filter(query.getOrDefault(FILTER, List.of())).then(filter -> parse(query, filter));
    }

    private static Parsed<Interest> parse(Map<String, List<String>> query, List<Json> filter) {
        var members = new LinkedHashMap<String, Json>();
        for (var name : QUERY_NAMES) {
            var values = query.getOrDefault(name, List.of());
            members.put(name, Json.elements(values.stream().map(Json::text).toList()));
        }
        members.remove(FILTER);
        filter.forEach(json -> members.put(FILTER, json));
        return JsonDocument.read(Json.members(members), QUERY);
    }

    /// Returns the filter of a query as JSON; an empty list when there is none.
    private static Parsed<List<Json>> filter(List<String> given) {
        if (given.isEmpty()) {
            return new Parsed.Read<>(List.of());
        }
        if (given.size() > 1) {
            return new Parsed.Malformed<>(List.of(new Fault(FILTER, 0, 0, "J-11", "at most once")));
        }
        return switch (JsonDocument.read(given.getFirst().getBytes(UTF_8), LIMITS)) {
            case Parsed.Read<Json>(var json) -> new Parsed.Read<>(List.of(json));
            case Parsed.Malformed<Json>(var faults) ->
                    new Parsed.Malformed<>(faults.stream().map(InterestJson::ofFilter).toList());
        };
    }

    private static Fault ofFilter(Fault fault) {
        return new Fault(FILTER, fault.line(), fault.column(), fault.rule(), fault.explanation());
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
        var filter = fields.optional(FILTER, CriterionJson.CRITERION);
        Supplier<Interest> interest =
                () ->
                        new Interest(
                                sectors.get(),
                                topics.get(),
                                kinds.get(),
                                lanes.get(),
                                coverage.get(),
                                filter.get());
        return bounded(fields, interest);
    }

    private static Supplier<Interest> bounded(Fields fields, Supplier<Interest> interest) {
        if (fields.isSound()) {
            try {
                var _ = interest.get();
            } catch (IllegalArgumentException tooMuch) {
                fields.fault(FILTER, "T-10", "costs more than " + Criterion.COST_MAX);
            }
        }
        return interest;
    }

    static Json.Members write(Interest interest) {
        return new Writing()
                .set("sectors", Codes.SECTOR, interest.sectors())
                .set("topics", Codes.TOPIC, interest.topics())
                .set("kinds", Codes.KIND, interest.kinds())
                .set("lanes", Codes.LANE, interest.lanes())
                .all(PlaceJson.coverage(interest.coverage()))
                .put(FILTER, CriterionJson.CRITERION, interest.filter())
                .done();
    }

    private static Supplier<Set<Sector>> sectors(Fields fields, String name) {
        if (fields.isEverything(name)) {
            return Set::of;
        }
        return fields.set(name, Codes.SECTOR, Sector.values().length);
    }

    private static String singular(String name) {
        return name.endsWith(PLURAL) ? name.substring(0, name.length() - PLURAL.length()) : name;
    }

    private static List<String> texts(Json json) {
        if (json instanceof Json.Members filter) {
            return List.of(Canonical.text(filter));
        }
        var texts = new ArrayList<String>();
        if (json instanceof Json.Elements(List<Json> elements, var _)) {
            for (var element : elements) {
                texts.add(element instanceof Json.Text(String text, var _) ? text : "");
            }
        }
        return List.copyOf(texts);
    }
}
