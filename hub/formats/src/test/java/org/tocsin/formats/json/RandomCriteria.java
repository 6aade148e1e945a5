package org.tocsin.formats.json;

import java.util.Set;
import org.tocsin.domain.advisory.Category;
import org.tocsin.domain.advisory.Certainty;
import org.tocsin.domain.advisory.Lane;
import org.tocsin.domain.advisory.LanguageTag;
import org.tocsin.domain.advisory.Severity;
import org.tocsin.domain.advisory.Status;
import org.tocsin.domain.advisory.Urgency;
import org.tocsin.domain.party.ParticipantId;
import org.tocsin.domain.sector.AdvisoryKind;
import org.tocsin.domain.sector.Sector;
import org.tocsin.domain.sector.Topic;
import org.tocsin.domain.subscription.Criterion;

/// Criteria by chance; the same seed gives the same criteria.
public final class RandomCriteria {
    private final Dice dice;

    /// Draws from a seed.
    public RandomCriteria(long seed) {
        dice = Dice.complete(seed);
    }

    /// Returns a criterion at most `depth` deep.
    public Criterion criterion(int depth) {
        return switch (depth > 1 ? dice.below(6) : 5) {
            case 0, 1 -> new Criterion.All(dice.some(1, 3, () -> criterion(depth - 1)));
            case 2, 3 -> new Criterion.Any(dice.some(1, 3, () -> criterion(depth - 1)));
            case 4 -> new Criterion.Not(criterion(depth - 1));
            default -> leaf();
        };
    }

    private Criterion leaf() {
        return switch (dice.below(14)) {
            case 0 -> new Criterion.OfSector(some(Sector.values()));
            case 1 -> new Criterion.OnTopic(some(Topic.values()));
            case 2 -> new Criterion.OfKind(some(AdvisoryKind.values()));
            case 3 -> new Criterion.InLane(some(Lane.values()));
            case 4 -> new Criterion.AsUrgent(some(Urgency.values()));
            case 5 -> new Criterion.AsSevere(some(Severity.values()));
            case 6 -> new Criterion.AsCertain(some(Certainty.values()));
            case 7 -> new Criterion.OfStatus(some(Status.values()));
            case 8 ->
                    new Criterion.InLanguage(some(new LanguageTag("fr-CA"), new LanguageTag("ru")));
            case 9 -> new Criterion.OfCategory(some(Category.values()));
            case 10 ->
                    new Criterion.From(
                            some(new ParticipantId("qm-police"), new ParticipantId("qn-cert")));
            case 11, 12 -> new Criterion.On(dice.coverage());
            default -> new Criterion.Near(1 + dice.below(500), dice.some(1, 3, dice::area));
        };
    }

    @SafeVarargs
    private <T> Set<T> some(T... values) {
        return dice.some(1, 3, () -> values[dice.below(values.length)]);
    }
}
