package org.tocsin.server.kafka;

import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.KafkaException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tocsin.server.config.PublishingSettings;
import org.tocsin.server.config.RightsSettings;
import org.tocsin.topology.Topics;
import org.tocsin.topology.fact.Reported;

/// Tells the other nodes of the hub by which rights this one acts, and waits for what they tell.
///
/// A node is given a lease only shortly after a report of its own is on the log, so whoever reads
/// that log knows of every node that may serve readers. For all threads. Source: SPECIFICATION.md
/// S-4, S-18.
@OnKafka
@Singleton
final class Nodes {
    private static final Logger LOG = LoggerFactory.getLogger(Nodes.class);

    /// How long before a lease its node has to have reported.
    private static final Duration FRESH = Duration.ofSeconds(2);

    /// How long a node may take to notice that its lease has run out.
    private static final Duration MARGIN = Duration.ofSeconds(1);

    private static final Duration GOODBYE = Duration.ofSeconds(1);

    private final String own = UUID.randomUUID().toString();
    private final Topics topics;
    private final Producer<byte[], byte[]> producer;
    private final Follower<Reported> follower;
    private final Roll roll;
    private final Duration leaseMax;
    private final ExecutorService writer =
            Executors.newSingleThreadExecutor(
                    Thread.ofPlatform().daemon().name("report-rights").factory());

    /// When reports were acknowledged.
    private final Notice notice = new Notice(FRESH);

    Nodes(Clients clients, Topics topics, RightsSettings rights, PublishingSettings settings) {
        this.topics = topics;
        this.producer = clients.producer("nodes", settings.timeout(), Duration.ZERO);
        this.follower =
                new Follower<>(clients, topics.nodes(), new Follower.Start.Beginning(), this::take);
        this.leaseMax = rights.lease().plus(MARGIN);
        this.roll = new Roll(own, leaseMax.plus(FRESH));
    }

    void start() {
        follower.start();
    }

    @PreDestroy
    void stop() {
        follower.close();
        writer.shutdown();
        try {
            var _ = writer.awaitTermination(GOODBYE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        producer.close(GOODBYE);
    }

    /// Tells the others that this node acts by the record at `rights`. Does not wait.
    void report(long rights) {
        writer.execute(() -> send(new Reported(own, rights, false)));
    }

    /// Tells the others that this node serves nobody any more. Does not wait.
    void leave() {
        writer.execute(() -> send(new Reported(own, -1, true)));
    }

    /// Says whether the others know of this node, from shortly before a moment.
    ///
    /// @param moment as [System#nanoTime] counts
    boolean isKnown(long moment) {
        return notice.isFresh(moment);
    }

    /// Waits until no node serves readers by less than the record at `rights`: each acts by it, or
    /// its lease has run out.
    ///
    /// @param since when the record was committed, or later, as [System#nanoTime] counts
    void await(long rights, long since) throws InterruptedException {
        roll.await(rights, since + leaseMax.toNanos());
    }

    private void take(int partition, List<Followed<Reported>> records) {
        var now = System.nanoTime();
        for (var record : records) {
            if (record instanceof Followed.Fact<Reported>(long _, var _, var report)) {
                roll.note(report, now);
            }
        }
    }

    @SuppressWarnings("FutureReturnValueIgnored") // The callback is told.
    private void send(Reported report) {
        try {
            producer.send(
                    topics.nodes().record(report),
                    (_, failure) -> {
                        if (failure == null) {
                            notice.note(System.nanoTime());
                        }
                    });
        } catch (KafkaException away) {
            LOG.atInfo()
                    .addKeyValue("cause", away.getClass().getName())
                    .log("The other nodes cannot be told by which rights this one acts");
        }
    }
}
