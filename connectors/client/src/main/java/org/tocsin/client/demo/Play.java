package org.tocsin.client.demo;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.tocsin.client.Acknowledgement;
import org.tocsin.client.EditionView;
import org.tocsin.client.Problem;
import org.tocsin.client.Published;
import org.tocsin.client.Reading;
import org.tocsin.client.Reply;
import org.tocsin.client.StreamEvent;
import org.tocsin.client.demo.Scenario.Step;
import org.tocsin.client.json.Document;
import org.tocsin.client.terminal.EditionText;
import org.tocsin.client.terminal.PreviewText;

/// Plays the steps of one scenario in turn. Every wait is for a fact, and has an end.
final class Play {
    private final Cast cast;
    private final Story story;
    private final Clock clock;
    private final String suffix;
    private final Patience patience;
    private final Accounts accounts;

    private final Map<String, String> revisions = new HashMap<>();
    private final Map<String, List<Integer>> reads = new HashMap<>();
    private Submission submission = new Submission(Document.none());
    private String publisher = "";
    private String advisory = "";
    private long sentAt;

    Play(Cast cast, Story story, Clock clock, String suffix, Patience patience) {
        this.cast = cast;
        this.story = story;
        this.clock = clock;
        this.suffix = suffix;
        this.patience = patience;
        this.accounts = new Accounts(cast, story, patience.delivery());
    }

    /// Plays one step; says whether the play can go on.
    boolean step(Step step) throws InterruptedException {
        story.chapter(step.say());
        return switch (step) {
            case Step.Publish publish -> publish(publish);
            case Step.Read read -> read(read);
            case Step.Acknowledge answer -> acknowledge(answer.as());
            case Step.End end -> end(end);
            case Step.Explain explain -> accounts.explain(explain, advisory, submission, reads);
        };
    }

    private boolean publish(Step.Publish publish) {
        submission = new Submission(SeedFiles.find(publish.file()).orElseThrow()).under(suffix);
        var client = cast.client(publish.as());
        if (!publish.isCorrection()) {
            switch (client.preview(submission.bytes())) {
                case Reply.Done<Document>(var preview) ->
                        new PreviewText(story.inner()).summary(preview).forEach(story::fact);
                case Reply.Refused<Document>(var problem) -> story.expect(false, told(problem));
            }
        }
        sentAt = System.nanoTime();
        return switch (client.publish(submission.bytes(), true)) {
            case Reply.Done<Published>(var published) -> published(publish, published);
            case Reply.Refused<Published>(var problem) -> refused(problem);
        };
    }

    private boolean published(Step.Publish publish, Published published) {
        publisher = publish.as();
        advisory = published.id();
        story.fact(
                "%s sends %s, version %d. The hub answers after %s: %s on the lane %s, id %s."
                        .formatted(
                                publish.as(),
                                published.reference(),
                                published.version(),
                                Story.milliseconds(since(sentAt)),
                                published.state(),
                                published.lane(),
                                published.id()));
        story.expect(
                published.state().equals("ADMITTED"),
                "the hub admits it before the publisher's wait is over");
        return true;
    }

    private boolean read(Step.Read read) throws InterruptedException {
        if (read.notice().isPresent()) {
            notice(read, read.notice().get());
        } else if (read.reads().isEmpty()) {
            nothing(read.as());
        } else if (read.changed().orElse(true)) {
            delivered(read);
        } else {
            unchanged(read);
        }
        reads.putIfAbsent(read.as(), read.reads());
        return true;
    }

    private void delivered(Step.Read read) throws InterruptedException {
        var known = revisions.getOrDefault(read.as(), "");
        var arrival =
                cast.listener(read.as())
                        .await(
                                advisory,
                                came -> isNew(came, known, read.reads()),
                                patience.delivery());
        story.expect(
                arrival.isPresent(),
                "the stream of %s brings %s, %s"
                        .formatted(read.as(), portions(read.reads()), after(arrival)));
        if (arrival.isPresent() && arrival.get().event() instanceof StreamEvent.Delivered come) {
            revisions.put(read.as(), come.reading().edition().revision());
            story.show(new EditionText(story.inner()).lines(come.reading()));
        }
    }

    private String after(Optional<Listener.Arrival> arrival) {
        return arrival.map(came ->
                        Story.milliseconds(Duration.ofNanos(came.nanos() - sentAt))
                                + " after it was sent")
                .orElse("within " + patience.delivery().toSeconds() + " s");
    }

