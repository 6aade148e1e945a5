package org.tocsin.client.demo;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.tocsin.client.Acknowledgement;
import org.tocsin.client.Reading;
import org.tocsin.client.Reply;
import org.tocsin.client.json.Document;
import org.tocsin.client.terminal.AccountText;
import org.tocsin.formats.json.EditionVerifier;
import org.tocsin.formats.json.EditionVerifier.Verification;

/// Asks the hub to account for what it did; accounts follow a little after the fact.
final class Accounts {
    private final Scene scene;
    private final Cast cast;
    private final Story story;
    private final Duration patience;
    private final Asking asking;

    Accounts(Scene scene) {
        this.scene = scene;
        this.cast = scene.cast();
        this.story = scene.story();
        this.patience = scene.patience().delivery();
        this.asking = new Asking(scene);
    }

    boolean ask(Audit audit) throws InterruptedException {
        return switch (audit) {
            case Audit.Explain explain -> explain(explain);
            case Audit.Readers readers -> readers(readers);
            case Audit.Verify verify -> verify(verify);
            case Audit.Recalled recalled -> recalled(recalled);
            case Audit.Accounted accounted -> accounted(accounted);
            case Audit.Trace trace -> trace(trace);
            case Audit.Ask ask -> asking.ask(ask);
        };
    }

