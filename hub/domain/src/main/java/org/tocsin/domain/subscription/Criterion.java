package org.tocsin.domain.subscription;

import java.util.Collection;
import java.util.Set;
import java.util.function.Predicate;
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

/// A question to an edition that has the answer yes or no: the whole language of filters.
///
/// Leaves ask, each for any of its values; `all`, `any` and `not` combine. The language is closed:
/// there is nothing in it that runs, repeats or refers, so what an answer costs at most is known
/// before it is sought. Source: SPECIFICATION.md T-9 to T-12.
public sealed interface Criterion {
    /// The most that an answer may cost.
    int COST_MAX = 2_000;

    /// The most criteria inside each other, leaves included.
    int DEPTH_MAX = 8;

    /// Returns what the answer costs at most: 1 for each criterion, 1 for each value that it names,
    /// and for each area 10 and 1 for each point.
    default int cost() {
        return 1 + costInside();
    }

    private int costInside() {
        return switch (this) {
            case All(var parts) -> sum(parts);
            case Any(var parts) -> sum(parts);
            case Not(var part) -> part.cost();
            case OfSector(var sectors) -> sectors.size();
            case OnTopic(var topics) -> topics.size();
            case OfKind(var kinds) -> kinds.size();
            case InLane(var lanes) -> lanes.size();
            case AsUrgent(var urgencies) -> urgencies.size();
            case AsSevere(var severities) -> severities.size();
            case AsCertain(var certainties) -> certainties.size();
            case OfStatus(var statuses) -> statuses.size();
            case InLanguage(var languages) -> languages.size();
            case OfCategory(var categories) -> categories.size();
            case From(var originators) -> originators.size();
            case On(Coverage.Worldwide()) -> 1;
            case On(Coverage.Somewhere(var areas)) -> costOf(areas);
            case Near(double _, var areas) -> costOf(areas);
        };
    }

    /// Returns how many criteria are inside each other, this one included; at least 1.
    default int depth() {
        return switch (this) {
            case All(var parts) -> 1 + deepest(parts);
            case Any(var parts) -> 1 + deepest(parts);
            case Not(var part) -> 1 + part.depth();
            case Leaf _ -> 1;
        };
    }

    /// Says whether the answer is yes, when `asked` answers for leaves. Each leaf is asked at most
    /// once for each time that it stands in this criterion.
    default boolean holds(Predicate<Leaf> asked) {
        return switch (this) {
            case All(var parts) -> parts.stream().allMatch(part -> part.holds(asked));
            case Any(var parts) -> parts.stream().anyMatch(part -> part.holds(asked));
            case Not(var part) -> !part.holds(asked);
            case Leaf leaf -> asked.test(leaf);
        };
    }

    /// Every part says yes.
    ///
    /// @param parts may be empty, which says yes. Unmodifiable
    record All(Set<Criterion> parts) implements Criterion {
        public All {
            parts = Set.copyOf(parts);
        }
    }

    /// Some part says yes.
    ///
    /// @param parts not empty. Unmodifiable
    record Any(Set<Criterion> parts) implements Criterion {
        public Any {
            parts = some(parts);
        }
    }

    /// The part says no.
    ///
    /// @param part what is turned round
    record Not(Criterion part) implements Criterion {}

    /// A question to the edition itself.
    sealed interface Leaf extends Criterion {}

    /// Names one of these sectors, or a child of one.
    ///
    /// @param sectors not empty. Unmodifiable
    record OfSector(Set<Sector> sectors) implements Leaf {
        public OfSector {
            sectors = some(sectors);
        }
    }

    /// Names one of these topics.
    ///
    /// @param topics not empty. Unmodifiable
    record OnTopic(Set<Topic> topics) implements Leaf {
        public OnTopic {
            topics = some(topics);
        }
    }

    /// Is shown as one of these kinds.
    ///
    /// @param kinds not empty. Unmodifiable
    record OfKind(Set<AdvisoryKind> kinds) implements Leaf {
        public OfKind {
            kinds = some(kinds);
        }
    }

    /// Is shown in one of these lanes.
    ///
    /// @param lanes not empty. Unmodifiable
    record InLane(Set<Lane> lanes) implements Leaf {
        public InLane {
            lanes = some(lanes);
        }
    }

    /// Some portion is as urgent as one of these.
    ///
    /// @param urgencies not empty. Unmodifiable
    record AsUrgent(Set<Urgency> urgencies) implements Leaf {
        public AsUrgent {
            urgencies = some(urgencies);
        }
    }

    /// Some portion is as severe as one of these.
    ///
    /// @param severities not empty. Unmodifiable
    record AsSevere(Set<Severity> severities) implements Leaf {
        public AsSevere {
            severities = some(severities);
        }
    }

    /// Some portion is as certain as one of these.
    ///
    /// @param certainties not empty. Unmodifiable
    record AsCertain(Set<Certainty> certainties) implements Leaf {
        public AsCertain {
            certainties = some(certainties);
        }
    }

    /// Has one of these statuses.
    ///
    /// @param statuses not empty. Unmodifiable
    record OfStatus(Set<Status> statuses) implements Leaf {
        public OfStatus {
            statuses = some(statuses);
        }
    }

    /// Says something in one of these languages, or in a form of one: `fr` asks for `fr-CA` too.
    ///
    /// @param languages not empty. Unmodifiable. Source: RFC 4647, basic filtering
    record InLanguage(Set<LanguageTag> languages) implements Leaf {
        public InLanguage {
            languages = some(languages);
        }
    }

    /// Names one of these categories.
    ///
    /// @param categories not empty. Unmodifiable
    record OfCategory(Set<Category> categories) implements Leaf {
        public OfCategory {
            categories = some(categories);
        }
    }

    /// Shows one of these as its originator.
    ///
    /// @param originators not empty. Unmodifiable
    record From(Set<ParticipantId> originators) implements Leaf {
        public From {
            originators = some(originators);
        }
    }

    /// Names a place that one of these has in common.
    ///
    /// @param places the places
    record On(Coverage places) implements Leaf {}

    /// Names a place that is within a distance of one of these.
    ///
    /// @param km kilometres, above 0 and at most 2,000
    /// @param areas not empty. Unmodifiable
    record Near(double km, Set<Area> areas) implements Leaf {
        public Near {
            areas = some(areas);
            if (!(km > 0 && km <= Area.Circle.RADIUS_KM_MAX)) {
                throw new IllegalArgumentException("a distance is above 0 and at most 2,000 km");
            }
        }
    }

    private static int sum(Collection<Criterion> parts) {
        return parts.stream().mapToInt(Criterion::cost).reduce(0, Math::addExact);
    }

    private static int deepest(Collection<Criterion> parts) {
        return parts.stream().mapToInt(Criterion::depth).max().orElse(0);
    }

    private static int costOf(Set<Area> areas) {
        return areas.stream().mapToInt(Criterion::costOf).reduce(0, Math::addExact);
    }

    private static int costOf(Area area) {
        var points =
                switch (area) {
                    case Area.Country _,
                            Area.Subdivision _,
                            Area.Region _,
                            Area.Neighbours _,
                            Area.Port _,
                            Area.Site _ ->
                            0;
                    case Area.Circle _ -> 1;
                    case Area.Route(var way, var _) -> way.size();
                    case Area.Polygon(var ring) -> ring.size();
                };
        return 10 + points;
    }

    private static <T> Set<T> some(Set<T> values) {
        if (values.isEmpty()) {
            throw new IllegalArgumentException("name at least one");
        }
        return Set.copyOf(values);
    }
}
