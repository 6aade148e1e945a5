package org.tocsin.server.kafka;

import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tocsin.domain.advisory.AdvisoryId;
import org.tocsin.server.review.ReviewRoom;
import org.tocsin.topology.Topics;
import org.tocsin.topology.fact.Waiting;

/// Tells this node's [ReviewRoom] what waits for a second look, and then whoever waits to hear it.
@OnKafka
@Singleton
final class ReviewFeed implements Follower.Listener<Waiting> {
    private static final Logger LOG = LoggerFactory.getLogger(ReviewFeed.class);

    private final ReviewRoom room;
    private final Pending pending;
    private final Follower<Waiting> follower;

    ReviewFeed(Clients clients, Topics topics, ReviewRoom room, Pending pending) {
        this.room = room;
        this.pending = pending;
        this.follower =
                new Follower<>(clients, topics.held(), new Follower.Start.Beginning(), this);
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

    @Override
    public void take(int partition, List<Followed<Waiting>> records) {
        for (var record : records) {
            switch (record) {
                case Followed.Fact<Waiting>(long _, var _, var waiting) -> show(waiting);
                case Followed.Gone<Waiting>(long _, var key) -> end(key);
                case Followed.NotUnderstood<Waiting>(long _, var key, var reason) -> {
                    LOG.atWarn()
                            .addKeyValue("advisory", key)
                            .addKeyValue("reason", reason)
                            .log("What waits for review cannot be read and is shown to nobody");
                    end(key);
                }
            }
        }
    }

    private void show(Waiting waiting) {
        room.put(waiting);
        pending.shown(waiting);
    }

    private void end(String advisory) {
        AdvisoryId.read(advisory).ifPresent(room::end);
    }
}
