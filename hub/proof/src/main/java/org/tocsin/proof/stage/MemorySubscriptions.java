package org.tocsin.proof.stage;

import jakarta.inject.Singleton;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.tocsin.domain.subscription.SubscriptionId;
import org.tocsin.server.subscription.SubscriptionLog;
import org.tocsin.server.subscription.Subscriptions;
import org.tocsin.server.subscription.Subscriptions.Change;
import org.tocsin.topology.fact.Placed;

/// The log of subscriptions: what is written is in force at once.
@InMemory
@Singleton
final class MemorySubscriptions implements SubscriptionLog {
    private final Subscriptions subscriptions;
    private final Set<SubscriptionId> placed = new HashSet<>();

    MemorySubscriptions(Subscriptions subscriptions) {
        this.subscriptions = subscriptions;
    }

    @Override
    public synchronized Result place(Placed wanted) {
        placed.add(wanted.subscription().id());
        return kept(new Change.Placed(subscriptions.place() + 1, wanted.subscription()));
    }

    @Override
    public synchronized Result end(SubscriptionId id) {
        placed.remove(id);
        return kept(new Change.Ended(subscriptions.place() + 1, id));
    }

    /// Ends everything that is in force.
    synchronized void clear() {
        List.copyOf(placed).forEach(this::end);
    }

    private Result kept(Change change) {
        subscriptions.take(List.of(change));
        return new Result.Kept();
    }
}
