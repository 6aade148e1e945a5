package org.tocsin.formats.json;

import static java.util.function.Function.identity;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.tocsin.domain.advisory.Category;
import org.tocsin.domain.advisory.Certainty;
import org.tocsin.domain.advisory.Fragment;
import org.tocsin.domain.advisory.LanguageTag;
import org.tocsin.domain.advisory.Severity;
import org.tocsin.domain.advisory.Urgency;
import org.tocsin.domain.subscription.Criterion;
import org.tocsin.formats.Fields;
import org.tocsin.formats.Json;
import org.tocsin.formats.Reading;
import org.tocsin.formats.Scalars;
import org.tocsin.formats.Shape;
import org.tocsin.formats.Spot;
import org.tocsin.formats.Writing;

/// Criteria: an object with one member that says what is asked, such as `{"sector":["ci"]}`,
/// `{"near":{"km":50,"areas":["QMHAV"]}}`, `{"not":{"lane":["ROUTINE"]}}`, `{"all":[...]}` or
/// `{"any":[...]}`. Source: SPECIFICATION.md T-9 to T-11.
final class CriterionJson {
    /// One criterion, with all that are inside it.
    static final Shape<Criterion> CRITERION = Shape.of(spot -> read(spot, 1), CriterionJson::write);

    private static final Shape<Urgency> URGENCY = Scalars.names(Urgency.class);
    private static final Shape<Severity> SEVERITY = Scalars.names(Severity.class);
    private static final Shape<Certainty> CERTAINTY = Scalars.names(Certainty.class);
    private static final Shape<Category> CATEGORY = Scalars.names(Category.class);
    private static final Shape<LanguageTag> LANGUAGE =
            Scalars.written(LanguageTag::new, LanguageTag::value);
    private static final Shape<Criterion.Near> NEAR =
            Shape.object(CriterionJson::near, CriterionJson::near);
    private static final List<String> NAMES =
            List.of(
                    "all",
                    "any",
                    "not",
                    "sector",
                    "topic",
                    "kind",
                    "lane",
                    "urgency",
                    "severity",
                    "certainty",
                    "status",
                    "language",
                    "category",
                    "originator",
                    "area",
                    "near");

    private CriterionJson() {}

    private static Optional<Criterion> read(Spot spot, int depth) {
        return depth > Criterion.DEPTH_MAX
                ? spot.fault(
                        "T-10", "at most " + Criterion.DEPTH_MAX + " filters inside each other")
                : Reading.object(fields -> read(fields, depth)).read(spot);
    }

    private static Optional<Criterion> read(Fields fields, int depth) {
        var asked =
                NAMES.stream()
                        .filter(fields::has)
                        .<Supplier<? extends Criterion>>map(name -> asked(fields, name, depth))
                        .toList();
        if (asked.size() != 1) {
            fields.spot().fault("J-12", "exactly one of " + String.join(", ", NAMES));
        }
        return fields.make(() -> asked.getFirst().get());
    }

    private static Supplier<? extends Criterion> asked(Fields fields, String name, int depth) {
        Reading<Criterion> inside = spot -> read(spot, depth + 1);
        return switch (name) {
            case "all" -> any(fields, name, inside, Criterion.All::new);
            case "any" -> any(fields, name, inside, Criterion.Any::new);
            case "not" -> {
                var part = fields.required(name, inside);
                yield () -> new Criterion.Not(part.get());
            }
            case "sector" -> any(fields, name, Codes.SECTOR, Criterion.OfSector::new);
            case "topic" -> any(fields, name, Codes.TOPIC, Criterion.OnTopic::new);
            case "kind" -> any(fields, name, Codes.KIND, Criterion.OfKind::new);
            case "lane" -> any(fields, name, Codes.LANE, Criterion.InLane::new);
            case "urgency" -> any(fields, name, URGENCY, Criterion.AsUrgent::new);
            case "severity" -> any(fields, name, SEVERITY, Criterion.AsSevere::new);
            case "certainty" -> any(fields, name, CERTAINTY, Criterion.AsCertain::new);
            case "status" -> any(fields, name, Codes.STATUS, Criterion.OfStatus::new);
            case "language" -> any(fields, name, LANGUAGE, Criterion.InLanguage::new);
            case "category" -> any(fields, name, CATEGORY, Criterion.OfCategory::new);
            case "originator" -> any(fields, name, Codes.PARTICIPANT, Criterion.From::new);
            case "near" -> fields.required(name, NEAR);
            default -> area(fields, name);
        };
    }

    private static <T> Supplier<Criterion> any(
            Fields fields, String name, Reading<T> value, Function<Set<T>, Criterion> question) {
        var values = fields.set(name, value, Criterion.COST_MAX);
        if (values.get().isEmpty() && fields.isSound()) {
            fields.fault(name, "J-11", "names at least one");
        }
        return () -> question.apply(values.get());
    }

    private static Supplier<Criterion> area(Fields fields, String name) {
        var places = PlaceJson.coverage(fields, name);
        if (fields.isSound() && places.get().isEmpty()) {
            fields.fault(name, "J-11", "names at least one");
        }
        return () -> new Criterion.On(places.get().orElseThrow());
    }

    private static Optional<Criterion.Near> near(Fields fields) {
        var km = fields.required("km", Degrees.KILOMETRES);
        var areas =
                fields.required("areas", PlaceJson.PLACE.distinct(Fragment.CODES_MAX, identity()));
        return fields.make(() -> new Criterion.Near(km.get(), Set.copyOf(areas.get())));
    }

    private static Json.Members near(Criterion.Near near) {
        return new Writing()
                .put("km", Degrees.KILOMETRES, near.km())
                .set("areas", PlaceJson.PLACE, near.areas())
                .done();
    }

    private static Json write(Criterion criterion) {
        var out = new Writing();
        return switch (criterion) {
            case Criterion.All(var parts) -> out.set("all", CRITERION, parts).done();
            case Criterion.Any(var parts) -> out.set("any", CRITERION, parts).done();
            case Criterion.Not(var part) -> out.put("not", CRITERION, part).done();
            case Criterion.OfSector(var sectors) -> out.set("sector", Codes.SECTOR, sectors).done();
            case Criterion.OnTopic(var topics) -> out.set("topic", Codes.TOPIC, topics).done();
            case Criterion.OfKind(var kinds) -> out.set("kind", Codes.KIND, kinds).done();
            case Criterion.InLane(var lanes) -> out.set("lane", Codes.LANE, lanes).done();
            case Criterion.AsUrgent(var urgencies) -> out.set("urgency", URGENCY, urgencies).done();
            case Criterion.AsSevere(var severities) ->
                    out.set("severity", SEVERITY, severities).done();
            case Criterion.AsCertain(var certainties) ->
                    out.set("certainty", CERTAINTY, certainties).done();
            case Criterion.OfStatus(var statuses) ->
                    out.set("status", Codes.STATUS, statuses).done();
            case Criterion.InLanguage(var languages) ->
                    out.set("language", LANGUAGE, languages).done();
            case Criterion.OfCategory(var categories) ->
                    out.set("category", CATEGORY, categories).done();
            case Criterion.From(var originators) ->
                    out.set("originator", Codes.PARTICIPANT, originators).done();
            case Criterion.On(var places) -> PlaceJson.coverage("area", places, out).done();
            case Criterion.Near near -> out.put("near", NEAR, near).done();
        };
    }
}
