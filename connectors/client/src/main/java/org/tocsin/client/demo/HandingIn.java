package org.tocsin.client.demo;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.tocsin.client.HubClient;
import org.tocsin.client.HubUnreachable;
import org.tocsin.client.Problem;
import org.tocsin.client.Published;
import org.tocsin.client.Reply;

/// One submission is handed in many times over, under a reference for each, by a few hands at a
/// time; each goes on with one until the hub has taken or refused it.
final class HandingIn {
    private static final int HANDS = 8;
    private static final Duration PAUSE = Duration.ofMillis(50);

    private final HubClient client;
    private final Submission one;
    private final int count;
    private final AtomicInteger next = new AtomicInteger();
    private int taken;
    private String refusal = "";

    private HandingIn(HubClient client, Submission one, int count) {
        this.client = client;
        this.one = one;
        this.count = count;
    }

    /// Begins to hand in `count` of `one`.
    static HandingIn begin(HubClient client, Submission one, int count) {
        var begun = new HandingIn(client, one, count);
        for (var hand = 0; hand < HANDS; hand++) {
            Thread.ofVirtual().name("hand-" + hand).start(begun::work);
        }
        return begun;
    }

    /// How many are handed in altogether.
    int count() {
        return count;
    }

    /// Waits until `wanted` are taken, as long as there is any progress within `quiet`.
    ///
    /// @return whether they are
    synchronized boolean awaitTaken(int wanted, Duration quiet) throws InterruptedException {
        var deadline = System.nanoTime() + quiet.toNanos();
        for (var before = taken; taken < wanted; ) {
            var left = Duration.ofNanos(deadline - System.nanoTime()).toMillis();
            if (left <= 0) {
                return false;
            }
            wait(left);
            if (taken > before) {
                before = taken;
                deadline = System.nanoTime() + quiet.toNanos();
            }
        }
        return true;
    }

    /// Returns how many were taken so far, and what kept others from it.
    synchronized String progress() {
        return taken + " of " + count + refusal;
    }

    private void work() {
        try {
            for (var at = next.getAndIncrement(); at < count; at = next.getAndIncrement()) {
                handIn(one.of("" + at));
            }
        } catch (InterruptedException over) {
            Thread.currentThread().interrupt();
        }
    }

    private void handIn(Submission submission) throws InterruptedException {
        for (var pause = attempt(submission); pause.isPresent(); pause = attempt(submission)) {
            Thread.sleep(pause.get());
        }
    }

    /// Returns after what pause to hand it in again: under its reference it is taken once only.
    private Optional<Duration> attempt(Submission submission) {
        try {
            return switch (client.publish(submission.bytes(), false)) {
                case Reply.Done<Published> _ -> taken();
                case Reply.Refused<Published>(var problem) ->
                        problem.isPassing()
                                ? Optional.of(pause(problem.retryAfter()))
                                : refused(problem);
            };
        } catch (HubUnreachable away) {
            return Optional.of(PAUSE);
        }
    }

    private static Duration pause(Duration wished) {
        return wished.compareTo(PAUSE) < 0 ? PAUSE : wished;
    }

    private synchronized Optional<Duration> taken() {
        taken++;
        notifyAll();
        return Optional.empty();
    }

    private synchronized Optional<Duration> refused(Problem problem) {
        refusal = "; refused, %d: %s".formatted(problem.status(), problem.title());
        notifyAll();
        return Optional.empty();
    }
}
