package org.tocsin.client.demo;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.tocsin.client.StreamEvent;

/// What goes on beside the story: time passes, streams are cut and taken up again, others publish.
final class Meanwhile {
    /// The variable that says how many a backlog has; whoever plays may want more of them.
    private static final String COUNT = "TOCSIN_BACKLOG";

    private final Scene scene;
    private final Story story;
    private Optional<HandingIn> backlog = Optional.empty();

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
        var file = Submission.read(step.file()).under(scene.suffix());
        var one = new Submission(scene.worded(Edits.apply(file.json(), step.edits())));
        var headline = one.headline();
        scene.cast().listeners().values().forEach(listener -> listener.count(headline));
        var begun = HandingIn.begin(scene.cast().client(step.as()), one, count(step));
        backlog = Optional.of(begun);
        var tenth = begun.count() / 10 + 1;
        if (!begun.awaitTaken(tenth, scene.patience().quiet())) {
            story.expect(false, "%s hands in a tenth: %s".formatted(step.as(), begun.progress()));
            return false;
        }
        story.fact(
                "%s has handed in a tenth of %d, and goes on.".formatted(step.as(), begun.count()));
        return true;
    }

    private static int count(Step.Backlog step) {
        var wished = System.getenv(COUNT);
        return wished == null || !wished.matches("[1-9][0-9]{0,6}")
                ? step.count()
                : Integer.parseInt(wished);
    }

    /// Waits for the backlog to come, and compares.
    boolean overtaken(Step.Overtaken step) throws InterruptedException {
        var matter = scene.matter(step.of());
        var all = backlog.orElseThrow();
        for (var reader : step.who()) {
            var listener = scene.cast().listener(reader);
            var counted = listener.awaitCounted(all.count(), scene.patience().quiet());
            var came = listener.await(matter.id(), _ -> true, scene.patience().delivery());
            story.expect(
                    counted.count() == all.count()
                            && came.isPresent()
                            && came.get().nanos() - counted.lastNanos() < 0,
                    "%s has %d of the backlog (%s), and had the warning before their end: %s after it was sent"
                            .formatted(
                                    reader,
                                    counted.count(),
                                    all.progress(),
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
