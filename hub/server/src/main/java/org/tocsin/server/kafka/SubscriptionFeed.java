package org.tocsin.server.kafka;

import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tocsin.domain.subscription.SubscriptionId;
import org.tocsin.server.subscription.Subscriptions;
import org.tocsin.server.subscription.Subscriptions.Change;
import org.tocsin.topology.Topics;
import org.tocsin.topology.fact.Placed;

/// Tells this node's [Subscriptions] what the log says.
///
/// A subscription whose record cannot be read is not in force.
@OnKafka
@Singleton
final class SubscriptionFeed implements Follower.Listener<Placed> {
    private static final Logger LOG = LoggerFactory.getLogger(SubscriptionFeed.class);

    private final Subscriptions subscriptions;
    private final Follower<Placed> follower;

    SubscriptionFeed(Clients clients, Topics topics, Subscriptions subscriptions) {
        this.subscriptions = subscriptions;
        this.follower =
                new Follower<>(
                        clients, topics.subscriptions(), new Follower.Start.Beginning(), this);
    }

    void start() {
        follower.start();
    }

    @PreDestroy
    void stop() {
        follower.close();
    }

    /// Says whether all that was on the log when the node started has been taken over.
    boolean hasCaughtUp() {
        return follower.hasCaughtUp();
    }

    /// Waits until everything before `offset` has been taken over, and says whether it has been.
    boolean await(long offset, Duration patience) {
        return follower.await(0, offset, patience);
    }

    @Override
    public void take(int partition, List<Followed<Placed>> records) {
        subscriptions.take(records.stream().flatMap(record -> change(record).stream()).toList());
    }

    private static Optional<Change> change(Followed<Placed> record) {
        return switch (record) {
            case Followed.Fact<Placed>(long offset, var _, var placed) ->
                    Optional.of(new Change.Placed(offset, placed.subscription()));
            case Followed.Gone<Placed>(long offset, var key) -> ended(offset, key);
            case Followed.NotUnderstood<Placed>(long offset, var key, var reason) -> {
                LOG.atWarn()
                        .addKeyValue("subscription", key)
                        .addKeyValue("reason", reason)
                        .log("A subscription cannot be read and is not in force");
                yield ended(offset, key);
            }
        };
    }

    private static Optional<Change> ended(long offset, String key) {
        try {
            return Optional.of(new Change.Ended(offset, SubscriptionId.parse(key)));
        } catch (IllegalArgumentException noSubscription) {
            return Optional.empty();
        }
    }
}
