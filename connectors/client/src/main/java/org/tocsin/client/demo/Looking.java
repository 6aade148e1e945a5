package org.tocsin.client.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.tocsin.client.EditionView;
import org.tocsin.client.Filter;
import org.tocsin.client.HubClient;
import org.tocsin.client.Page;
import org.tocsin.client.Problem;
import org.tocsin.client.Reading;
import org.tocsin.client.Reply;
import org.tocsin.client.StreamEvent;
import org.tocsin.client.terminal.EditionText;

/// Looks at what readers get, by their streams and when they ask.
final class Looking {
    private static final int PAGE = 1_000;
    private static final int NOT_FOUND = 404;
    private static final Duration GLANCE = Duration.ofMillis(100);

    private final Scene scene;
    private final Story story;
    private final Patience patience;

    Looking(Scene scene) {
        this.scene = scene;
        this.story = scene.story();
        this.patience = scene.patience();
    }

    boolean read(Step.Read read) throws InterruptedException {
        var matter = scene.matter(read.of());
        for (var reader : read.who()) {
            if (read.notice().isPresent()) {
                notice(read, reader, matter, read.notice().get());
            } else if (read.reads().isEmpty()) {
                nothing(read, reader, matter);
            } else if (read.changed().orElse(true)) {
                delivered(read, reader, matter);
            } else {
                unchanged(reader, matter);
            }
            var isReached = read.notice().isPresent() || !read.reads().isEmpty();
            matter.read(reader, read.reads(), isReached);
        }
        return true;
    }

    private void delivered(Step.Read read, String reader, Matter matter)
            throws InterruptedException {
        var known = matter.revision(reader);
        var arrival =
                scene.cast()
                        .listener(reader)
                        .await(
                                matter.id(),
                                came -> isNew(came, known, matter.submission(), read.reads()),
                                patience.delivery());
        story.expect(
                arrival.isPresent(),
                "the stream of %s brings %s, %s"
                        .formatted(reader, portions(read.reads()), after(matter, arrival)));
        if (arrival.isPresent() && arrival.get().event() instanceof StreamEvent.Delivered come) {
            matter.revision(reader, come.reading().edition().revision());
            if (read.who().getFirst().equals(reader)) {
                story.show(new EditionText(story.inner()).lines(come.reading()));
            }
        }
    }

    private String after(Matter matter, Optional<Listener.Arrival> arrival) {
        return arrival.map(came ->
                        Story.milliseconds(Duration.ofNanos(came.nanos() - matter.sentAt()))
                                + " after it was sent")
                .orElse("within " + patience.delivery().toSeconds() + " s");
    }

    private static boolean isNew(
            StreamEvent event, String known, Submission submission, List<Integer> portions) {
        return event instanceof StreamEvent.Delivered delivered
                && !delivered.reading().edition().revision().equals(known)
                && submission.isTold(delivered.reading().edition(), portions);
    }

    private void unchanged(String reader, Matter matter) {
        var known = matter.revision(reader);
        var isSame =
                edition(reader, matter)
                        .filter(edition -> edition.revision().equals(known))
                        .isPresent();
        story.expect(isSame, "%s reads the same text, revision %s".formatted(reader, known));
    }

    /// Who has nothing is answered as if there were nothing, alone and in a list.
    private void nothing(Step.Read read, String reader, Matter matter) {
        var client = scene.cast().client(reader);
        var hidden = refusal(client.read(matter.id()));
        var absent = refusal(client.read(UUID.randomUUID().toString()));
        var isAlike = hidden.map(Looking::line).equals(absent.map(Looking::line));
        var isFound = hidden.filter(problem -> problem.status() == NOT_FOUND).isPresent();
        story.expect(
                hidden.isPresent()
                        && isAlike
                        && isFound != read.shut()
                        && !isListed(client, matter),
                read.shut()
                        ? reader + " is not let in"
                        : "%s asks for the advisory and for one that never was: the hub gives the same answer"
                                .formatted(reader));
        if (!matter.touched().containsKey(reader)) {
            hidden.map(Scene::told).ifPresent(story::fact);
        }
    }

    private static Optional<Problem> refusal(Reply<Reading> reply) {
        return switch (reply) {
            case Reply.Refused<Reading>(var problem) -> Optional.of(problem);
            case Reply.Done<Reading> _ -> Optional.empty();
        };
    }

    private static String line(Problem problem) {
        return problem.document().line();
    }

    private static boolean isListed(HubClient client, Matter matter) {
        return client.list(Filter.ANYTHING, Optional.empty(), "", PAGE)
                        instanceof Reply.Done<Page>(var page)
                && page.readings().stream().anyMatch(one -> one.id().equals(matter.id()));
    }

