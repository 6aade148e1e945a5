package org.tocsin.client.demo;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.Optional;
import org.tocsin.client.Reply;
import org.tocsin.client.json.Document;

/// Changes who takes part, and with which rights.
final class Registry {
    private final Scene scene;
    private final Cast cast;
    private final Story story;

    Registry(Scene scene) {
        this.scene = scene;
        this.cast = scene.cast();
        this.story = scene.story();
    }

    boolean change(Rights rights) throws InterruptedException {
        return switch (rights) {
            case Rights.Enrol enrol -> enrol(enrol);
            case Rights.Change change -> change(change);
            case Rights.Approve approve -> approve(approve);
            case Rights.Consent consent -> consent(consent.as());
            case Rights.Leave leave -> leave(leave.as());
        };
    }

    private boolean enrol(Rights.Enrol enrol) {
        var wanted = enrol.wanted().line().getBytes(UTF_8);
        return switch (cast.client(enrol.as()).rights().enrol(wanted)) {
            case Reply.Refused<Document>(var problem) -> scene.refused(problem);
            case Reply.Done<Document>(var answer) -> {
                answer.member("secrets").stream()
                        .flatMap(Document::entries)
                        .forEach(made ->
                                cast.join(made.getKey(), made.getValue().text().orElse("")));
                var standing = standing(answer);
                story.expect(
                        standing.equals("invited"),
                        "%s is %s and gets a secret, to consent by"
                                .formatted(enrol.wanted().text("id").orElse(""), standing));
                yield true;
            }
        };
    }

    private boolean change(Rights.Change change) {
        var client = cast.client(change.as());
        return switch (client.participant(change.participant())) {
            case Reply.Refused<Document>(var problem) -> scene.refused(problem);
            case Reply.Done<Document>(var known) -> {
                var wanted = Edits.apply(known, change.edits()).line().getBytes(UTF_8);
                yield changed(change, client.rights().change(change.participant(), wanted));
            }
        };
    }

    private boolean changed(Rights.Change change, Reply<Document> reply) {
        return switch (reply) {
            case Reply.Refused<Document>(var problem) -> scene.refused(problem);
            case Reply.Done<Document>(var answer) -> {
                var waits = answer.member("proposal").isPresent();
                story.expect(
                        waits == change.waits(),
                        waits ? "it waits for a second person of the registry" : "it acts at once");
                yield true;
            }
        };
    }

    private boolean approve(Rights.Approve approve) {
        var rights = cast.client(approve.as()).rights();
        return switch (rights.proposals()) {
            case Reply.Refused<List<Document>>(var problem) -> scene.refused(problem);
            case Reply.Done<List<Document>>(var waiting) ->
                    waiting.stream()
                            .filter(one -> isFor(approve.participant(), one))
                            .findFirst()
                            .flatMap(one -> one.text("id"))
                            .map(rights::approve)
                            .map(reply -> approved(approve, reply))
                            .orElseGet(() -> nothingWaits(approve.participant()));
        };
    }

    private boolean approved(Rights.Approve approve, Reply<Document> reply) {
        return switch (reply) {
            case Reply.Refused<Document>(var problem) -> scene.refused(problem);
            case Reply.Done<Document>(var answer) -> {
                story.expect(
                        answer.member("proposal").isEmpty(),
                        "%s approves it, and %s has it"
                                .formatted(approve.as(), approve.participant()));
                yield true;
            }
        };
    }

    private boolean nothingWaits(String participant) {
        story.expect(false, "something waits for " + participant);
        return false;
    }

    private static boolean isFor(String participant, Document proposal) {
        var wanted = proposal.member("wanted").flatMap(one -> one.text("id"));
        return wanted.equals(Optional.of(participant));
    }

    private boolean consent(String participant) {
        return switch (cast.client(participant).rights().consent(participant)) {
            case Reply.Refused<Document>(var problem) -> scene.refused(problem);
            case Reply.Done<Document>(var answer) -> {
                story.fact(participant + " consents, and is " + standing(answer) + ".");
                yield true;
            }
        };
    }

    /// Leaves, and waits for the end of the stream: the hub promises it within five seconds.
    private boolean leave(String participant) throws InterruptedException {
        var begun = System.nanoTime();
        return switch (cast.client(participant).rights().leave(participant)) {
            case Reply.Refused<Document>(var problem) -> scene.refused(problem);
            case Reply.Done<Document>(var answer) -> {
                story.fact(participant + " is " + standing(answer) + ".");
                var isOver = cast.listener(participant).awaitEnd(scene.patience().leaving());
                story.expect(
                        isOver,
                        "its stream is over, %s after it asked to leave"
                                .formatted(Story.milliseconds(Scene.since(begun))));
                yield true;
            }
        };
    }

    private static String standing(Document answer) {
        return answer.member("participant")
                .flatMap(participant -> participant.text("standing"))
                .orElse("");
    }
}
