package org.tocsin.server.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.common.Node;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.tocsin.topology.Topics;
import org.tocsin.topology.World;
import org.tocsin.topology.fact.Tick;

/// Source: SPECIFICATION.md S-4.
@Timeout(30)
class FollowerTest {
    private final Topics topics = new World().topics;
    private final CountDownLatch caughtUp = new CountDownLatch(3);

    /// A log to which others write whenever somebody asks for its end.
    private final class BusyLog extends MockConsumer<byte[], byte[]> {
        private final TopicPartition partition = new TopicPartition(topics.ticks().name(), 0);
        private long end;
        private boolean isAsked;

        BusyLog() {
            super("earliest");
            var node = new Node(1, "none", 1);
            updatePartitions(
                    partition.topic(),
                    List.of(
                            new PartitionInfo(
                                    partition.topic(), 0, node, new Node[0], new Node[0])));
            updateBeginningOffsets(Map.of(partition, 0L));
        }

        @Override
        public synchronized Map<TopicPartition, Long> endOffsets(
                Collection<TopicPartition> partitions, Duration timeout) {
            isAsked = true;
            return Map.of(partition, end + 1);
        }

        @Override
        public synchronized ConsumerRecords<byte[], byte[]> poll(Duration timeout) {
            if (isAsked) {
                isAsked = false;
                var record = topics.ticks().record(new Tick(World.NOON));
                addRecord(
                        new ConsumerRecord<>(
                                partition.topic(), 0, end++, record.key(), record.value()));
            }
            return super.poll(timeout);
        }
    }

    @Test
    void whereOthersGoOnWritingTheEndThatWasAskedForIsReached() throws InterruptedException {
        var listener =
                new Follower.Listener<Tick>() {
                    @Override
                    public void take(int partition, List<Followed<Tick>> records) {}

                    @Override
                    public void caughtUp(long asked) {
                        caughtUp.countDown();
                    }
                };
        try (var follower =
                new Follower<>(
                        BusyLog::new, topics.ticks(), new Follower.Start.Beginning(), listener)) {
            follower.start();

            assertThat(caughtUp.await(20, TimeUnit.SECONDS)).isTrue();
            assertThat(follower.hasCaughtUp()).isTrue();
        }
    }
}
