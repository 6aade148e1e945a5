package org.tocsin.client.demo;

import java.util.List;
import java.util.stream.Collectors;
import org.tocsin.client.Fault;
import org.tocsin.client.Problem;
import org.tocsin.client.Published;
import org.tocsin.client.Reply;
import org.tocsin.client.ReviewsClient.Looked;
import org.tocsin.client.json.Document;
import org.tocsin.client.terminal.PreviewText;

/// Hands in, reviews and ends advisories.
final class Publishing {
    private final Scene scene;
    private final Story story;

    Publishing(Scene scene) {
        this.scene = scene;
        this.story = scene.story();
    }

    boolean publish(Step.Publish publish) {
        var submission = submission(publish);
        if (publish.isPreviewed()) {
            preview(publish.as(), submission);
        }
        var matter =
                scene.matters().containsKey(publish.call())
                        ? scene.matter(publish.call())
                        : new Matter(publish.call(), publish.as());
        matter.sent();
        var reply = scene.cast().client(publish.as()).publish(submission.bytes(), true);
        return switch (publish.answer()) {
            case Step.Answer.Taken expected ->
                    switch (reply) {
                        case Reply.Done<Published>(var published) ->
                                taken(matter, submission, published, expected);
                        case Reply.Refused<Published>(var problem) -> scene.refused(problem);
                    };
            case Step.Answer.Refused(var reasons) ->
                    switch (reply) {
                        case Reply.Done<Published>(var published) -> {
                            story.expect(false, "the hub refuses it, not " + published.state());
                            yield false;
                        }
                        case Reply.Refused<Published>(var problem) -> refused(problem, reasons);
                    };
        };
    }

    private Submission submission(Step.Publish publish) {
        if (publish.version() > 0 && publish.file().isEmpty()) {
            return scene.matter(publish.call()).version(publish.version());
        }
        var base =
                publish.file().isEmpty()
                        ? scene.matter(publish.call()).submission().next()
                        : Submission.read(publish.file()).under(scene.suffix()).of(publish.call());
        return new Submission(scene.worded(Edits.apply(base.json(), publish.edits())));
    }

    private void preview(String publisher, Submission submission) {
        switch (scene.cast().client(publisher).preview(submission.bytes())) {
            case Reply.Done<Document>(var preview) ->
                    new PreviewText(story.inner()).summary(preview).forEach(story::fact);
            case Reply.Refused<Document>(var problem) -> story.expect(false, Scene.told(problem));
        }
    }

    private boolean taken(
            Matter matter, Submission submission, Published published, Step.Answer.Taken expected) {
        var took = Scene.since(matter.sentAt());
        matter.taken(submission, published.id());
        scene.matters().putLast(matter.call(), matter);
        story.fact(
                "%s sends %s, version %d. The hub answers after %s: %s on the lane %s, id %s."
                        .formatted(
                                matter.publisher(),
                                published.reference(),
                                published.version(),
                                Story.milliseconds(took),
                                published.state(),
                                published.lane(),
                                published.id()));
        var isInTime = expected.within().map(most -> took.compareTo(most) <= 0).orElse(true);
        story.expect(
                published.state().equals(expected.state()) && isInTime,
                "the hub answers %s before %s"
                        .formatted(
                                expected.state(),
                                expected.within()
                                        .map(most -> most.toSeconds() + " seconds are over")
                                        .orElse("the publisher's wait is over")));
        return true;
    }

    private boolean refused(Problem problem, List<String> reasons) {
        story.fact(Scene.told(problem));
        problem.faults().stream()
                .map(fault ->
                        "%s %s: %s".formatted(fault.rule(), fault.field(), fault.explanation()))
                .forEach(story::fact);
        var cited = problem.faults().stream().map(Fault::rule).collect(Collectors.toSet());
        story.expect(
                cited.containsAll(reasons),
                "the hub refuses it by rule %s".formatted(String.join(" and ", reasons)));
        return true;
    }

    boolean review(Step.Review review) {
        var matter = scene.matter(review.of());
        var reviews = scene.cast().client(review.as()).reviews();
        return switch (reviews.waiting(matter.id())) {
            case Reply.Refused<Document>(var problem) -> scene.refused(problem);
            case Reply.Done<Document>(var shown) -> {
                matter.sent();
                yield decided(
                        review,
                        reviews.decide(
                                matter.id(),
                                Looked.at(shown),
                                review.role(),
                                review.decision(),
                                ""));
            }
        };
    }

    private boolean decided(Step.Review review, Reply<Document> reply) {
        return switch (reply) {
            case Reply.Refused<Document>(var problem) -> scene.refused(problem);
            case Reply.Done<Document>(var answer) -> {
                var state = answer.text("state").orElse("");
                story.expect(
                        state.equals(review.state()),
                        "%s says %s as %s, and the hub answers %s"
                                .formatted(review.as(), review.decision(), review.role(), state));
                yield true;
            }
        };
    }

    boolean end(Step.End end) {
        var matter = scene.matter(end.of());
        var client = scene.cast().client(end.as());
        var reference = matter.submission().reference();
        matter.sent();
        var reply =
                end.retracted()
                        ? client.retract(matter.id(), reference)
                        : client.cancel(matter.id(), reference);
        return switch (reply) {
            case Reply.Done<Document>(var answer) -> {
                story.fact(
                        "The hub answers after %s: %s."
                                .formatted(
                                        Story.milliseconds(Scene.since(matter.sentAt())),
                                        answer.text("state").orElse("taken")));
                yield true;
            }
            case Reply.Refused<Document>(var problem) -> scene.refused(problem);
        };
    }
}
