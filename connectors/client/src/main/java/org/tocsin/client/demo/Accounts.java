package org.tocsin.client.demo;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.tocsin.client.Reply;
import org.tocsin.client.demo.Scenario.Step;
import org.tocsin.client.json.Document;
import org.tocsin.client.terminal.AccountText;

/// Asks the hub to account for what it did; accounts follow a little after the fact.
final class Accounts {
    private static final Duration PAUSE = Duration.ofMillis(50);

    private final Cast cast;
    private final Story story;
    private final Duration patience;

    Accounts(Cast cast, Story story, Duration patience) {
        this.cast = cast;
        this.story = story;
        this.patience = patience;
    }

    /// Asks why each reader read what it read, and compares the reasons with what was read.
    boolean explain(
            Step.Explain explain,
            String advisory,
            Submission submission,
            Map<String, List<Integer>> reads)
            throws InterruptedException {
        var client = cast.client(explain.as());
        for (var reader : explain.of()) {
            var portions = reads.getOrDefault(reader, List.of());
            var outcome = outcome(portions, submission);
            var account =
                    await(
                            () -> client.explain(advisory, reader),
                            told -> isAccounted(told, outcome));
            account.ifPresent(told -> story.show(new AccountText(story.inner()).explanation(told)));
            story.expect(
                    account.filter(told -> isAccounted(told, outcome)).isPresent(),
                    "the account of %s says %s%s"
                            .formatted(
                                    reader,
                                    outcome,
                                    portions.isEmpty() ? "" : " and that it was delivered"));
        }
        return true;
    }

    /// Asks until the publisher is told that `reader` accepted.
    boolean confirmed(String publisher, String reader, String advisory)
            throws InterruptedException {
        var told =
                await(
                        () -> cast.client(publisher).readers(advisory),
                        readers -> hasAccepted(readers, reader));
        story.expect(
                told.filter(readers -> hasAccepted(readers, reader)).isPresent(),
                "%s is told that %s has received it and answered ACCEPTED"
                        .formatted(publisher, reader));
        return true;
    }

    private static boolean hasAccepted(Document readers, String reader) {
        return readers.list("readers").stream()
                .filter(one -> one.text("reader").filter(reader::equals).isPresent())
                .flatMap(one -> one.list("acknowledgements").stream())
                .anyMatch(one -> one.text("answer").filter("ACCEPTED"::equals).isPresent());
    }

    private static String outcome(List<Integer> portions, Submission submission) {
        if (portions.isEmpty()) {
            return "WITHHELD";
        }
        return portions.equals(submission.everything()) ? "RELEASED" : "REDACTED";
    }

    private static boolean isAccounted(Document told, String outcome) {
        return told.text("outcome").filter(outcome::equals).isPresent()
                && told.list("deliveries").isEmpty() == outcome.equals("WITHHELD");
    }

    /// Asks until the answer is as wanted, or patience ends; returns the last answer.
    Optional<Document> await(Supplier<Reply<Document>> question, Predicate<Document> isWanted)
            throws InterruptedException {
        var deadline = System.nanoTime() + patience.toNanos();
        while (true) {
            var answer = answer(question.get());
            if (answer.filter(isWanted).isPresent() || System.nanoTime() > deadline) {
                return answer;
            }
            Thread.sleep(PAUSE);
        }
    }

    private static Optional<Document> answer(Reply<Document> reply) {
        return switch (reply) {
            case Reply.Done<Document>(var json) -> Optional.of(json);
            case Reply.Refused<Document> _ -> Optional.empty();
        };
    }
}
