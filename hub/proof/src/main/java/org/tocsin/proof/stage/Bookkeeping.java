package org.tocsin.proof.stage;

import static java.util.stream.Collectors.toMap;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.tocsin.server.audit.AuditBook;
import org.tocsin.server.kafka.Clients;
import org.tocsin.server.kafka.Follower;
import org.tocsin.topology.StreamsSettings;
import org.tocsin.topology.Topic;
import org.tocsin.topology.Topics;
import org.tocsin.topology.fact.AuditEntry;

/// Waits until everything that is on the log is accounted for, and a hub has read the account.
final class Bookkeeping implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Admin admin;
    private final AuditBook book;
    private final List<Topic<?>> facts;
    private final Topic<AuditEntry> audit;
    private final Follower<AuditEntry> follower;

    /// Behind the last entry of each partition; markers of transactions may follow.
    private final Map<Integer, Long> written = new ConcurrentHashMap<>();

    /// @param node the hub
    /// @param broker where its log is
    Bookkeeping(Node node, String broker) {
        this.admin = Admin.create(Map.of("bootstrap.servers", broker));
        this.book = node.part(AuditBook.class);
        var topics = node.part(Topics.class);
        this.facts =
                List.of(
                        topics.decisions(),
                        topics.reviews(),
                        topics.refused(),
                        topics.endings(),
                        topics.participants(),
                        topics.receipts(),
                        topics.acknowledgements(),
                        topics.quarantine());
        this.audit = topics.audit();
        this.follower =
                new Follower<>(
                        node.part(Clients.class),
                        audit,
                        new Follower.Start.Beginning(),
                        (partition, entries) ->
                                written.put(partition, entries.getLast().offset() + 1));
        follower.start();
    }

    /// Waits until everything that is on the log by now is on record.
    void settle() {
        var due = ends(facts.stream().flatMap(Bookkeeping::partitions).toList());
        Patience.asking("facts are accounted for", () -> isAccounted(due));
        ends(partitions(audit).toList())
                .forEach((partition, end) -> follower.await(partition.partition(), end, PATIENCE));
        Patience.until("the account is read", this::isRead);
    }

    private boolean isAccounted(Map<TopicPartition, Long> due) {
        var committed =
                got(
                        admin.listConsumerGroupOffsets(StreamsSettings.accountingId())
                                .partitionsToOffsetAndMetadata());
        return due.entrySet().stream()
                .filter(end -> end.getValue() > 0)
                .allMatch(end -> {
                    var done = committed.get(end.getKey());
                    return done != null && done.offset() >= end.getValue();
                });
    }

    private boolean isRead() {
        var read = book.resumeOffsets();
        return written.entrySet().stream()
                .allMatch(end -> read.getOrDefault(end.getKey(), 0L) >= end.getValue());
    }

    private Map<TopicPartition, Long> ends(List<TopicPartition> partitions) {
        var asked = partitions.stream().collect(toMap(one -> one, _ -> OffsetSpec.latest()));
        return got(admin.listOffsets(asked).all()).entrySet().stream()
                .collect(toMap(Map.Entry::getKey, end -> end.getValue().offset()));
    }

    private static Stream<TopicPartition> partitions(Topic<?> topic) {
        return IntStream.range(0, topic.partitions())
                .mapToObj(partition -> new TopicPartition(topic.name(), partition));
    }

    private static <T> T got(KafkaFuture<T> future) {
        try {
            return future.get();
        } catch (ExecutionException failure) {
            throw new IllegalStateException("the broker does not answer", failure.getCause());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    @Override
    public void close() {
        follower.close();
        admin.close();
    }
}
