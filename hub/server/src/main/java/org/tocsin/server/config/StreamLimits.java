package org.tocsin.server.config;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.context.annotation.Context;
import io.micronaut.core.bind.annotation.Bindable;
import java.time.Duration;

/// How many live streams one node holds, and how far each may fall behind.
///
/// @param openMax most live streams open at once
/// @param openPerParticipantMax most of them of one participant, its persons included; 0 for a
///   quarter of all, and at least 1
/// @param unsentBytesMax bytes that may wait in one stream's socket before it counts as slow
/// @param drainTimeout longest wait at shutdown for streams to take their last bytes
@Context
@ConfigurationProperties("hub.streams")
public record StreamLimits(
        @Bindable(defaultValue = "20000") int openMax,
        @Bindable(defaultValue = "0") int openPerParticipantMax,
        @Bindable(defaultValue = "262144") int unsentBytesMax,
        @Bindable(defaultValue = "2s") Duration drainTimeout) {
    /// Refuses values that would make streams unusable or unbounded.
    public StreamLimits {
        Check.within("hub.streams.open-max", openMax, 1, 1_000_000);
        Check.within("hub.streams.open-per-participant-max", openPerParticipantMax, 0, 1_000_000);
        openPerParticipantMax =
                openPerParticipantMax == 0 ? Math.max(1, openMax / 4) : openPerParticipantMax;
        Check.within("hub.streams.unsent-bytes-max", unsentBytesMax, 4_096, 64 << 20);
        Check.within(
                "hub.streams.drain-timeout", drainTimeout, Duration.ZERO, Duration.ofMinutes(1));
    }
}
