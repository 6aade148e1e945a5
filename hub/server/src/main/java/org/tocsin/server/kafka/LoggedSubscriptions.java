package org.tocsin.server.kafka;

import jakarta.inject.Singleton;
import java.time.Duration;
import org.tocsin.domain.subscription.SubscriptionId;
import org.tocsin.server.subscription.SubscriptionLog;
import org.tocsin.topology.fact.Placed;

/// Writes changes of subscriptions to the log, and waits until this node has read them there.
@OnKafka
@Singleton
final class LoggedSubscriptions implements SubscriptionLog {
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final Ledger ledger;
    private final SubscriptionFeed feed;

    LoggedSubscriptions(Ledger ledger, SubscriptionFeed feed) {
        this.ledger = ledger;
        this.feed = feed;
    }

    @Override
    public Result place(Placed placed) {
        return read(ledger.write(placed));
    }

    @Override
    public Result end(SubscriptionId id) {
        return read(ledger.endSubscription(id.toString()));
    }

    /// What is on the log counts everywhere, whether or not this node has read it in time.
    private Result read(Written written) {
        return switch (written) {
            case Written.Unknown() -> new Result.Unavailable();
            case Written.Done(var offset) -> {
                var _ = feed.await(offset + 1, PATIENCE);
                yield new Result.Kept();
            }
        };
    }
}
