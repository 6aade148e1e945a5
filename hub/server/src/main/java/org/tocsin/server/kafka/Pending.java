package org.tocsin.server.kafka;

import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import org.tocsin.domain.dissemination.DecisionId;
import org.tocsin.topology.Topics;
import org.tocsin.topology.fact.Considered;
import org.tocsin.topology.fact.Decided;
import org.tocsin.topology.fact.Refusal;
import org.tocsin.topology.fact.Waiting;

/// The decisions that somebody on this node waits for, and the lanes that decisions took.
@OnKafka
@Singleton
final class Pending {
    private final Map<DecisionId, Expected> awaited = new ConcurrentHashMap<>();
    private final LaneBook lanes;
    private final Follower<Decided> decisions;
    private final Follower<Refusal> refusals;
    private final Follower<Considered> reviews;

    /// What somebody waits for.
    ///
    /// @param answer the answer to come
    /// @param shown what waits for review, as soon as this node shows it
    private record Expected(CompletableFuture<Answer> answer, CompletableFuture<Waiting> shown) {
        Expected() {
            this(new CompletableFuture<>(), new CompletableFuture<>());
        }
    }

    Pending(Clients clients, Topics topics, LaneBook lanes) {
        this.lanes = lanes;
        this.decisions =
                new Follower<>(
                        clients, topics.decisions(), new Follower.Start.End(), this::decided);
        this.refusals =
                new Follower<>(clients, topics.refused(), new Follower.Start.End(), this::refused);
        this.reviews =
                new Follower<>(
                        clients, topics.reviews(), new Follower.Start.End(), this::considered);
    }

    void start() {
        decisions.start();
        refusals.start();
        reviews.start();
    }

    @PreDestroy
    void stop() {
        decisions.close();
        refusals.close();
        reviews.close();
    }

    /// Returns the answer to come; several may wait for the same.
    CompletableFuture<Answer> expect(DecisionId decision) {
        return awaited.computeIfAbsent(decision, _ -> new Expected()).answer();
    }

    /// Forgets an answer that nobody waits for any more.
    void forget(DecisionId decision) {
        awaited.remove(decision);
    }

    /// Notes what this node shows to those who may review it.
    void shown(Waiting waiting) {
        var expected = awaited.get(DecisionId.of(waiting.held().submission()));
        if (expected != null) {
            expected.shown().complete(waiting);
        }
    }

    private void decided(int partition, List<Followed<Decided>> records) {
        for (var record : records) {
            if (record instanceof Followed.Fact<Decided>(long _, var _, var decided)) {
                lanes.note(decided);
                answer(decided.decision(), new Answer.Admitted(decided));
            }
        }
    }

    private void refused(int partition, List<Followed<Refusal>> records) {
        for (var record : records) {
            if (record instanceof Followed.Fact<Refusal>(long _, var _, var refusal)) {
                answer(refusal.decision(), new Answer.Refused(refusal));
            }
        }
    }

    private void considered(int partition, List<Followed<Considered>> records) {
        for (var record : records) {
            if (record instanceof Followed.Fact<Considered>(long _, var _, var considered)) {
                considered(considered);
            }
        }
    }

    /// What is out although somebody has to look is answered by its decision.
    private void considered(Considered considered) {
        switch (considered.outcome()) {
            case HELD -> held(considered);
            case DUE -> {}
            case WAITS, ADMITTED, REFUSED, REJECTED, CONFIRMED, RETRACTED, UNHEARD ->
                    answer(considered.decision(), new Answer.Reviewed(considered));
        }
    }

    /// Whoever is told that something waits finds it waiting.
    private void held(Considered considered) {
        var expected = awaited.get(considered.decision());
        if (expected != null) {
            var _ =
                    expected.shown()
                            .thenAccept(_ ->
                                    answer(considered.decision(), new Answer.Held(considered)));
        }
    }

    private void answer(DecisionId decision, Answer answer) {
        var expected = awaited.remove(decision);
        if (expected != null) {
            expected.answer().complete(answer);
        }
    }
}
