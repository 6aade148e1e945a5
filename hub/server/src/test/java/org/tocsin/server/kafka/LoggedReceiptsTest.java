package org.tocsin.server.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.Test;
import org.tocsin.domain.advisory.AdvisoryId;
import org.tocsin.domain.dissemination.DecisionId;
import org.tocsin.domain.party.ParticipantId;
import org.tocsin.topology.Topics;
import org.tocsin.topology.World;
import org.tocsin.topology.fact.Channel;
import org.tocsin.topology.fact.Delivery;
import org.tocsin.topology.fact.Receipt;

class LoggedReceiptsTest {
    private static final Receipt RECEIPT =
            new Receipt(
                    new ParticipantId("qm-fire"),
                    Optional.empty(),
                    Channel.STREAM,
                    World.NOON,
                    List.of(
                            new Delivery(
                                    "x",
                                    new AdvisoryId(new UUID(0, 1)),
                                    new DecisionId("0".repeat(32)),
                                    Optional.empty())));

    private final Topics topics = new World().topics;
    private final MockProducer<byte[], byte[]> brokers =
            new MockProducer<>(false, null, new ByteArraySerializer(), new ByteArraySerializer());
    private final LoggedReceipts log = new LoggedReceipts(topics, brokers);

    @Test
    void receiptIsWrittenWhenTheBrokersHaveIt() {
        var written = log.write(RECEIPT).toCompletableFuture();

        assertThat(written).isNotDone();
        brokers.completeNext();
        assertThat(written).isCompleted();
        assertThat(brokers.history())
                .extracting(ProducerRecord::topic)
                .containsExactly(topics.receipts().name());
    }

    @Test
    void receiptThatTheBrokersDoNotTakeIsNotWritten() {
        var written = log.write(RECEIPT).toCompletableFuture();

        brokers.errorNext(new TimeoutException("away"));

        assertThat(written).isCompletedExceptionally();
    }

    /// Rule C-3.
    @Test
    void noConfigurationMakesTheProducerGiveUp() {
        var hasty = Map.<String, Object>of(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, 1_000);

        var settings = new Clients(hasty, "node").tireless("receipts", Duration.ofMillis(20));

        assertThat(settings)
                .containsEntry(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, Integer.MAX_VALUE)
                .containsEntry(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true)
                .containsEntry(ProducerConfig.ACKS_CONFIG, "all");
    }
}
