package org.tocsin.server.api.publish;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.tocsin.domain.party.ParticipantId;
import org.tocsin.server.config.PreviewLimits;

/// Counts the previews of each participant; bounded by the number of participants.
@Singleton
final class PreviewQuota {
    private final PreviewLimits limits;
    private final Clock clock;
    private final Map<ParticipantId, Used> used = new HashMap<>();

    private record Used(int count, Instant since) {}

    PreviewQuota(PreviewLimits limits, Clock clock) {
        this.limits = limits;
        this.clock = clock;
    }

    /// Takes one preview; returns how long to wait if none is left, otherwise zero.
    synchronized Duration take(ParticipantId participant) {
        var now = clock.instant();
        var before = used.getOrDefault(participant, new Used(0, now));
        var until = before.since().plus(limits.window());
        if (!now.isBefore(until)) {
            used.put(participant, new Used(1, now));
            return Duration.ZERO;
        }
        if (before.count() >= limits.countMax()) {
            return Duration.between(now, until);
        }
        used.put(participant, new Used(before.count() + 1, before.since()));
        return Duration.ZERO;
    }
}