    private void notice(Step.Read read, String reader, Matter matter, String state)
            throws InterruptedException {
        var arrival =
                scene.cast()
                        .listener(reader)
                        .await(matter.id(), came -> isNotice(came, state), patience.delivery());
        story.expect(
                arrival.isPresent(),
                "the stream of %s says %s, %s".formatted(reader, state, after(matter, arrival)));
        var readable = edition(reader, matter);
        if (read.reads().isEmpty()) {
            story.expect(readable.isEmpty(), reader + " can no longer read it");
        } else {
            var isStill =
                    readable.filter(edition -> matter.submission().isTold(edition, read.reads()));
            story.expect(isStill.isPresent(), reader + " can still read what was said");
        }
    }

    private static boolean isNotice(StreamEvent event, String state) {
        return event instanceof StreamEvent.Withdrawn withdrawn
                && withdrawn.notice().state().equals(state);
    }

    /// Returns what `reader` can read of the advisory now; empty when there is no text.
    private Optional<EditionView> edition(String reader, Matter matter) {
        return scene.cast().client(reader).read(matter.id())
                        instanceof Reply.Done<Reading>(Reading.Text(var _, var edition, var _))
                ? Optional.of(edition)
                : Optional.empty();
    }

    boolean hear(Step.Hear hear) throws InterruptedException {
        var matter = scene.matter(hear.of());
        for (var subscriber : hear.who()) {
            var streams = scene.cast().subscriptions(subscriber);
            if (hear.hears()) {
                var arrival = first(streams, matter);
                story.expect(
                        arrival.isPresent(),
                        "a subscription of %s brings it, %s"
                                .formatted(subscriber, after(matter, arrival)));
            } else {
                story.expect(
                        isSilent(streams, matter),
                        "the subscriptions of %s are current and have not brought it"
                                .formatted(subscriber));
            }
        }
        return true;
    }

    private Optional<Listener.Arrival> first(List<Listener> streams, Matter matter)
            throws InterruptedException {
        var deadline = System.nanoTime() + patience.delivery().toNanos();
        while (System.nanoTime() < deadline) {
            for (var stream : streams) {
                var arrival = stream.await(matter.id(), _ -> true, GLANCE);
                if (arrival.isPresent()) {
                    return arrival;
                }
            }
        }
        return Optional.empty();
    }

    private boolean isSilent(List<Listener> streams, Matter matter) throws InterruptedException {
        var now = scene.time().now();
        for (var stream : streams) {
            if (!stream.awaitCurrent(now, patience.quiet()) || !stream.all(matter.id()).isEmpty()) {
                return false;
            }
        }
        return true;
    }

    /// Looks back at every stream: what came by it, and that nothing else did.
    void lookBack() throws InterruptedException {
        story.chapter("Looking back: what came by each stream, and nothing else.");
        var now = scene.time().now();
        for (var listener : scene.cast().listeners().entrySet()) {
            lookBack(listener.getKey(), listener.getValue(), now);
        }
    }

    private void lookBack(String reader, Listener listener, Instant now)
            throws InterruptedException {
        var hasEnded = listener.awaitEnd(Duration.ZERO);
        var isCurrent = hasEnded || listener.awaitCurrent(now, patience.quiet());
        story.expect(
                isCurrent,
                "the stream of %s is %s".formatted(reader, hasEnded ? "over" : "current"));
        var concerned =
                scene.all().stream()
                        .filter(matter -> matter.touched().containsKey(reader))
                        .toList();
        var reached = concerned.stream().filter(matter -> reached(matter, reader)).toList();
        for (var matter : reached) {
            var came = listener.all(matter.id());
            story.expect(
                    !came.isEmpty() && !Listing.hasRepeats(came),
                    "%s received %s%s".formatted(reader, named(matter), Listing.of(came)));
        }
        var kept = concerned.stream().filter(matter -> !reached(matter, reader)).toList();
        if (!kept.isEmpty()) {
            story.expect(
                    kept.stream().allMatch(matter -> listener.all(matter.id()).isEmpty()),
                    "%s received nothing%s".formatted(reader, names(kept)));
        }
    }

    private static boolean reached(Matter matter, String reader) {
        return matter.touched().getOrDefault(reader, false);
    }

    private static String named(Matter matter) {
        return matter.call().isEmpty() ? "" : "of " + matter.call() + ": ";
    }

    private static String names(List<Matter> matters) {
        var names = matters.stream().map(Matter::call).collect(Collectors.joining(", "));
        return names.isEmpty() ? "" : " of " + names;
    }

    private static String portions(List<Integer> numbers) {
        return numbers.size() == 1 ? "one portion" : numbers.size() + " portions";
    }
}
