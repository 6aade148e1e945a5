package org.tocsin.server.kafka;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.errors.WakeupException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tocsin.topology.Topic;
import org.tocsin.topology.fact.Decoded;

/// Follows all partitions of a topic on a thread of its own, through outages, until it is closed.
///
/// Every node follows by itself and belongs to no group. When the listener fails, or the brokers
/// are away, it goes on from the first record that was not taken over.
///
/// @param <T> what the topic's records mean
public final class Follower<T> implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Follower.class);
    private static final Duration POLL = Duration.ofMillis(200);
    private static final Duration LOOK = Duration.ofMillis(500);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(500);
    private static final Duration BREATH = Duration.ofMillis(500);

    /// How long an end that was asked for is waited for before another is.
    private static final Duration END_MAX = Duration.ofSeconds(3);

    /// Where following begins.
    public sealed interface Start {
        /// With the first record that is kept.
        record Beginning() implements Start {}

        /// With the first record that is written after following begins.
        record End() implements Start {}

        /// At an offset in each partition that is named, and with the first record in the others.
        ///
        /// @param offsets by partition
        record At(Map<Integer, Long> offsets) implements Start {}
    }

    /// Who takes over what is followed; called on one thread, never two calls at a time.
    ///
    /// @param <T> what the topic's records mean
    public interface Listener<T> {
        /// Takes over records of one partition, in the order of their offsets; not empty.
        void take(int partition, List<Followed<T>> records);

        /// Is told, about twice a second, that all there was a moment ago is taken over.
        ///
        /// @param asked the moment, as [System#nanoTime] counts
        default void caughtUp(long asked) {}
    }

    private final Supplier<Consumer<byte[], byte[]>> consumers;
    private final Topic<T> topic;
    private final Start start;
    private final Listener<T> listener;
    private final Map<TopicPartition, Long> taken = new HashMap<>();
    private final Map<Integer, Reached> reached = new ConcurrentHashMap<>();
    private final CountDownLatch ended = new CountDownLatch(1);
    private final Thread thread;
    private volatile boolean hasCaughtUp;
    private long looked = Long.MIN_VALUE;
    private Optional<End> awaited = Optional.empty();

    /// The end of the log as it was when somebody asked.
    ///
    /// @param asked when, as [System#nanoTime] counts
    /// @param offsets by partition
    private record End(long asked, Map<TopicPartition, Long> offsets) {
        boolean isOld() {
            return System.nanoTime() - asked > END_MAX.toNanos();
        }
    }

    /// Creates a follower, which does nothing before [#start].
    public Follower(Clients clients, Topic<T> topic, Start start, Listener<T> listener) {
        this(() -> clients.consumer("follow-" + topic), topic, start, listener);
    }

    /// Creates a follower, which does nothing before [#start].
    ///
    /// @param consumers gives a consumer, again after each failure
    Follower(
            Supplier<Consumer<byte[], byte[]>> consumers,
            Topic<T> topic,
            Start start,
            Listener<T> listener) {
        this.consumers = consumers;
        this.topic = topic;
        this.start = start;
        this.listener = listener;
        this.thread = Thread.ofPlatform().daemon().name("follow-" + topic).unstarted(this::run);
    }

    /// Begins to follow.
    public void start() {
        thread.start();
    }

    /// Says whether all that was on the log when following began has been taken over.
    public boolean hasCaughtUp() {
        return hasCaughtUp;
    }

    /// Waits until everything before `offset` in a partition has been taken over, or was nothing to
    /// take over, and says whether that is so.
    public boolean await(int partition, long offset, Duration patience) {
        return in(partition).await(offset, patience);
    }

    private Reached in(int partition) {
        return reached.computeIfAbsent(partition, _ -> new Reached());
    }

    @Override
    public void close() {
        ended.countDown();
        thread.interrupt();
        try {
            thread.join(Duration.ofSeconds(5));
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        while (ended.getCount() > 0) {
            try (var consumer = consumers.get()) {
                follow(consumer);
            } catch (InterruptException | WakeupException closing) {
                // Looked at by the loop.
            } catch (RuntimeException failure) {
                LOG.atError()
                        .addKeyValue("topic", topic)
                        .addKeyValue("cause", failure.getClass().getName())
                        .setCause(failure)
                        .log("Following is interrupted and goes on");
            }
            breathe();
        }
    }

    private void follow(Consumer<byte[], byte[]> consumer) {
        var partitions = partitions(consumer);
        if (partitions.isEmpty()) {
            return;
        }
        consumer.assign(partitions);
        seek(consumer, partitions);
        awaited = Optional.empty();
        while (ended.getCount() > 0) {
            var records = consumer.poll(POLL);
            for (var partition : records.partitions()) {
                take(partition, records);
            }
            for (var partition : partitions) {
                in(partition.partition()).reach(consumer.position(partition, LOOK));
            }
            if (awaited.filter(end -> !end.isOld()).isEmpty() && isTimeToLook()) {
                awaited = end(consumer, partitions);
            }
            if (awaited.filter(end -> isReached(end, consumer)).isPresent()) {
                listener.caughtUp(awaited.get().asked());
                hasCaughtUp = true;
                awaited = Optional.empty();
            }
        }
    }

    private List<TopicPartition> partitions(Consumer<byte[], byte[]> consumer) {
        try {
            return consumer.partitionsFor(topic.name()).stream()
                    .map(partition -> new TopicPartition(topic.name(), partition.partition()))
                    .toList();
        } catch (KafkaException away) {
            LOG.atInfo().addKeyValue("topic", topic).log("The brokers are away");
            return List.of();
        }
    }

    private void seek(Consumer<byte[], byte[]> consumer, List<TopicPartition> partitions) {
        for (var partition : partitions) {
            var next = taken.get(partition);
            if (next != null) {
                consumer.seek(partition, next);
                continue;
            }
            switch (start) {
                case Start.Beginning() -> consumer.seekToBeginning(List.of(partition));
                case Start.End() -> consumer.seekToEnd(List.of(partition));
                case Start.At(var offsets) -> seek(consumer, partition, offsets);
            }
            taken.put(partition, consumer.position(partition));
        }
    }

    private static void seek(
            Consumer<byte[], byte[]> consumer,
            TopicPartition partition,
            Map<Integer, Long> offsets) {
        var offset = offsets.get(partition.partition());
        if (offset == null) {
            consumer.seekToBeginning(List.of(partition));
        } else {
            consumer.seek(partition, offset);
        }
    }

    private void take(TopicPartition partition, ConsumerRecords<byte[], byte[]> records) {
        var batch = records.records(partition);
        listener.take(partition.partition(), batch.stream().map(this::followed).toList());
        taken.put(partition, batch.getLast().offset() + 1);
    }

    private Followed<T> followed(ConsumerRecord<byte[], byte[]> record) {
        var key = record.key() == null ? "" : new String(record.key(), UTF_8);
        if (record.value() == null) {
            return new Followed.Gone<>(record.offset(), key);
        }
        return switch (topic.read(record.value())) {
            case Decoded.Read<T>(T fact) -> new Followed.Fact<>(record.offset(), key, fact);
            case Decoded.Unreadable<T>(var reason) ->
                    new Followed.NotUnderstood<>(record.offset(), key, reason);
        };
    }

    private boolean isTimeToLook() {
        var now = System.nanoTime();
        if (looked != Long.MIN_VALUE && now - looked < BETWEEN_LOOKS.toNanos()) {
            return false;
        }
        looked = now;
        return true;
    }

    /// Asks the brokers, so that a node that is cut off does not take silence for the end.
    ///
    /// Where others go on writing, nobody is ever at the end; but soon where it was.
    private static Optional<End> end(
            Consumer<byte[], byte[]> consumer, List<TopicPartition> partitions) {
        var asked = System.nanoTime();
        try {
            return Optional.of(new End(asked, consumer.endOffsets(partitions, LOOK)));
        } catch (TimeoutException cutOff) {
            return Optional.empty();
        }
    }

    private static boolean isReached(End end, Consumer<byte[], byte[]> consumer) {
        try {
            return end.offsets().entrySet().stream()
                    .allMatch(it -> consumer.position(it.getKey(), LOOK) >= it.getValue());
        } catch (TimeoutException cutOff) {
            return false;
        }
    }

    private void breathe() {
        try {
            Thread.sleep(ended.getCount() > 0 ? BREATH : Duration.ZERO);
        } catch (InterruptedException closing) {
            LOG.atDebug().addKeyValue("topic", topic).log("Following ends");
        }
    }
}
