package org.tocsin.client.demo;

import java.time.Duration;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.tocsin.client.Reply;
import org.tocsin.client.json.Document;

/// Asks the hub for a document, and compares what it says with what it is to say.
final class Asking {
    private static final Duration PAUSE = Duration.ofMillis(50);
    private static final int OK = 200;

    private final Scene scene;

    Asking(Scene scene) {
        this.scene = scene;
    }

    /// An answer of the hub, be it a refusal.
    ///
    /// @param status of HTTP
    /// @param text all that it says, as JSON
    record Answer(int status, String text) {
        static Answer of(Reply<Document> reply) {
            return switch (reply) {
                case Reply.Done<Document>(var document) -> new Answer(OK, document.line());
                case Reply.Refused<Document>(var problem) ->
                        new Answer(problem.status(), problem.document().line());
            };
        }
    }

    /// What an answer is to be.
    ///
    /// @param status of HTTP
    /// @param has what it holds
    /// @param lacks what it does not hold
    record Wanted(int status, List<String> has, List<String> lacks) {
        boolean isHeld(Answer answer) {
            return answer.status() == status && has.stream().allMatch(answer.text()::contains);
        }

        boolean isLacked(Answer answer) {
            return lacks.stream().noneMatch(answer.text()::contains);
        }

        /// Says whether a later answer may be as wanted where this one is not: accounts follow a
        /// little after the fact. What is to be lacked must be lacked by every answer, and who is
        /// to be refused is refused at once.
        boolean mayCome(Answer answer) {
            return status == OK && isLacked(answer) && !isHeld(answer);
        }
    }

    boolean ask(Audit.Ask ask) throws InterruptedException {
        var path = scene.word(ask.path());
        var client = scene.cast().client(ask.as());
        var wanted = new Wanted(ask.status(), worded(ask.has()), worded(ask.lacks()));
        var answer =
                last(
                        () -> Answer.of(client.document(path)),
                        wanted::mayCome,
                        scene.patience().delivery());
        scene.story()
                .expect(
                        wanted.isHeld(answer) && wanted.isLacked(answer),
                        "%s asks for %s and is answered %d%s%s"
                                .formatted(
                                        ask.as(),
                                        path,
                                        answer.status(),
                                        listed(", with ", ask.has()),
                                        listed(", without ", ask.lacks())));
        return true;
    }

    private List<String> worded(List<String> texts) {
        return texts.stream().map(scene::word).toList();
    }

    /// Asks until an answer is the last, or patience ends; returns that one.
    static <T> T last(Supplier<T> question, Predicate<T> isAskedAgain, Duration patience)
            throws InterruptedException {
        var deadline = System.nanoTime() + patience.toNanos();
        var answer = question.get();
        while (isAskedAgain.test(answer) && System.nanoTime() < deadline) {
            Thread.sleep(PAUSE);
            answer = question.get();
        }
        return answer;
    }

    private static String listed(String before, List<String> words) {
        return words.isEmpty() ? "" : before + String.join(", ", words);
    }
}
