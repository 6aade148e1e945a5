package org.tocsin.server.kafka;

import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tocsin.server.config.PublishingSettings;
import org.tocsin.topology.Topic;
import org.tocsin.topology.Topics;
import org.tocsin.topology.fact.Acknowledgement;
import org.tocsin.topology.fact.AuditEntry;
import org.tocsin.topology.fact.Placed;
import org.tocsin.topology.fact.Tick;

/// Writes facts to the log. For all threads.
///
/// What somebody waits for is written at once and its fate told; the rest goes along in batches.
/// Participants and receipts are none of its business: see [LoggedEnrolments], [LoggedReceipts].
@OnKafka
@Singleton
public final class Ledger implements AcknowledgementLog {
    private static final Logger LOG = LoggerFactory.getLogger(Ledger.class);
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Duration LINGER = Duration.ofMillis(20);

    private final Topics topics;
    private final Duration timeout;
    private final Producer<byte[], byte[]> prompt;
    private final Producer<byte[], byte[]> patient;

    Ledger(Clients clients, Topics topics, PublishingSettings settings) {
        this.topics = topics;
        this.timeout = settings.timeout();
        this.prompt = clients.producer("ledger", timeout, Duration.ZERO);
        this.patient = clients.producer("notes", PATIENCE, LINGER);
    }

    /// Writes how a subscription is from now on.
    public Written write(Placed placed) {
        return write(topics.subscriptions(), placed);
    }

    /// Writes that the subscription with this id is no more.
    public Written endSubscription(String id) {
        return sent(topics.subscriptions().end(id));
    }

    @Override
    public Written write(Acknowledgement acknowledgement) {
        return write(topics.acknowledgements(), acknowledgement);
    }

    /// Puts something on record that only this node has seen. Does not wait; tried for two minutes.
    public void note(AuditEntry entry) {
        note(topics.audit().name(), topics.audit().record(entry));
    }

    /// Tells the time to every partition. Does not wait.
    void note(Tick tick) {
        var ticks = topics.ticks();
        for (int partition = 0; partition < ticks.partitions(); partition++) {
            note(ticks.name(), ticks.record(tick, partition));
        }
    }

    /// Waits until everything that was noted is on the log, or given up.
    public void flush() {
        patient.flush();
    }

    @PreDestroy
    void stop() {
        prompt.close(timeout);
        patient.close(timeout);
    }

    private <T> Written write(Topic<T> topic, T fact) {
        try {
            return sent(topic.record(fact));
        } catch (KafkaException away) {
            return unknown(topic.name(), away);
        }
    }

    private Written sent(ProducerRecord<byte[], byte @Nullable []> record) {
        try {
            var sent = prompt.send(record).get(timeout.toMillis(), TimeUnit.MILLISECONDS);
            return new Written.Done(sent.offset());
        } catch (KafkaException | ExecutionException | TimeoutException away) {
            return unknown(record.topic(), away);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return unknown(record.topic(), interrupted);
        }
    }

    @SuppressWarnings("FutureReturnValueIgnored") // The callback is told.
    private void note(String topic, ProducerRecord<byte[], byte[]> record) {
        patient.send(
                record,
                (_, failure) -> {
                    if (failure != null) {
                        unknown(topic, failure);
                    }
                });
    }

    private static Written unknown(String topic, Exception failure) {
        LOG.atWarn()
                .addKeyValue("topic", topic)
                .addKeyValue("cause", failure.getClass().getName())
                .log("A record may not be on the log");
        return new Written.Unknown();
    }
}
