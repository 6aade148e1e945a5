package org.tocsin.server.testing;

import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.tocsin.domain.subscription.Subscription;
import org.tocsin.domain.subscription.SubscriptionId;
import org.tocsin.server.subscription.SubscriptionLog;
import org.tocsin.server.subscription.Subscriptions;
import org.tocsin.server.subscription.Subscriptions.Change;
import org.tocsin.topology.fact.Placed;

/// A log of subscriptions in memory that can be taken away.
@Singleton
@Requires(property = "hub.kafka.enabled", value = "false")
public final class FakeSubscriptionLog implements SubscriptionLog {
    /// What was placed, in order.
    public final List<Placed> placed = new CopyOnWriteArrayList<>();

    /// What was ended, in order.
    public final List<SubscriptionId> ended = new CopyOnWriteArrayList<>();

    /// What other nodes place just before the next one is written here.
    public final List<Subscription> overtaking = new CopyOnWriteArrayList<>();

    /// Whether the log is away.
    public volatile boolean away;

    private final Subscriptions subscriptions;
    private final Set<SubscriptionId> ids = ConcurrentHashMap.newKeySet();

    FakeSubscriptionLog(Subscriptions subscriptions) {
        this.subscriptions = subscriptions;
    }

    /// Ends every subscription, forgets what was written and is there again.
    public void reset() {
        away = false;
        ids.forEach(this::end);
        ids.clear();
        placed.clear();
        ended.clear();
    }

    @Override
    public synchronized Result place(Placed wanted) {
        if (away) {
            return new Result.Unavailable();
        }
        for (var other : overtaking) {
            ids.add(other.id());
            take(new Change.Placed(subscriptions.place() + 1, other));
        }
        overtaking.clear();
        placed.add(wanted);
        ids.add(wanted.subscription().id());
        take(new Change.Placed(subscriptions.place() + 1, wanted.subscription()));
        return new Result.Kept();
    }

    @Override
    public synchronized Result end(SubscriptionId id) {
        if (away) {
            return new Result.Unavailable();
        }
        ended.add(id);
        take(new Change.Ended(subscriptions.place() + 1, id));
        return new Result.Kept();
    }

    private void take(Change change) {
        subscriptions.take(List.of(change));
    }
}
