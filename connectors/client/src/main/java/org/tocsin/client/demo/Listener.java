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

    private final Opening opening;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition news = lock.newCondition();
    private final List<Arrival> arrivals = new ArrayList<>();
    private final Bulk bulk = new Bulk();
    private AdvisoryStream stream;
    private Thread thread;
    private Instant currentAsOf = Instant.MIN;
    private String cursor = "";
    private boolean hasEnded;

    /// Opens a stream at a cursor, or anew where that is empty.
    interface Opening {
        AdvisoryStream at(String cursor);
    }

    /// Something that came by the stream.
    ///
    /// @param event what
    /// @param nanos when, as [System#nanoTime] tells it
    record Arrival(StreamEvent event, long nanos) {}

    /// Opens a stream.
    Listener(Opening opening) {
        this.opening = opening;
        this.stream = opening.at("");
        this.thread = start();
    }

    /// Opens the stream of everything that `client` may read.
    static Listener of(HubClient client, Instant since) {
        return new Listener(cursor -> client.stream(Filter.ANYTHING, Optional.of(since), cursor));
    }

    private Thread start() {
        return Thread.ofVirtual().name("listener").start(this::listen);
    }

    /// Cuts the stream; what comes meanwhile is missed.
    void pause() throws InterruptedException {
        thread.interrupt();
        stream.close();
        thread.join();
    }

    /// Takes the stream up again from the last cursor; returns how many events came before.
    int resume() {
        lock.lock();
        try {
            currentAsOf = Instant.MIN;
            stream = opening.at(cursor);
            thread = start();
            return arrivals.size();
        } finally {
            lock.unlock();
        }
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
            switch (event) {
                case StreamEvent.Current(var at, var asOf) -> {
                    cursor = at.isEmpty() ? cursor : at;
                    asOf.ifPresent(instant -> currentAsOf = instant);
                }
                case StreamEvent.Delivered delivered -> {
                    cursor = delivered.cursor();
                    if (!bulk.takes(delivered)) {
                        note(event);
                    }
                }
                case StreamEvent.Withdrawn withdrawn -> {
                    cursor = withdrawn.cursor();
                    note(event);
                }
                case StreamEvent.Ended _ -> {
                    hasEnded = true;
                    note(event);
                }
                case StreamEvent.Gap _, StreamEvent.Lost _ -> note(event);
            }
            news.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private void note(StreamEvent event) {
        arrivals.add(new Arrival(event, System.nanoTime()));
    }

    /// Counts from now on what has this headline, instead of keeping it.
    void count(String headline) {
        lock.lock();
        try {
            bulk.headline(headline);
        } finally {
            lock.unlock();
        }
    }

    /// Waits until `count` of what is counted have come, as long as more come within `quiet`.
    ///
    /// @return what has come
    Bulk.Count awaitCounted(int count, Duration quiet) throws InterruptedException {
        var came = counted();
        for (var before = -1; came.count() < count && came.count() > before; came = counted()) {
            before = came.count();
            await(countedAfter(before), quiet);
        }
        return came;
    }

    private Supplier<Optional<Bulk.Count>> countedAfter(int before) {
        return () -> Optional.of(bulk.came()).filter(came -> came.count() > before);
    }

    private Bulk.Count counted() {
        lock.lock();
        try {
            return bulk.came();
        } finally {
            lock.unlock();
        }
    }

    /// Waits for the hub's word that nothing more will come.
    boolean awaitEnd(Duration patience) throws InterruptedException {
        return await(() -> Optional.of(hasEnded).filter(ended -> ended), patience).isPresent();
    }

    /// Returns what came after the first `count` events, in order. Unmodifiable.
    List<StreamEvent> after(int count) {
        lock.lock();
        try {
            return arrivals.stream().skip(count).map(Arrival::event).toList();
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

    static boolean isOn(String advisory, StreamEvent event) {
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
