package org.tocsin.server.kafka;

import static java.util.concurrent.TimeUnit.MILLISECONDS;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.tocsin.topology.Topic;

/// The one of the whole hub that writes to a topic of one partition, until another takes over.
///
/// Taking over shuts out whoever wrote before, in the middle of a transaction too, and settles what
/// that one began. So if a commit succeeds, nobody else has written since this one took over. Not
/// for several threads at once. Whatever fails throws a [KafkaException], after which only [#close]
/// is of use.
final class SoleWriter implements AutoCloseable {
    /// A node that dies in the middle holds up nobody who takes over, and the log no longer.
    private static final Duration TRANSACTION = Duration.ofSeconds(10);

    private static final Duration POLL = Duration.ofMillis(100);

    private final Producer<byte[], byte[]> producer;
    private final Consumer<byte[], byte[]> consumer;
    private final TopicPartition partition;
    private final Duration timeout;

    private SoleWriter(
            Producer<byte[], byte[]> producer,
            Consumer<byte[], byte[]> consumer,
            TopicPartition partition,
            Duration timeout) {
        this.producer = producer;
        this.consumer = consumer;
        this.partition = partition;
        this.timeout = timeout;
    }

    /// Takes over from whoever writes to the topic under this name.
    ///
    /// @param name the same on every node
    /// @param timeout how long any step may take
    static SoleWriter takeOver(Clients clients, String name, Topic<?> topic, Duration timeout) {
        var producer = clients.soleProducer(name, timeout, TRANSACTION);
        try {
            producer.initTransactions();
            var consumer = clients.consumer(name);
            return new SoleWriter(producer, consumer, new TopicPartition(topic.name(), 0), timeout);
        } catch (RuntimeException failure) {
            producer.close(Duration.ZERO);
            throw failure;
        }
    }

    /// Asks the brokers for the place after the last record that is committed.
    long end() {
        var ends = consumer.endOffsets(List.of(partition), timeout);
        return ends.getOrDefault(partition, 0L);
    }

    /// Writes a record that does not count before [#commit], and returns its place.
    long write(ProducerRecord<byte[], byte[]> record) {
        producer.beginTransaction();
        try {
            return producer.send(record).get(timeout.toMillis(), MILLISECONDS).offset();
        } catch (ExecutionException | TimeoutException failure) {
            throw new KafkaException("a record could not be written", failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new KafkaException("a record could not be written", interrupted);
        }
    }

    /// Makes what was written count. A failure leaves open whether it does.
    void commit() {
        producer.commitTransaction();
    }

    /// Says whether a record that was written before this one took over counts.
    ///
    /// @param end the place after the last record that is committed
    boolean counts(long offset, long end) {
        if (offset >= end) {
            return false;
        }
        consumer.assign(List.of(partition));
        consumer.seek(partition, offset);
        var patience = System.nanoTime() + timeout.toNanos();
        while (consumer.position(partition, timeout) <= offset) {
            for (var record : consumer.poll(POLL).records(partition)) {
                return record.offset() == offset;
            }
            if (System.nanoTime() > patience) {
                throw new KafkaException("the log cannot be read");
            }
        }
        return false;
    }

    @Override
    public void close() {
        consumer.close();
        producer.close(Duration.ZERO);
    }
}