    /// Asks why each reader read what it read, and compares the reasons with what was read.
    private boolean explain(Audit.Explain explain) throws InterruptedException {
        var audit = cast.client(explain.as()).audit();
        var matter = scene.matter(explain.of());
        for (var reader : explain.readers()) {
            var portions = matter.reads(reader);
            var outcome = outcome(portions, matter.submission());
            var account =
                    await(
                            () -> audit.explain(matter.id(), reader),
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

    /// Answers, and asks until the publisher is told so.
    boolean acknowledge(Step.Acknowledge answer) throws InterruptedException {
        var matter = scene.matter(answer.of());
        var reader = answer.as();
        var revision = matter.revision(reader);
        var client = cast.client(reader);
        var word = Acknowledgement.valueOf(answer.answer());
        return switch (client.acknowledge(matter.id(), revision, word, "")) {
            case Reply.Done<Document> _ -> {
                story.fact("%s answers %s to revision %s.".formatted(reader, word, revision));
                yield confirmed(matter, answer);
            }
            case Reply.Refused<Document>(var problem) -> scene.refused(problem);
        };
    }

    private boolean confirmed(Matter matter, Step.Acknowledge answer) throws InterruptedException {
        var told =
                await(
                        () -> cast.client(matter.publisher()).audit().readers(matter.id()),
                        readers -> hasAnswered(readers, answer));
        story.expect(
                told.filter(readers -> hasAnswered(readers, answer)).isPresent(),
                "%s is told that %s has received it and answered %s"
                        .formatted(matter.publisher(), answer.as(), answer.answer()));
        return true;
    }

    private static boolean hasAnswered(Document readers, Step.Acknowledge answer) {
        return readers.list("readers").stream()
                .filter(one -> one.text("reader").filter(answer.as()::equals).isPresent())
                .flatMap(one -> one.list("acknowledgements").stream())
                .anyMatch(one -> one.text("answer").filter(answer.answer()::equals).isPresent());
    }

    private boolean readers(Audit.Readers readers) throws InterruptedException {
        var audit = cast.client(readers.as()).audit();
        var advisory = scene.matter(readers.of()).id();
        Set<String> expected = new TreeSet<>(readers.readers());
        var told = await(() -> audit.readers(advisory), list -> reached(list).equals(expected));
        story.expect(
                told.filter(list -> reached(list).equals(expected)).isPresent(),
                "%s is told who has received it: %s"
                        .formatted(
                                readers.as(),
                                told.map(list -> String.join(", ", reached(list)))
                                        .orElse("nothing")));
        return true;
    }

    private static Set<String> reached(Document readers) {
        return readers.list("readers").stream()
                .flatMap(one -> one.text("reader").stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private boolean recalled(Audit.Recalled recalled) throws InterruptedException {
        var audit = cast.client(recalled.as()).audit();
        var advisory = scene.matter(recalled.of()).id();
        Set<String> but = new TreeSet<>(recalled.but());
        var told = await(() -> audit.readers(advisory), list -> untold(list).equals(but));
        var had = told.map(Accounts::reached).orElse(Set.of());
        story.expect(
                !had.isEmpty() && told.filter(list -> untold(list).equals(but)).isPresent(),
                "received by %s; told that it no longer stands: all%s"
                        .formatted(
                                String.join(", ", had),
                                told.map(Accounts::untold)
                                        .filter(missing -> !missing.isEmpty())
                                        .map(missing -> " but " + String.join(", ", missing))
                                        .orElse("")));
        return true;
    }

    /// Returns who has received it and no notice after that.
    private static Set<String> untold(Document readers) {
        return readers.list("readers").stream()
                .filter(one -> one.list("deliveries").stream().noneMatch(Accounts::isNotice))
                .flatMap(one -> one.text("reader").stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static boolean isNotice(Document delivery) {
        return delivery.text("revision").orElse("").isEmpty();
    }

    private boolean verify(Audit.Verify verify) {
        var client = cast.client(verify.as());
        var advisory = scene.matter(verify.of()).id();
        var verification =
                client.keys()
                        .verifier()
                        .then(verifier -> client.read(advisory).map(one -> check(verifier, one)));
        var isVerified = verification instanceof Reply.Done<Verification>(Verification.Verified _);
        story.expect(
                isVerified,
                "the signature of what %s reads holds%s"
                        .formatted(verify.as(), isVerified ? "" : ": " + verification));
        return true;
    }

    private static Verification check(EditionVerifier verifier, Reading reading) {
        return verifier.verify(reading.document().line().getBytes(UTF_8));
    }

    /// For each advisory and each reader in the play: what was to come, and by which rule.
    private boolean accounted(Audit.Accounted accounted) throws InterruptedException {
        var audit = cast.client(accounted.as()).audit();
        for (var call : accounted.of()) {
            var matter = scene.matter(call);
            var readers = new TreeSet<>(matter.touched().keySet());
            var open = new TreeSet<String>();
            for (var reader : readers) {
                var told = await(() -> audit.explain(matter.id(), reader), Accounts::hasItsRule);
                if (told.filter(Accounts::hasItsRule).isEmpty()) {
                    open.add(reader);
                }
            }
            story.expect(
                    open.isEmpty() && !readers.isEmpty(),
                    "%s: %d outcomes, each with its rule%s"
                            .formatted(
                                    call,
                                    readers.size(),
                                    open.isEmpty() ? "" : ", but for " + open));
        }
        return true;
    }

    private static boolean hasItsRule(Document told) {
        return switch (told.text("outcome").orElse("")) {
            case "RELEASED", "REDACTED", "WITHHELD" -> !told.texts("rules").isEmpty();
            default -> false;
        };
    }

    private boolean trace(Audit.Trace trace) throws InterruptedException {
        var client = cast.client(trace.as());
        var path =
                trace.participant().isEmpty()
                        ? "/v1/audit/advisories/" + scene.matter(trace.of()).id()
                        : "/v1/audit/participants/" + trace.participant();
        var told =
                await(
                        () -> client.document(path),
                        record -> events(record).containsAll(trace.events()));
        story.expect(
                told.filter(record -> events(record).containsAll(trace.events())).isPresent(),
                "on record: %s"
                        .formatted(
                                told.map(record -> String.join(", ", new TreeSet<>(events(record))))
                                        .orElse("nothing")));
        return true;
    }

    private static List<String> events(Document record) {
        return record.list("entries").stream()
                .flatMap(entry -> entry.text("event").stream())
                .toList();
    }

    /// Asks until the answer is as wanted, or patience ends; returns the last answer.
    private Optional<Document> await(Supplier<Reply<Document>> question, Predicate<Document> wanted)
            throws InterruptedException {
        return Asking.last(
                () -> answer(question.get()), answer -> answer.filter(wanted).isEmpty(), patience);
    }

    private static Optional<Document> answer(Reply<Document> reply) {
        return switch (reply) {
            case Reply.Done<Document>(var json) -> Optional.of(json);
            case Reply.Refused<Document> _ -> Optional.empty();
        };
    }
}
