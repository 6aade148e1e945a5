package org.tocsin.domain.dissemination;

import java.util.Set;
import org.tocsin.domain.advisory.Lane;
import org.tocsin.domain.area.Coverage;
import org.tocsin.domain.area.Gazetteer;
import org.tocsin.domain.sector.AdvisoryKind;
import org.tocsin.domain.sector.Sector;
import org.tocsin.domain.sector.Topic;
import org.tocsin.domain.subscription.Interest;

/// What an interest is matched on: that of an edition by which its readers choose.
///
/// @param kind the kind it shows
/// @param lane the lane it shows
/// @param sectors the sectors it names. Unmodifiable
/// @param topics the topics it names. Unmodifiable; may be empty
/// @param coverage the places it names
public record Facets(
        AdvisoryKind kind, Lane lane, Set<Sector> sectors, Set<Topic> topics, Coverage coverage) {
    public Facets {
        sectors = Set.copyOf(sectors);
        topics = Set.copyOf(topics);
    }

    /// Returns the facets of `edition`.
    public static Facets of(Edition edition) {
        return new Facets(
                edition.kind(),
                edition.lane(),
                edition.sectors(),
                edition.topics(),
                edition.coverage());
    }

    /// Says whether the interest is in such an edition; dominance is not looked at.
    public boolean concern(Interest interest, Gazetteer gazetteer) {
        return interest.wantsKind(kind)
                && interest.wantsLane(lane)
                && interest.wantsSectors(sectors)
                && interest.wantsTopics(topics)
                && interest.coverage().map(wanted -> gazetteer.meet(wanted, coverage)).orElse(true);
    }
}
