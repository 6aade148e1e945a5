package org.tocsin.server.config;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.context.annotation.Context;
import io.micronaut.core.bind.annotation.Bindable;
import java.time.Duration;
import org.tocsin.topology.Topics;

/// How readers are served.
///
/// @param kept how long a reader may stay away and still miss nothing; older history may be gone
/// @param bodyBytesInMemoryMax bytes of the latest texts that are kept in memory
/// @param turnAdvisoriesMax most advisories written to one stream before the next has its turn
/// @param turnBytesMax bytes after which a turn of one stream ends
/// @param turnLooksMax most decisions looked at for one stream before the next has its turn
/// @param heartbeat longest silence on a live stream
/// @param stallTimeout longest time that a stream may take nothing before it is cut off
/// @param receiptsWaitingMax most receipts that may not be on the log yet before delivery pauses
/// @param pageBytesMax bytes of texts after which a page of a list ends
@Context
@ConfigurationProperties("hub.delivery")
public record DeliveryLimits(
        @Bindable(defaultValue = "30d") Duration kept,
        @Bindable(defaultValue = "16777216") long bodyBytesInMemoryMax,
        @Bindable(defaultValue = "256") int turnAdvisoriesMax,
        @Bindable(defaultValue = "65536") long turnBytesMax,
        @Bindable(defaultValue = "4096") int turnLooksMax,
        @Bindable(defaultValue = "15s") Duration heartbeat,
        @Bindable(defaultValue = "30s") Duration stallTimeout,
        @Bindable(defaultValue = "50000") int receiptsWaitingMax,
        @Bindable(defaultValue = "8388608") long pageBytesMax) {
    /// Refuses values that would starve readers or bound nothing.
    public DeliveryLimits {
        Check.within("hub.delivery.kept", kept, Duration.ofMinutes(1), Topics.HISTORY_MAX);
        Check.within("hub.delivery.body-bytes-in-memory-max", bodyBytesInMemoryMax, 0, 1L << 34);
        Check.within("hub.delivery.turn-advisories-max", turnAdvisoriesMax, 1, 100_000);
        Check.within("hub.delivery.turn-bytes-max", turnBytesMax, 1, 16 << 20);
        Check.within("hub.delivery.turn-looks-max", turnLooksMax, 1, 1_000_000);
        Check.within(
                "hub.delivery.heartbeat", heartbeat, Duration.ofMillis(100), Duration.ofMinutes(5));
        Check.within(
                "hub.delivery.stall-timeout",
                stallTimeout,
                Duration.ofMillis(100),
                Duration.ofMinutes(10));
        Check.within("hub.delivery.receipts-waiting-max", receiptsWaitingMax, 1, 10_000_000);
        Check.within("hub.delivery.page-bytes-max", pageBytesMax, 1, 64 << 20);
    }
}
