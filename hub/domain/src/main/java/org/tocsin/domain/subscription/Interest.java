package org.tocsin.domain.subscription;

import java.util.Optional;
import java.util.Set;
import org.tocsin.domain.advisory.Lane;
import org.tocsin.domain.area.Coverage;
import org.tocsin.domain.sector.AdvisoryKind;
import org.tocsin.domain.sector.Sector;
import org.tocsin.domain.sector.Topic;

/// What a subscriber wants of what it may read. Every empty set means: any.
///
/// @param sectors sectors, each with its children. Unmodifiable
/// @param topics topics. Unmodifiable
/// @param kinds kinds. Unmodifiable
/// @param lanes lanes as shown in the edition. Unmodifiable
/// @param coverage places; absent means any
public record Interest(
        Set<Sector> sectors,
        Set<Topic> topics,
        Set<AdvisoryKind> kinds,
        Set<Lane> lanes,
        Optional<Coverage> coverage) {
    /// Interest in everything.
    public static final Interest ANYTHING =
            new Interest(Set.of(), Set.of(), Set.of(), Set.of(), Optional.empty());

    public Interest {
        sectors = Set.copyOf(sectors);
        topics = Set.copyOf(topics);
        kinds = Set.copyOf(kinds);
        lanes = Set.copyOf(lanes);
    }

    /// Says whether a text on these sectors is wanted.
    public boolean wantsSectors(Set<Sector> named) {
        return sectors.isEmpty()
                || sectors.stream().anyMatch(mine -> named.stream().anyMatch(mine::covers));
    }

    /// Says whether a text on these topics is wanted.
    public boolean wantsTopics(Set<Topic> named) {
        return topics.isEmpty() || topics.stream().anyMatch(named::contains);
    }

    /// Says whether a text of this kind is wanted.
    public boolean wantsKind(AdvisoryKind kind) {
        return kinds.isEmpty() || kinds.contains(kind);
    }

    /// Says whether a text in this lane is wanted.
    public boolean wantsLane(Lane lane) {
        return lanes.isEmpty() || lanes.contains(lane);
    }
}
