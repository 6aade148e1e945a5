package org.tocsin.server.kafka;

import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tocsin.domain.advisory.Ending;
import org.tocsin.domain.advisory.Lane;
import org.tocsin.server.delivery.catalogue.Catalogue;
import org.tocsin.server.delivery.receipt.Recipients;
import org.tocsin.topology.Topics;
import org.tocsin.topology.fact.Decoded;
import org.tocsin.topology.fact.Receipt;
import org.tocsin.topology.fact.Release;
import org.tocsin.topology.personal.RecordKeys;

/// Tells this node's catalogue what was released, on a thread for each lane so that none waits for
/// another, and who received what on any node.
@OnKafka
@Singleton
final class DeliveryFeed {
    private static final Logger LOG = LoggerFactory.getLogger(DeliveryFeed.class);
    private static final int PARTITIONS_MAX = 4;

    private final Catalogue catalogue;
    private final Recipients recipients;
    private final RecordKeys keys;
    private final List<Follower<?>> followers = new ArrayList<>();

    DeliveryFeed(
            Clients clients,
            Topics topics,
            Catalogue catalogue,
            Recipients recipients,
            RecordKeys keys) {
        this.catalogue = catalogue;
        this.recipients = recipients;
        this.keys = keys;
        for (var lane : Lane.values()) {
            var topic = topics.editions(lane);
            followers.add(
                    new Follower<>(clients, topic, resume(lane), new Editions(lane, topic.name())));
        }
        var receipts = topics.receipts();
        followers.add(
                new Follower<>(clients, receipts, new Follower.Start.Beginning(), this::received));
    }

    void start() {
        followers.forEach(Follower::start);
    }

    @PreDestroy
    void stop() {
        followers.forEach(Follower::close);
    }

    /// Says whether all that was on the log when the node started has been taken over.
    boolean hasCaughtUp() {
        return followers.stream().allMatch(Follower::hasCaughtUp);
    }

    private Follower.Start resume(Lane lane) {
        var offsets = new HashMap<Integer, Long>();
        for (int partition = 0; partition < PARTITIONS_MAX; partition++) {
            var next = catalogue.resumeOffset(lane, partition);
            if (next.isPresent()) {
                offsets.put(partition, next.get());
            }
        }
        return new Follower.Start.At(offsets);
    }

    private final class Editions implements Follower.Listener<Release> {
        private final Lane lane;
        private final String topic;

        private Editions(Lane lane, String topic) {
            this.lane = lane;
            this.topic = topic;
        }

        @Override
        public void take(int partition, List<Followed<Release>> records) {
            var arrivals = new ArrayList<Catalogue.Arrival>(records.size());
            for (var record : records) {
                switch (record) {
                    case Followed.Fact<Release>(long offset, var _, var release) ->
                            arrivals.add(new Catalogue.Arrival(offset, release));
                    case Followed.Gone<Release> _ -> {}
                    case Followed.NotUnderstood<Release> broken -> unreadable(broken);
                }
            }
            arrivals.forEach(arrival -> destroyKey(arrival.release()));
            catalogue.add(lane, partition, arrivals);
        }

        /// Destroyed before the catalogue notes that the purge was read, so that a node that dies
        /// in between destroys it when it is back. Source: SPECIFICATION.md G-3.
        private void destroyKey(Release release) {
            switch (release) {
                case Release.OfEnding(var envelope, var ending) when ending == Ending.PURGED ->
                        keys.destroy(envelope.advisory());
                case Release.OfEnding _, Release.OfEdition _ -> {}
            }
        }

        private void unreadable(Followed.NotUnderstood<Release> broken) {
            if (broken.reason() == Decoded.Reason.ERASED) {
                return;
            }
            LOG.atError()
                    .addKeyValue("topic", topic)
                    .addKeyValue("offset", broken.offset())
                    .addKeyValue("reason", broken.reason())
                    .log("An edition cannot be read and is withheld from everybody");
        }
    }

    private void received(int partition, List<Followed<Receipt>> records) {
        for (var record : records) {
            if (record instanceof Followed.Fact<Receipt>(long _, var _, var receipt)) {
                recipients.note(receipt);
            }
        }
    }
}
