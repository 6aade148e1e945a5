package org.tocsin.server.kafka;

import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.tocsin.domain.advisory.AdvisoryId;
import org.tocsin.domain.advisory.Lane;
import org.tocsin.topology.fact.Decided;

/// Which lane an advisory took with its first version, for those that were lately on their way.
///
/// A correction takes the same lane, whatever its own urgency: the steps of one lane know nothing
/// of what the others decided. Source: SPECIFICATION.md L-1.
@OnKafka
@Singleton
final class LaneBook {
    private static final int REMEMBERED_MAX = 100_000;

    private final Map<AdvisoryId, Lane> lanes =
            new LinkedHashMap<>(1_024, 0.75f, true) {
                private static final long serialVersionUID = 1L;

                @Override
                protected boolean removeEldestEntry(Map.Entry<AdvisoryId, Lane> eldest) {
                    return size() > REMEMBERED_MAX;
                }
            };

    /// Returns the lane; empty when it is not known here.
    synchronized Optional<Lane> lane(AdvisoryId advisory) {
        return Optional.ofNullable(lanes.get(advisory));
    }

    /// Notes the lane of a version that was handed in.
    synchronized void note(AdvisoryId advisory, Lane lane) {
        lanes.put(advisory, lane);
    }

    /// Notes the lane of a version that was let in; endings take another.
    void note(Decided decided) {
        if (decided.ending().isEmpty()) {
            note(decided.advisory(), decided.lane());
        }
    }
}
