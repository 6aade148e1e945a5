package org.tocsin.server.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Takes rights away from readers in the middle of reading, and looks at their sockets.
///
/// Each trial is another way of losing rights at another moment of reading. What may not be read
/// afterwards consists of [#CANARY] over and over, so that no piece of it passes unseen.
public final class Trials {
    /// What everything restricted is made of.
    public static final String CANARY = "kestrel";

    private static final List<Moment> MOMENTS = List.of(Moment.values());
    private static final List<Narrowing> NARROWINGS = List.of(Narrowing.values());
    private static final int SOME_BYTES = 30_000;
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final List<Long> nanos = new ArrayList<>();
    private final Subject subject;
    private int caughtInTheMiddle;

    /// What is tried.
    public interface Subject {
        /// Returns where the reader reads.
        int port();

        /// Returns the reader's credential.
        String authorization(int trial);

        /// Returns a cursor of the reader from before most of what it can read.
        String cursor(int trial);

        /// Takes rights away, and returns when that is confirmed.
        void narrow(int trial, Narrowing how);

        /// Lets more and more come as long as what is returned is open.
        AutoCloseable publishing();

        /// Publishes something that anybody may read, with this headline.
        void publishClear(String headline);
    }

    /// Prepares trials.
    public Trials(Subject subject) {
        this.subject = subject;
    }

    /// Makes one trial.
    public void run(int trial) throws Exception {
        var moment = MOMENTS.get(trial % MOMENTS.size());
        var how = NARROWINGS.get(trial / MOMENTS.size() % NARROWINGS.size());
        try (var _ = moment == Moment.LIVE ? subject.publishing() : (AutoCloseable) () -> {};
                var tap = open(trial, moment)) {
            awaitTheMiddle(tap, moment);

            var begin = System.nanoTime();
            subject.narrow(trial, how);
            nanos.add(System.nanoTime() - begin);

            var written = tap.mark();
            tap.resume();
            readOn(tap, moment, "sentinel-" + trial + "-");
            assertThat(tap.text().substring(Math.min(written, tap.size())))
                    .as("trial %d, %s, %s, after %d bytes", trial, moment, how, written)
                    .doesNotContain(CANARY);
            caughtInTheMiddle +=
                    tap.text().substring(0, Math.min(written, tap.size())).contains(CANARY) ? 1 : 0;
        }
    }

    private Tap open(int trial, Moment moment) {
        var cursor = moment == Moment.RESUMED ? subject.cursor(trial) : "";
        var tap =
                new Tap(
                        subject.port(),
                        moment.request(subject.authorization(trial), cursor),
                        moment.isSlow());
        if (moment.isSlow()) {
            tap.pause();
        }
        return tap;
    }

    private static void awaitTheMiddle(Tap tap, Moment moment) throws InterruptedException {
        if (moment.isSlow()) {
            awaitStandstill(tap);
        } else if (moment != Moment.LIST) {
            tap.awaitSize(SOME_BYTES);
        }
    }

    /// Waits until the connection has taken all that it holds without its client.
    private static void awaitStandstill(Tap tap) throws InterruptedException {
        var until = System.nanoTime() + PATIENCE.toNanos();
        for (int before = -1, now = 0; now == 0 || now != before; now = tap.mark()) {
            before = now;
            Thread.sleep(15);
            assertThat(System.nanoTime()).isLessThan(until);
        }
    }

    private void readOn(Tap tap, Moment moment, String sentinel) {
        if (moment.isList()) {
            tap.awaitText("no such text");
            return;
        }
        subject.publishClear(sentinel);
        tap.awaitText(sentinel);
    }

    /// Returns how many trials found their reader in the middle of what it could no longer read.
    public int caughtInTheMiddle() {
        return caughtInTheMiddle;
    }

    /// Returns how long a share of the changes took at most.
    public Duration quantile(double share) {
        var sorted = nanos.stream().sorted().toList();
        var rank = (int) Math.ceil(share * sorted.size()) - 1;
        return Duration.ofNanos(sorted.get(Math.max(rank, 0)));
    }

    /// Says how it went.
    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "%d trials, %d in the middle; the change took p50 %.1f ms, p99 %.1f ms, max %.1f"
                        + " ms; 0 bytes above clearance after it",
                nanos.size(),
                caughtInTheMiddle,
                quantile(0.5).toNanos() / 1e6,
                quantile(0.99).toNanos() / 1e6,
                quantile(1).toNanos() / 1e6);
    }
}
