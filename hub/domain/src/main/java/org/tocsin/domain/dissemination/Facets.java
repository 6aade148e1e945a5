package org.tocsin.domain.dissemination;

import java.util.Optional;
import java.util.Set;
import org.tocsin.domain.advisory.Category;
import org.tocsin.domain.advisory.Gravity;
import org.tocsin.domain.advisory.Lane;
import org.tocsin.domain.advisory.LanguageTag;
import org.tocsin.domain.advisory.Status;
import org.tocsin.domain.area.Coverage;
import org.tocsin.domain.area.Gazetteer;
import org.tocsin.domain.party.ParticipantId;
import org.tocsin.domain.sector.AdvisoryKind;
import org.tocsin.domain.sector.Sector;
import org.tocsin.domain.sector.Topic;
import org.tocsin.domain.subscription.Criterion;

/// What a criterion is matched on: that of an edition by which its readers choose.
///
/// All of it follows from the edition alone. Source: SPECIFICATION.md T-2, T-12.
///
/// @param kind the kind it shows
/// @param status whether it is real
/// @param lane the lane it shows
/// @param originator the originator it shows
/// @param sectors the sectors it names. Unmodifiable
/// @param topics the topics it names. Unmodifiable; may be empty
/// @param categories the categories it names. Unmodifiable; may be empty
/// @param gravities how urgent, severe and certain its portions are. Unmodifiable; may be empty
/// @param languages the languages it speaks, as tags. Unmodifiable; may be empty
/// @param coverage the places it names
public record Facets(
        AdvisoryKind kind,
        Status status,
        Lane lane,
        Optional<ParticipantId> originator,
        Set<Sector> sectors,
        Set<Topic> topics,
        Set<Category> categories,
        Set<Gravity> gravities,
        Set<String> languages,
        Coverage coverage) {
    public Facets {
        sectors = Set.copyOf(sectors);
        topics = Set.copyOf(topics);
        categories = Set.copyOf(categories);
        gravities = Set.copyOf(gravities);
        languages = Set.copyOf(languages);
    }

    /// Returns the facets of `edition`.
    public static Facets of(Edition edition) {
        return new Facets(
                edition.kind(),
                edition.status(),
                edition.lane(),
                edition.originator(),
                edition.sectors(),
                edition.topics(),
                edition.categories(),
                edition.gravities(),
                edition.languages(),
                edition.coverage());
    }

    /// Says whether the criterion holds for such an edition; dominance is not looked at.
    public boolean fit(Criterion criterion, Gazetteer gazetteer) {
        return criterion.holds(leaf -> fitLeaf(leaf, gazetteer));
    }

    private boolean fitLeaf(Criterion.Leaf leaf, Gazetteer gazetteer) {
        return switch (leaf) {
            case Criterion.OfSector(var asked) ->
                    asked.stream().anyMatch(sector -> sectors.stream().anyMatch(sector::covers));
            case Criterion.OnTopic(var asked) -> asked.stream().anyMatch(topics::contains);
            case Criterion.OfKind(var asked) -> asked.contains(kind);
            case Criterion.InLane(var asked) -> asked.contains(lane);
            case Criterion.AsUrgent(var asked) ->
                    gravities.stream().map(Gravity::urgency).anyMatch(asked::contains);
            case Criterion.AsSevere(var asked) ->
                    gravities.stream().map(Gravity::severity).anyMatch(asked::contains);
            case Criterion.AsCertain(var asked) ->
                    gravities.stream().map(Gravity::certainty).anyMatch(asked::contains);
            case Criterion.OfStatus(var asked) -> asked.contains(status);
            case Criterion.InLanguage(var asked) -> asked.stream().anyMatch(this::speak);
            case Criterion.OfCategory(var asked) -> asked.stream().anyMatch(categories::contains);
            case Criterion.From(var asked) -> originator.filter(asked::contains).isPresent();
            case Criterion.On(var places) -> gazetteer.meet(places, coverage);
            case Criterion.Near(double km, var areas) ->
                    gazetteer.near(new Coverage.Somewhere(areas), coverage, km);
        };
    }

    private boolean speak(LanguageTag range) {
        return languages.stream()
                .anyMatch(tag -> tag.equals(range.value()) || tag.startsWith(range.value() + "-"));
    }
}
