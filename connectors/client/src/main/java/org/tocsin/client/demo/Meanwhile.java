package org.tocsin.client.demo;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.tocsin.client.HubClient;
import org.tocsin.client.Published;
import org.tocsin.client.Reply;
import org.tocsin.client.StreamEvent;

/// What goes on beside the story: time passes, streams are cut and taken up again, others publish.
final class Meanwhile {
    /// The variable that says how many a backlog has; whoever plays may want more of them.
    private static final String COUNT = "TOCSIN_BACKLOG";

    private static final int HANDS = 8;
    private static final Duration BACKLOG_MAX = Duration.ofMinutes(20);

    private final Scene scene;
    private final Story story;
    private volatile int backlog;

    Meanwhile(Scene scene) {
        this.scene = scene;
        this.story = scene.story();
    }

    /// Moves the hub's clock, and waits until a stream says that it is current as of then.
    boolean pass(Step.Pass pass) throws InterruptedException {
        if (!scene.time().forward(pass.time())) {
            story.expect(false, "the clock of this hub can be moved");
            return false;
        }
        var now = scene.time().now();
        var reader = scene.cast().anyReader();
        story.expect(
                scene.cast().listener(reader).awaitCurrent(now, scene.patience().quiet()),
                "the stream of %s is current as of %s".formatted(reader, now));
        return true;
    }

    boolean away(Step.Away away) throws InterruptedException {
        scene.cast().listener(away.as()).pause();
        return true;
    }

    boolean comeBack(Step.Return back) throws InterruptedException {
        var listener = scene.cast().listener(back.as());
        var before = listener.resume();
        var isCurrent = listener.awaitCurrent(scene.time().now(), scene.patience().quiet());
        var came =
                listener.after(before).stream()
                        .filter(event -> !(event instanceof StreamEvent.Lost))
                        .toList();
        story.expect(
                isCurrent && isAsExpected(came, back.brings()),
                "%s takes up its stream where it was cut: %s"
                        .formatted(back.as(), Listing.of(came)));
        return true;
    }

    private boolean isAsExpected(List<StreamEvent> came, List<Step.Return.Coming> brings) {
        if (came.size() != brings.size()) {
            return false;
        }
        for (var at = 0; at < came.size(); at++) {
            if (!isOne(came.get(at), brings.get(at))) {
                return false;
            }
        }
        return true;
    }

    private boolean isOne(StreamEvent event, Step.Return.Coming coming) {
        var matter = scene.matter(coming.of());
        return Listener.isOn(matter.id(), event)
                && coming.notice()
                        .map(state ->
                                event instanceof StreamEvent.Withdrawn withdrawn
                                        && withdrawn.notice().state().equals(state))
                        .orElse(event instanceof StreamEvent.Delivered);
    }

    /// Begins to hand in; returns when a tenth is handed in.
    boolean backlog(Step.Backlog step) throws InterruptedException {
        backlog = count(step);
        var file = Submission.read(step.file()).under(scene.suffix());
        var one = new Submission(scene.worded(Edits.apply(file.json(), step.edits())));
        var headline = one.headline();
        scene.cast().listeners().values().forEach(listener -> listener.count(headline));
        var client = scene.cast().client(step.as());
        var begun = new CountDownLatch(backlog / 10 + 1);
        var next = new AtomicInteger();
        for (var hand = 0; hand < HANDS; hand++) {
            Thread.ofVirtual()
                    .name("backlog-" + hand)
                    .start(() -> {
                        while (handIn(client, one, next.getAndIncrement())) {
                            begun.countDown();
                        }
                    });
        }
        begun.await();
        story.fact("%s has handed in a tenth of %d, and goes on.".formatted(step.as(), backlog));
        return true;
    }

    /// Hands in one of the backlog, until the hub takes it; says whether there may be more.
    private boolean handIn(HubClient client, Submission one, int number) {
        if (number >= backlog) {
            return false;
        }
        while (!isTaken(client, one.of("" + number))) {
            Thread.onSpinWait();
        }
        return true;
    }

    private static int count(Step.Backlog step) {
        var wished = System.getenv(COUNT);
        return wished == null || !wished.matches("[1-9][0-9]{0,6}")
                ? step.count()
                : Integer.parseInt(wished);
    }

    /// Says whether there is no use in handing it in again.
    private static boolean isTaken(HubClient client, Submission submission) {
        return switch (client.publish(submission.bytes(), false)) {
            case Reply.Done<Published> _ -> true;
            case Reply.Refused<Published>(var problem) -> !problem.isPassing();
        };
    }

    /// Waits for the backlog to come, and compares.
    boolean overtaken(Step.Overtaken step) throws InterruptedException {
        var matter = scene.matter(step.of());
        for (var reader : step.who()) {
            var listener = scene.cast().listener(reader);
            var over = listener.awaitCounted(backlog, BACKLOG_MAX);
            var came = listener.await(matter.id(), _ -> true, scene.patience().delivery());
            story.expect(
                    over.isPresent() && came.isPresent() && came.get().nanos() - over.get() < 0,
                    "%s has all %d of the backlog, and had the warning before their end: %s after it was sent"
                            .formatted(
                                    reader,
                                    backlog,
                                    came.map(arrival ->
                                                    Story.milliseconds(
                                                            Duration.ofNanos(
                                                                    arrival.nanos()
                                                                            - matter.sentAt())))
                                            .orElse("nothing")));
        }
        return true;
    }
}
