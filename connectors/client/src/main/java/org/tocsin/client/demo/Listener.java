package org.tocsin.client.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.tocsin.client.AdvisoryStream;
import org.tocsin.client.Filter;
import org.tocsin.client.HubClient;
import org.tocsin.client.StreamEvent;

/// One reader's live stream: what came by it, and when.
final class Listener implements AutoCloseable {
    private static final Duration TURN = Duration.ofSeconds(1);

    private final AdvisoryStream stream;
    private final Thread thread;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition news = lock.newCondition();
    private final List<Arrival> arrivals = new ArrayList<>();
    private Instant currentAsOf = Instant.MIN;

    /// Something that came by the stream.
    ///
    /// @param event what
    /// @param nanos when, as [System#nanoTime] tells it
    record Arrival(StreamEvent event, long nanos) {}

    /// Opens the stream of everything that `client` may read.
    Listener(HubClient client, Instant since) {
        this.stream = client.stream(Filter.ANYTHING, Optional.of(since), "");
        this.thread = Thread.ofVirtual().name("listener").start(this::listen);
    }

    private void listen() {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                stream.next(TURN).ifPresent(this::arrived);
            }
        } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
        }
    }

    private void arrived(StreamEvent event) {
        lock.lock();
        try {
            if (event instanceof StreamEvent.Current(var _, var asOf)) {
                asOf.ifPresent(instant -> currentAsOf = instant);
            } else {
                arrivals.add(new Arrival(event, System.nanoTime()));
            }
            news.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /// Waits for an event on the advisory that satisfies `wanted`; it may have come already.
    ///
    /// @return the event; empty when none came in time
    Optional<Arrival> await(String advisory, Predicate<StreamEvent> wanted, Duration patience)
            throws InterruptedException {
        return await(
                () ->
                        arrivals.stream()
                                .filter(arrival -> isOn(advisory, arrival.event()))
                                .filter(arrival -> wanted.test(arrival.event()))
                                .findFirst(),
                patience);
    }

    /// Waits until the hub says that nothing is missing up to `instant`.
    ///
    /// @return whether it said so in time
    boolean awaitCurrent(Instant instant, Duration patience) throws InterruptedException {
        return await(
                        () -> Optional.of(currentAsOf).filter(asOf -> !asOf.isBefore(instant)),
                        patience)
                .isPresent();
    }

    private <T> Optional<T> await(Supplier<Optional<T>> fact, Duration patience)
            throws InterruptedException {
        lock.lock();
        try {
            var left = patience.toNanos();
            for (var found = fact.get(); ; found = fact.get()) {
                if (found.isPresent() || left <= 0) {
                    return found;
                }
                left = news.awaitNanos(left);
            }
        } finally {
            lock.unlock();
        }
    }

    /// Returns what came of the advisory so far, in order. Unmodifiable.
    List<StreamEvent> all(String advisory) {
        lock.lock();
        try {
            return arrivals.stream()
                    .map(Arrival::event)
                    .filter(event -> isOn(advisory, event))
                    .toList();
        } finally {
            lock.unlock();
        }
    }

    private static boolean isOn(String advisory, StreamEvent event) {
        return switch (event) {
            case StreamEvent.Delivered delivered ->
                    delivered.reading().edition().id().equals(advisory);
            case StreamEvent.Withdrawn withdrawn -> withdrawn.notice().id().equals(advisory);
            case StreamEvent.Current _,
                    StreamEvent.Gap _,
                    StreamEvent.Lost _,
                    StreamEvent.Ended _ ->
                    false;
        };
    }

    @Override
    public void close() {
        thread.interrupt();
        stream.close();
    }
}
