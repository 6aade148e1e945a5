package org.tocsin.domain.subscription;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.tocsin.domain.advisory.Lane;
import org.tocsin.domain.area.Coverage;
import org.tocsin.domain.sector.AdvisoryKind;
import org.tocsin.domain.sector.Sector;
import org.tocsin.domain.sector.Topic;

/// What a subscriber wants of what it may read. Every empty set means: any.
///
/// It is [#criterion] in the form in which most ask: each set is a question for any of its values,
/// and all that is asked must hold. Source: SPECIFICATION.md T-2, T-9.
///
/// @param sectors sectors, each with its children. Unmodifiable
/// @param topics topics. Unmodifiable
/// @param kinds kinds. Unmodifiable
/// @param lanes lanes as shown in the edition. Unmodifiable
/// @param coverage places; absent means any
/// @param filter what else must hold, at most [Criterion#DEPTH_MAX] deep; absent means nothing. All
///   together costs at most [Criterion#COST_MAX]
public record Interest(
        Set<Sector> sectors,
        Set<Topic> topics,
        Set<AdvisoryKind> kinds,
        Set<Lane> lanes,
        Optional<Coverage> coverage,
        Optional<Criterion> filter) {
    /// Interest in everything.
    public static final Interest ANYTHING =
            new Interest(Set.of(), Set.of(), Set.of(), Set.of(), Optional.empty());

    public Interest {
        sectors = Set.copyOf(sectors);
        topics = Set.copyOf(topics);
        kinds = Set.copyOf(kinds);
        lanes = Set.copyOf(lanes);
        var criterion = criterion(sectors, topics, kinds, lanes, coverage, filter);
        if (filter.map(Criterion::depth).orElse(1) > Criterion.DEPTH_MAX) {
            throw new IllegalArgumentException(
                    "at most " + Criterion.DEPTH_MAX + " filters inside each other");
        }
        if (criterion.cost() > Criterion.COST_MAX) {
            throw new IllegalArgumentException("costs more than " + Criterion.COST_MAX);
        }
    }

    /// Creates an interest without a filter.
    public Interest(
            Set<Sector> sectors,
            Set<Topic> topics,
            Set<AdvisoryKind> kinds,
            Set<Lane> lanes,
            Optional<Coverage> coverage) {
        this(sectors, topics, kinds, lanes, coverage, Optional.empty());
    }

    /// Returns this interest in other places.
    public Interest withCoverage(Optional<Coverage> changed) {
        return new Interest(sectors, topics, kinds, lanes, changed, filter);
    }

    /// Returns the question that this interest asks of an edition.
    public Criterion criterion() {
        return criterion(sectors, topics, kinds, lanes, coverage, filter);
    }

    private static Criterion criterion(
            Set<Sector> sectors,
            Set<Topic> topics,
            Set<AdvisoryKind> kinds,
            Set<Lane> lanes,
            Optional<Coverage> coverage,
            Optional<Criterion> filter) {
        var parts = new HashSet<Criterion>();
        asked(sectors, Criterion.OfSector::new).ifPresent(parts::add);
        asked(topics, Criterion.OnTopic::new).ifPresent(parts::add);
        asked(kinds, Criterion.OfKind::new).ifPresent(parts::add);
        asked(lanes, Criterion.InLane::new).ifPresent(parts::add);
        coverage.map(Criterion.On::new).ifPresent(parts::add);
        filter.ifPresent(parts::add);
        return new Criterion.All(parts);
    }

    private static <T> Optional<Criterion> asked(
            Set<T> values, Function<Set<T>, Criterion> question) {
        return values.isEmpty() ? Optional.empty() : Optional.of(question.apply(values));
    }
}
