package org.tocsin.server.kafka;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.tocsin.domain.subscription.SubscriptionId;
import org.tocsin.server.subscription.SubscriptionLog;
import org.tocsin.server.subscription.Subscriptions;
import org.tocsin.topology.fact.Placed;

/// Writes changes of subscriptions to the log, and waits until this node has read them there.
@OnKafka
@Singleton
final class LoggedSubscriptions implements SubscriptionLog {
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final Ledger ledger;
    private final Subscriptions subscriptions;

    LoggedSubscriptions(Ledger ledger, Subscriptions subscriptions) {
        this.ledger = ledger;
        this.subscriptions = subscriptions;
    }

    @Override
    public Result place(Placed placed) {
        return read(ledger.write(placed));
    }

    @Override
    public Result end(SubscriptionId id) {
        return read(ledger.endSubscription(id.toString()));
    }

    private Result read(Written written) {
        return switch (written) {
            case Written.Unknown() -> new Result.Unavailable();
            case Written.Done(var offset) -> {
                await(offset);
                yield new Result.Kept();
            }
        };
    }

    /// What is on the log counts everywhere, whether or not this node has read it in time.
    private void await(long offset) {
        var read = new CountDownLatch(1);
        try (var _ = subscriptions.watch(() -> count(offset, read))) {
            count(offset, read);
            var _ = read.await(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void count(long offset, CountDownLatch read) {
        if (subscriptions.place() >= offset) {
            read.countDown();
        }
    }
}
