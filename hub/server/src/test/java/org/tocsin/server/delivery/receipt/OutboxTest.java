package org.tocsin.server.delivery.receipt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.tocsin.domain.advisory.AdvisoryId;
import org.tocsin.domain.dissemination.DecisionId;
import org.tocsin.domain.party.ParticipantId;
import org.tocsin.topology.fact.Channel;
import org.tocsin.topology.fact.Delivery;
import org.tocsin.topology.fact.Receipt;

/// Source: SPECIFICATION.md C-3.
@Timeout(30)
class OutboxTest {
    private final SlowLog log = new SlowLog();
    private final Outbox outbox = new Outbox(2, Duration.ofMillis(50), log);

    @AfterEach
    void close() {
        outbox.close();
    }

    @Test
    void receiptCountsUntilItIsOnTheLog() {
        outbox.add(receipt("one"));
        outbox.add(receipt("two"));
        log.awaitWritten(2);

        assertThat(outbox.hasRoom()).isFalse();
        assertThat(outbox.isEmpty()).isFalse();

        log.fates.getFirst().complete(null);
        assertThat(outbox.hasRoom()).isTrue();
        log.fates.getLast().complete(null);
        assertThat(outbox.isEmpty()).isTrue();
    }

    @Test
    void receiptThatFailsIsSentAgain() {
        outbox.add(receipt("one"));
        log.awaitWritten(1);

        log.fates.getFirst().completeExceptionally(new IllegalStateException("away"));

        log.awaitWritten(2);
        assertThat(log.written).containsOnly(receipt("one"));
        assertThat(outbox.isEmpty()).isFalse();
        log.fates.getLast().complete(null);
        assertThat(outbox.isEmpty()).isTrue();
    }

    @Test
    void receiptThatCannotEvenBeSentIsSentAgain() {
        log.broken = true;
        outbox.add(receipt("one"));
        await().until(() -> !log.broken);

        log.awaitWritten(1);

        log.fates.getFirst().complete(null);
        assertThat(outbox.isEmpty()).isTrue();
    }

    @Test
    void whoFoundNoRoomIsToldWhenThereIsSome() {
        var told = new AtomicInteger();
        outbox.onRoom(told::incrementAndGet);
        outbox.add(receipt("one"));
        outbox.add(receipt("two"));
        log.awaitWritten(2);

        log.fates.getFirst().complete(null);
        assertThat(told).hasValue(0);
        outbox.add(receipt("three"));
        log.awaitWritten(3);
        assertThat(outbox.hasRoom()).isFalse();
        log.fates.forEach(fate -> fate.complete(null));

        assertThat(told).hasValue(1);
    }

    @Test
    void closingWaitsForWhatIsOnItsWay() {
        var patient = new Outbox(2, Duration.ofSeconds(20), log);
        patient.add(receipt("one"));
        log.awaitWritten(1);
        var closing = Thread.ofVirtual().start(patient::close);

        assertThat(closing.isAlive()).isTrue();
        log.fates.getFirst().complete(null);

        await().until(() -> !closing.isAlive());
        assertThat(patient.isEmpty()).isTrue();
    }

    private static Receipt receipt(String participant) {
        var id = new AdvisoryId(new UUID(0, 1));
        var delivery = new Delivery("x", id, new DecisionId("0".repeat(32)), Optional.empty());
        return new Receipt(
                new ParticipantId(participant),
                Optional.empty(),
                Channel.PULL,
                Instant.EPOCH,
                List.of(delivery));
    }

    /// Where a receipt is when the test says so.
    private static final class SlowLog implements ReceiptLog {
        private final List<Receipt> written = new CopyOnWriteArrayList<>();
        private final List<CompletableFuture<Void>> fates = new CopyOnWriteArrayList<>();
        private volatile boolean broken;

        @Override
        public CompletionStage<Void> write(Receipt receipt) {
            if (broken) {
                broken = false;
                throw new IllegalStateException("broken");
            }
            var fate = new CompletableFuture<Void>();
            written.add(receipt);
            fates.add(fate);
            return fate;
        }

        void awaitWritten(int count) {
            await().until(() -> fates.size() == count);
        }
    }
}