    private boolean isNew(StreamEvent event, String known, List<Integer> portions) {
        return event instanceof StreamEvent.Delivered delivered
                && !delivered.reading().edition().revision().equals(known)
                && submission.isTold(delivered.reading().edition(), portions);
    }

    private void unchanged(Step.Read read) {
        var known = revisions.getOrDefault(read.as(), "");
        var isSame =
                edition(read.as()).filter(edition -> edition.revision().equals(known)).isPresent();
        story.expect(isSame, "%s reads the same text, revision %s".formatted(read.as(), known));
    }

    private void nothing(String reader) {
        var client = cast.client(reader);
        var hidden = client.read(advisory);
        var absent = client.read(UUID.randomUUID().toString());
        var isAlike =
                hidden instanceof Reply.Refused<Reading>(var one)
                        && absent instanceof Reply.Refused<Reading>(var other)
                        && one.document().line().equals(other.document().line());
        story.expect(
                isAlike,
                "%s asks for the advisory and for one that never was: the hub gives the same answer"
                        .formatted(reader));
        if (hidden instanceof Reply.Refused<Reading>(var problem)) {
            story.fact(told(problem));
        }
    }

    private void notice(Step.Read read, String state) throws InterruptedException {
        var arrival =
                cast.listener(read.as())
                        .await(advisory, came -> isNotice(came, state), patience.delivery());
        story.expect(
                arrival.isPresent(),
                "the stream of %s says %s, %s".formatted(read.as(), state, after(arrival)));
        var readable = edition(read.as());
        if (read.reads().isEmpty()) {
            story.expect(readable.isEmpty(), read.as() + " can no longer read it");
        } else {
            story.expect(
                    readable.filter(edition -> submission.isTold(edition, read.reads()))
                            .isPresent(),
                    read.as() + " can still read what was said");
        }
    }

    private static boolean isNotice(StreamEvent event, String state) {
        return event instanceof StreamEvent.Withdrawn withdrawn
                && withdrawn.notice().state().equals(state);
    }

    /// Returns what `reader` can read of the advisory now; empty when there is no text.
    private Optional<EditionView> edition(String reader) {
        return cast.client(reader).read(advisory)
                        instanceof Reply.Done<Reading>(Reading.Text(var _, var edition, var _))
                ? Optional.of(edition)
                : Optional.empty();
    }

    private boolean acknowledge(String reader) throws InterruptedException {
        var revision = revisions.getOrDefault(reader, "");
        var client = cast.client(reader);
        return switch (client.acknowledge(advisory, revision, Acknowledgement.ACCEPTED, "")) {
            case Reply.Done<Document> _ -> {
                story.fact(reader + " answers ACCEPTED to revision " + revision + ".");
                yield accounts.confirmed(publisher, reader, advisory);
            }
            case Reply.Refused<Document>(var problem) -> refused(problem);
        };
    }

    private boolean end(Step.End end) {
        var client = cast.client(end.as());
        sentAt = System.nanoTime();
        var reply =
                end.retracted()
                        ? client.retract(advisory, submission.reference())
                        : client.cancel(advisory, submission.reference());
        return switch (reply) {
            case Reply.Done<Document>(var answer) -> {
                story.fact(
                        "The hub answers after %s: %s."
                                .formatted(
                                        Story.milliseconds(since(sentAt)),
                                        answer.text("state").orElse("taken")));
                yield true;
            }
            case Reply.Refused<Document>(var problem) -> refused(problem);
        };
    }

    /// Looks back at every stream: what came by it, and that nothing else did.
    void lookBack() throws InterruptedException {
        story.chapter("Looking back: what came by each stream, and nothing else.");
        var now = Instant.now(clock);
        for (var listener : cast.listeners().entrySet()) {
            var isCurrent = listener.getValue().awaitCurrent(now, patience.quiet());
            story.expect(isCurrent, "the stream of %s is current".formatted(listener.getKey()));
            var came = listener.getValue().all(advisory);
            story.expect(
                    reads.getOrDefault(listener.getKey(), List.of()).isEmpty() == came.isEmpty()
                            && !Listing.hasRepeats(came),
                    listener.getKey() + " received " + Listing.of(came));
        }
    }

    private boolean refused(Problem problem) {
        story.expect(false, told(problem));
        return false;
    }

    private static String told(Problem problem) {
        return "The hub says: %d %s. %s"
                .formatted(problem.status(), problem.title(), problem.detail());
    }

    private static String portions(List<Integer> numbers) {
        return numbers.size() == 1 ? "one portion" : numbers.size() + " portions";
    }

    private static Duration since(long nanos) {
        return Duration.ofNanos(System.nanoTime() - nanos);
    }
}
