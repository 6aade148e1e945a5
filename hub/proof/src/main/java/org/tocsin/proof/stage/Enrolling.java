package org.tocsin.proof.stage;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.tocsin.domain.advisory.Lane;
import org.tocsin.server.kafka.Engines;
import org.tocsin.server.security.EnrolmentLog;
import org.tocsin.server.security.Participants;
import org.tocsin.topology.Topics;
import org.tocsin.topology.fact.Enrolled;
import org.tocsin.topology.step.Admit;

/// Puts on the log how participants are, and waits until a hub acts by it, in all its lanes.
final class Enrolling implements AutoCloseable {
    private final Topics topics;
    private final Participants participants;
    private final EnrolmentLog log;
    private final Engines engines;
    private final Producer<byte[], byte[]> producer;

    /// @param node the hub
    /// @param broker where its log is
    Enrolling(Node node, String broker) {
        this.topics = node.part(Topics.class);
        this.participants = node.part(Participants.class);
        this.log = node.part(EnrolmentLog.class);
        this.engines = node.part(Engines.class);
        this.producer =
                new KafkaProducer<>(
                        Map.of("bootstrap.servers", broker),
                        new ByteArraySerializer(),
                        new ByteArraySerializer());
    }

    /// Lets the hub change a participant.
    void change(Enrolled enrolled) {
        switch (log.change(_ -> new EnrolmentLog.Decision.Write<>(enrolled, true))) {
            case EnrolmentLog.Result.Settled<Boolean> _ -> awaitLanes(enrolled);
            case EnrolmentLog.Result.Unavailable<Boolean> _ ->
                    throw new IllegalStateException("a participant could not be changed");
        }
    }

    /// Puts participants on the log as somebody else would; open streams are told of a change.
    void write(List<Enrolled> changes) {
        changes.stream()
                .map(enrolled -> producer.send(topics.participants().record(enrolled)))
                .toList()
                .stream()
                .mapToLong(sent -> {
                    try {
                        return sent.get().offset();
                    } catch (ExecutionException failure) {
                        throw new IllegalStateException("nothing can be written", failure);
                    } catch (InterruptedException interrupted) {
                        Thread.currentThread().interrupt();
                        throw new IllegalStateException(interrupted);
                    }
                })
                .max()
                .ifPresent(last ->
                        Patience.until(
                                "the hub knows who is enrolled",
                                () -> participants.snapshot().epoch() >= last));
        changes.forEach(this::awaitLanes);
    }

    private void awaitLanes(Enrolled enrolled) {
        for (var lane : Lane.values()) {
            Patience.until("a lane knows who is enrolled", () -> isKnown(lane, enrolled));
        }
    }

    private boolean isKnown(Lane lane, Enrolled enrolled) {
        var id = enrolled.enrolment().participant().id().value();
        return engines.known(lane, Admit.PARTICIPANTS, id)
                .flatMap(row -> topics.participants().read(row).readable())
                .filter(row -> row.changedAt().equals(enrolled.changedAt()))
                .isPresent();
    }

    @Override
    public void close() {
        producer.close();
    }
}
