package org.tocsin.server.delivery;

import io.netty.channel.EventLoop;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/// The readers of one event loop, which take turns.
///
/// When something is new, everybody gets a turn, at once if the loop was idle, otherwise a few
/// milliseconds later together with what came meanwhile. Who is behind gets further turns after
/// that. The loop's other work comes in between.
final class ReadingRoom {
    private static final long SITTING_NANOS = TimeUnit.MILLISECONDS.toNanos(5);
    private static final long PAUSE_NANOS_MIN = TimeUnit.MILLISECONDS.toNanos(1);
    private static final long PAUSE_NANOS_MAX = TimeUnit.MILLISECONDS.toNanos(20);
    private static final long BEAT_MILLIS = 1_000;

    private final EventLoop loop;
    private final Set<LiveReader> readers = new LinkedHashSet<>();
    private final ArrayDeque<LiveReader> waiting = new ArrayDeque<>();
    private final ArrayDeque<LiveReader> behind = new ArrayDeque<>();
    private final AtomicBoolean called = new AtomicBoolean();
    private final AtomicBoolean calledUrgently = new AtomicBoolean();
    private final AtomicBoolean reviewing = new AtomicBoolean();
    private boolean sitting;
    private boolean beating;
    private long lastEnd = System.nanoTime();
    private long lastLength;

    ReadingRoom(EventLoop loop) {
        this.loop = loop;
    }

    /// Gives everybody a turn soon. For all threads; never waits.
    ///
    /// @param urgent whether that is to be at once
    void call(boolean urgent) {
        if (urgent) {
            if (calledUrgently.compareAndSet(false, true)) {
                loop.execute(this::everybody);
            }
        } else if (called.compareAndSet(false, true)) {
            loop.execute(this::everybodySoon);
        }
    }

    /// Ends, soon, the streams of those who read for what is asked for no more. For all threads;
    /// never waits.
    void review() {
        if (reviewing.compareAndSet(false, true)) {
            loop.execute(() -> {
                reviewing.set(false);
                reviewEverybody();
            });
        }
    }

    /// Does the same, and completes when all that waits in sockets was decided on what is known
    /// now. For all threads; never waits.
    CompletableFuture<Void> act() {
        var done = new CompletableFuture<Void>();
        try {
            loop.execute(() -> {
                reviewEverybody();
                done.complete(null);
            });
        } catch (RejectedExecutionException ended) {
            done.complete(null);
        }
        return done;
    }

    void enter(LiveReader reader) {
        readers.add(reader);
        isDue(reader);
        if (!beating) {
            beating = true;
            beatLater();
        }
    }

    void leave(LiveReader reader) {
        readers.remove(reader);
    }

    void isDue(LiveReader reader) {
        await(reader);
        sitSoon();
    }

    private void await(LiveReader reader) {
        if (!reader.isWaiting) {
            reader.isWaiting = true;
            waiting.addLast(reader);
        }
    }

    private void everybodySoon() {
        var pause = Math.clamp(lastLength, PAUSE_NANOS_MIN, PAUSE_NANOS_MAX);
        var rest = pause - (System.nanoTime() - lastEnd);
        if (rest <= 0) {
            everybody();
        } else {
            var _ = loop.schedule(this::everybody, rest, TimeUnit.NANOSECONDS);
        }
    }

    private void everybody() {
        called.set(false);
        calledUrgently.set(false);
        readers.forEach(this::await);
        sitSoon();
    }

    private void reviewEverybody() {
        present().forEach(LiveReader::review);
    }

    private void sitSoon() {
        if (!sitting) {
            sitting = true;
            loop.execute(this::sit);
        }
    }

    /// Lets readers take turns until nobody is left or the time is up.
    private void sit() {
        var begin = System.nanoTime();
        var end = begin + SITTING_NANOS;
        while (!waiting.isEmpty() && System.nanoTime() < end) {
            var reader = waiting.removeFirst();
            reader.isWaiting = false;
            turn(reader);
        }
        var left = behind.size();
        do {
            turnOfTheNextBehind();
        } while (--left > 0 && System.nanoTime() < end);
        lastEnd = System.nanoTime();
        lastLength = lastEnd - begin;
        sitting = false;
        if (!waiting.isEmpty() || !behind.isEmpty()) {
            sitSoon();
        }
    }

    private void turn(LiveReader reader) {
        if (reader.turn() && !reader.isBehind) {
            reader.isBehind = true;
            behind.addLast(reader);
        }
    }

    private void turnOfTheNextBehind() {
        var next = behind.pollFirst();
        if (next != null) {
            next.isBehind = false;
            turn(next);
        }
    }

    private void beatLater() {
        var _ = loop.schedule(this::beat, BEAT_MILLIS, TimeUnit.MILLISECONDS);
    }

    private void beat() {
        var nanos = System.nanoTime();
        present().forEach(reader -> reader.beat(nanos));
        beating = !readers.isEmpty();
        if (beating) {
            beatLater();
        }
    }

    /// Returns the readers of now; they may leave meanwhile.
    private List<LiveReader> present() {
        return new ArrayList<>(readers);
    }
}
