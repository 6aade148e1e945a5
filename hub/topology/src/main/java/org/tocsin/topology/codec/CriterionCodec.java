package org.tocsin.topology.codec;

import static org.tocsin.topology.codec.Parts.maybe;
import static org.tocsin.topology.codec.Sorted.codes;
import static org.tocsin.topology.codec.Sorted.known;
import static org.tocsin.topology.codec.Sorted.set;

import java.util.Collection;
import java.util.Comparator;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.tocsin.domain.advisory.Category;
import org.tocsin.domain.advisory.Certainty;
import org.tocsin.domain.advisory.Lane;
import org.tocsin.domain.advisory.LanguageTag;
import org.tocsin.domain.advisory.Severity;
import org.tocsin.domain.advisory.Status;
import org.tocsin.domain.advisory.Urgency;
import org.tocsin.domain.area.Area;
import org.tocsin.domain.area.Coverage;
import org.tocsin.domain.party.ParticipantId;
import org.tocsin.domain.sector.AdvisoryKind;
import org.tocsin.domain.sector.Sector;
import org.tocsin.domain.sector.Topic;
import org.tocsin.domain.subscription.Criterion;

/// Criteria of filters.
final class CriterionCodec {
    private CriterionCodec() {}

    static org.tocsin.schema.v1.Criterion written(Criterion criterion) {
        return switch (criterion) {
            case Criterion.All(var parts) -> parts("all", parts);
            case Criterion.Any(var parts) -> parts("any", parts);
            case Criterion.Not(var part) -> parts("not", Set.of(part));
            case Criterion.OfSector(var sectors) -> values("sector", sectors, Sector::code);
            case Criterion.OnTopic(var topics) -> values("topic", topics, Topic::code);
            case Criterion.OfKind(var kinds) -> values("kind", kinds, AdvisoryKind::code);
            case Criterion.InLane(var lanes) -> values("lane", lanes, Lane::name);
            case Criterion.AsUrgent(var urgencies) -> values("urgency", urgencies, Urgency::name);
            case Criterion.AsSevere(var severities) ->
                    values("severity", severities, Severity::name);
            case Criterion.AsCertain(var certainties) ->
                    values("certainty", certainties, Certainty::name);
            case Criterion.OfStatus(var statuses) -> values("status", statuses, Status::name);
            case Criterion.InLanguage(var languages) ->
                    values("language", languages, LanguageTag::value);
            case Criterion.OfCategory(var categories) ->
                    values("category", categories, Category::name);
            case Criterion.From(var originators) ->
                    values("originator", originators, ParticipantId::value);
            case Criterion.On(var places) -> places("area", places, 0);
            case Criterion.Near(double km, var areas) ->
                    places("near", new Coverage.Somewhere(areas), km);
        };
    }

    private static org.tocsin.schema.v1.Criterion parts(String asks, Set<Criterion> parts) {
        return org.tocsin.schema.v1.Criterion.newBuilder()
                .setAsks(asks)
                .setParts(
                        parts.stream()
                                .map(CriterionCodec::written)
                                .sorted(Comparator.naturalOrder())
                                .toList())
                .build();
    }

    private static <T> org.tocsin.schema.v1.Criterion values(
            String asks, Collection<T> values, Function<T, String> code) {
        return org.tocsin.schema.v1.Criterion.newBuilder()
                .setAsks(asks)
                .setValues(codes(values, code))
                .build();
    }

    private static org.tocsin.schema.v1.Criterion places(String asks, Coverage places, double km) {
        return org.tocsin.schema.v1.Criterion.newBuilder()
                .setAsks(asks)
                .setCoverage(AreaCodec.written(places))
                .setKm(km)
                .build();
    }

    static Criterion read(org.tocsin.schema.v1.Criterion record) {
        return switch (record.getAsks()) {
            case "all" -> new Criterion.All(parts(record));
            case "any" -> new Criterion.Any(parts(record));
            case "not" -> new Criterion.Not(read(record.getParts().getFirst()));
            case "sector" -> new Criterion.OfSector(values(record, known(Sector::of)));
            case "topic" -> new Criterion.OnTopic(values(record, known(Topic::of)));
            case "kind" -> new Criterion.OfKind(values(record, known(AdvisoryKind::of)));
            case "lane" -> new Criterion.InLane(values(record, Lane::valueOf));
            case "urgency" -> new Criterion.AsUrgent(values(record, Urgency::valueOf));
            case "severity" -> new Criterion.AsSevere(values(record, Severity::valueOf));
            case "certainty" -> new Criterion.AsCertain(values(record, Certainty::valueOf));
            case "status" -> new Criterion.OfStatus(values(record, Status::valueOf));
            case "language" -> new Criterion.InLanguage(values(record, LanguageTag::new));
            case "category" -> new Criterion.OfCategory(values(record, Category::valueOf));
            case "originator" -> new Criterion.From(values(record, ParticipantId::new));
            case "area" -> new Criterion.On(places(record));
            case "near" -> new Criterion.Near(record.getKm(), areas(places(record)));
            default -> throw new IllegalArgumentException("unknown criterion");
        };
    }

    private static Set<Criterion> parts(org.tocsin.schema.v1.Criterion record) {
        return record.getParts().stream()
                .map(CriterionCodec::read)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static <T> Set<T> values(
            org.tocsin.schema.v1.Criterion record, Function<String, T> parse) {
        return set(record.getValues(), parse);
    }

    private static Coverage places(org.tocsin.schema.v1.Criterion record) {
        return maybe(record.getCoverage(), AreaCodec::read)
                .orElseThrow(() -> new IllegalArgumentException("names no place"));
    }

    private static Set<Area> areas(Coverage places) {
        return switch (places) {
            case Coverage.Somewhere(var areas) -> areas;
            case Coverage.Worldwide() ->
                    throw new IllegalArgumentException("everywhere is near to everything");
        };
    }
}
