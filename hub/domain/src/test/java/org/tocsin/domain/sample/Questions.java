package org.tocsin.domain.sample;

import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Supplier;
import org.tocsin.domain.advisory.Category;
import org.tocsin.domain.advisory.Certainty;
import org.tocsin.domain.advisory.Lane;
import org.tocsin.domain.advisory.LanguageTag;
import org.tocsin.domain.advisory.Severity;
import org.tocsin.domain.advisory.Status;
import org.tocsin.domain.advisory.Urgency;
import org.tocsin.domain.area.Area;
import org.tocsin.domain.area.Coverage;
import org.tocsin.domain.area.Point;
import org.tocsin.domain.area.StateCode;
import org.tocsin.domain.party.ParticipantId;
import org.tocsin.domain.sector.AdvisoryKind;
import org.tocsin.domain.sector.Sector;
import org.tocsin.domain.sector.Topic;
import org.tocsin.domain.subscription.Criterion;

/// Criteria and areas at random, from a seed.
public final class Questions {
    private final Random random;

    /// Draws from `seed`, which is printed.
    public Questions(String what, long seed) {
        System.out.println(what + " from seed " + seed);
        random = new Random(seed);
    }

    /// Returns a criterion at most `depth` deep.
    public Criterion criterion(int depth) {
        return switch (depth > 1 ? random.nextInt(6) : 5) {
            case 0, 1 -> new Criterion.All(some(() -> criterion(depth - 1)));
            case 2, 3 -> new Criterion.Any(some(() -> criterion(depth - 1)));
            case 4 -> new Criterion.Not(criterion(depth - 1));
            default -> leaf();
        };
    }

    private Criterion.Leaf leaf() {
        return switch (random.nextInt(13)) {
            case 0 -> new Criterion.OfSector(some(() -> one(Sector.values())));
            case 1 -> new Criterion.OnTopic(some(() -> one(Topic.values())));
            case 2 -> new Criterion.OfKind(some(() -> one(AdvisoryKind.values())));
            case 3 -> new Criterion.InLane(some(() -> one(Lane.values())));
            case 4 -> new Criterion.AsUrgent(some(() -> one(Urgency.values())));
            case 5 -> new Criterion.AsSevere(some(() -> one(Severity.values())));
            case 6 -> new Criterion.AsCertain(some(() -> one(Certainty.values())));
            case 7 -> new Criterion.OfStatus(some(() -> one(Status.values())));
            case 8 -> new Criterion.InLanguage(some(() -> new LanguageTag(one("en", "fr", "ru"))));
            case 9 -> new Criterion.OfCategory(some(() -> one(Category.values())));
            case 10 ->
                    new Criterion.From(
                            some(() -> new ParticipantId(one("qm-police", "qn-police"))));
            case 11 -> new Criterion.On(new Coverage.Somewhere(some(this::area)));
            default -> new Criterion.Near(random.nextInt(1, 500), some(this::area));
        };
    }

    /// Returns an area around Maridia.
    public Area area() {
        return switch (random.nextInt(4)) {
            case 0 -> new Area.Country(new StateCode(one("QM", "QN", "QP")));
            case 1 -> new Area.Subdivision(one("QM-01", "QM-02", "QN-01"));
            case 2 -> new Area.Circle(point(), random.nextInt(1, 300));
            default -> new Area.Route(List.of(point(), point()), random.nextInt(1, 100));
        };
    }

    /// Returns one of these.
    @SafeVarargs
    public final <T> T one(T... values) {
        return values[random.nextInt(values.length)];
    }

    private Point point() {
        return new Point(random.nextDouble(40, 48), random.nextDouble(-50, -34));
    }

    private <T> Set<T> some(Supplier<T> value) {
        var values = new HashSet<T>();
        for (var left = random.nextInt(1, 4); left > 0; left--) {
            values.add(value.get());
        }
        return values;
    }
}
