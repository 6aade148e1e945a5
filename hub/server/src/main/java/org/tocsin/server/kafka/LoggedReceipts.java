package org.tocsin.server.kafka;

import jakarta.annotation.PreDestroy;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.apache.kafka.clients.producer.Producer;
import org.tocsin.server.delivery.receipt.ReceiptLog;
import org.tocsin.topology.Topics;
import org.tocsin.topology.fact.Receipt;

/// Puts receipts on the log, by a producer that gives none of them up.
@OnKafka
@Singleton
final class LoggedReceipts implements ReceiptLog {
    private static final Duration LINGER = Duration.ofMillis(20);

    private final Topics topics;
    private final Producer<byte[], byte[]> producer;

    @Inject
    LoggedReceipts(Clients clients, Topics topics) {
        this(topics, clients.tirelessProducer("receipts", LINGER));
    }

    LoggedReceipts(Topics topics, Producer<byte[], byte[]> producer) {
        this.topics = topics;
        this.producer = producer;
    }

    @Override
    @SuppressWarnings("FutureReturnValueIgnored") // The callback is told.
    public CompletionStage<Void> write(Receipt receipt) {
        var written = new CompletableFuture<Void>();
        producer.send(
                topics.receipts().record(receipt),
                (_, failure) -> {
                    if (failure == null) {
                        written.complete(null);
                    } else {
                        written.completeExceptionally(failure);
                    }
                });
        return written;
    }

    /// Whoever hands receipts in has waited for them.
    @PreDestroy
    void stop() {
        producer.close(Duration.ZERO);
    }
}
