package org.tocsin.server.kafka;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.tocsin.domain.advisory.AdvisoryId;
import org.tocsin.domain.advisory.Lane;
import org.tocsin.server.audit.AuditBook;
import org.tocsin.server.delivery.catalogue.Catalogue;
import org.tocsin.server.delivery.catalogue.Dossier;
import org.tocsin.server.review.ReviewRoom;
import org.tocsin.topology.fact.AuditEntry.Kind;
import org.tocsin.topology.fact.Claimed;
import org.tocsin.topology.fact.Decided;

/// Which lane an advisory has: the first that was claimed for it, as long as it is under way; then
/// the one that is on record.
///
/// A node that has not read the whole record knows the lane of what waits and of what is delivered.
/// A correction takes the same lane, even one that is less urgent: the steps of one lane know
/// nothing of what the others decided. Source: SPECIFICATION.md L-2.
@OnKafka
@Singleton
final class LaneBook {
    /// For how long a claim counts whose advisory is not decided.
    private static final Duration UNDER_WAY = Duration.ofHours(1);

    /// What is on record with the lane of its advisory.
    private static final Set<Kind> LANED = EnumSet.of(Kind.ADMITTED, Kind.HELD);

    private static final int DECIDED_MAX = 100_000;

    private final Map<AdvisoryId, Claimed> underWay = new LinkedHashMap<>();
    private final Map<AdvisoryId, Lane> decided = new Latest(DECIDED_MAX);
    private final AuditBook record;
    private final ReviewRoom waiting;
    private final Catalogue delivered;

    LaneBook(AuditBook record, ReviewRoom waiting, Catalogue delivered) {
        this.record = record;
        this.waiting = waiting;
        this.delivered = delivered;
    }

    /// Returns the lane; empty when none is known here.
    Optional<Lane> lane(AdvisoryId advisory) {
        return remembered(advisory)
                .or(() -> onRecord(advisory))
                .or(() -> waiting.lane(advisory))
                .or(() -> lane(delivered.dossier(advisory)));
    }

    /// Notes a claim, and returns the lane of the first for the same advisory. To be told of claims
    /// in the order of the log.
    synchronized Lane note(Claimed claimed) {
        forgetBefore(claimed);
        return remembered(claimed.advisory())
                .orElseGet(() -> {
                    underWay.put(claimed.advisory(), claimed);
                    return claimed.lane();
                });
    }

    /// Notes the lane of a version that was let in; endings take another.
    synchronized void note(Decided decision) {
        if (decision.ending().isEmpty()) {
            underWay.remove(decision.advisory());
            decided.put(decision.advisory(), decision.lane());
        }
    }

    private synchronized Optional<Lane> remembered(AdvisoryId advisory) {
        return Optional.ofNullable(decided.get(advisory))
                .or(() -> Optional.ofNullable(underWay.get(advisory)).map(Claimed::lane));
    }

    private static Optional<Lane> lane(Optional<Dossier> dossier) {
        return dossier.flatMap(Dossier::latest).map(version -> version.card().position().lane());
    }

    private void forgetBefore(Claimed claimed) {
        var horizon = claimed.claimedAt().minus(UNDER_WAY);
        var eldest = underWay.values().iterator();
        while (eldest.hasNext() && eldest.next().claimedAt().isBefore(horizon)) {
            eldest.remove();
        }
    }

    private Optional<Lane> onRecord(AdvisoryId advisory) {
        var admitted = new ArrayList<Lane>(1);
        record.read(
                advisory,
                entry -> {
                    if (LANED.contains(entry.kind())) {
                        admitted.add(Lane.valueOf(entry.outcome()));
                    }
                    return admitted.isEmpty();
                });
        return admitted.stream().findFirst();
    }

    /// A map that forgets what was not looked at for longest when it is full.
    private static final class Latest extends LinkedHashMap<AdvisoryId, Lane> {
        private static final long serialVersionUID = 1;

        private final int sizeMax;

        Latest(int sizeMax) {
            super(1_024, 0.75f, true);
            this.sizeMax = sizeMax;
        }

        @Override
        protected boolean removeEldestEntry(Map.Entry<AdvisoryId, Lane> eldest) {
            return size() > sizeMax;
        }
    }
}
