package org.tocsin.server.subscription;

import static java.util.Comparator.comparing;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.tocsin.domain.party.ParticipantId;
import org.tocsin.domain.subscription.Subscription;
import org.tocsin.domain.subscription.SubscriptionId;

/// The subscriptions in force, as far as this node knows.
///
/// Whoever follows the log of subscriptions hands over its records. Reading takes no lock.
@Singleton
public final class Subscriptions {
    /// A record of the log of subscriptions.
    public sealed interface Change {
        /// A subscription is, from now on, as it says here.
        ///
        /// @param place the record's place in the log, which grows with every record
        /// @param subscription the subscription
        record Placed(long place, Subscription subscription) implements Change {}

        /// A subscription is no more.
        ///
        /// @param place the record's place in the log, which grows with every record
        /// @param id the subscription
        record Ended(long place, SubscriptionId id) implements Change {}

        /// Returns the record's place in the log.
        long place();
    }

    /// Somebody's wish to be told of changes.
    public interface Watch extends AutoCloseable {
        @Override
        void close();
    }

    private final Map<SubscriptionId, Subscription> inForce = new ConcurrentHashMap<>();
    private final Map<ParticipantId, Set<SubscriptionId>> owned = new ConcurrentHashMap<>();
    private final Map<SubscriptionId, Long> begun = new ConcurrentHashMap<>();
    private final List<Runnable> watchers = new CopyOnWriteArrayList<>();

    private volatile long place = -1;

    /// Returns the subscription; empty if none of this id is in force.
    public Optional<Subscription> find(SubscriptionId id) {
        return Optional.ofNullable(inForce.get(id));
    }

    /// Returns the subscriptions of a participant, by name; may be empty. Unmodifiable.
    public List<Subscription> of(ParticipantId owner) {
        return owned.getOrDefault(owner, Set.of()).stream()
                .flatMap(id -> find(id).stream())
                .filter(subscription -> subscription.owner().equals(owner))
                .sorted(
                        comparing(Subscription::name)
                                .thenComparing(subscription -> subscription.id().value()))
                .toList();
    }

    /// Says whether this is still asked for: whether the subscription is in force, its owner's, and
    /// of the same interest. Its name does not matter. Source: SPECIFICATION.md T-5.
    public boolean stands(Subscription subscription) {
        return find(subscription.id())
                .filter(now -> now.owner().equals(subscription.owner()))
                .filter(now -> now.interest().equals(subscription.interest()))
                .isPresent();
    }

    /// Returns how many subscriptions of the same owner, of those in force, were placed before this
    /// one. By the order of the log, so the same on every node that has read so far.
    public long before(Subscription subscription) {
        var own = begun.getOrDefault(subscription.id(), Long.MAX_VALUE);
        return of(subscription.owner()).stream()
                .filter(other -> begun.getOrDefault(other.id(), Long.MAX_VALUE) < own)
                .count();
    }

    /// Returns the place in the log up to which this node has read; -1 before the first record.
    public long place() {
        return place;
    }

    /// Calls `watcher` after each change, on the feeder's thread.
    ///
    /// Closing what is returned ends it; whoever watches as long as the hub runs need not.
    public Watch watch(Runnable watcher) {
        watchers.add(watcher);
        return () -> watchers.remove(watcher);
    }

    /// Takes over records of the log of subscriptions, in the log's order.
    public synchronized void take(List<Change> changes) {
        for (var change : changes) {
            switch (change) {
                case Change.Placed(var at, var subscription) -> put(at, subscription);
                case Change.Ended(var _, var id) -> remove(id);
            }
            place = Math.max(place, change.place());
        }
        if (!changes.isEmpty()) {
            watchers.forEach(Runnable::run);
        }
    }

    private void put(long at, Subscription subscription) {
        begun.putIfAbsent(subscription.id(), at);
        owned.computeIfAbsent(subscription.owner(), _ -> ConcurrentHashMap.newKeySet())
                .add(subscription.id());
        var before = inForce.put(subscription.id(), subscription);
        if (before != null && !before.owner().equals(subscription.owner())) {
            disown(before);
        }
    }

    private void remove(SubscriptionId id) {
        begun.remove(id);
        var before = inForce.remove(id);
        if (before != null) {
            disown(before);
        }
    }

    private void disown(Subscription subscription) {
        owned.computeIfPresent(
                subscription.owner(),
                (_, ids) -> {
                    ids.remove(subscription.id());
                    return ids.isEmpty() ? null : ids;
                });
    }
}
