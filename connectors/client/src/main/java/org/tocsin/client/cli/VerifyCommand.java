package org.tocsin.client.cli;

import java.util.List;
import java.util.concurrent.Callable;
import org.tocsin.client.Reading;
import org.tocsin.client.Reply;
import org.tocsin.client.json.Document;
import org.tocsin.client.terminal.EditionText;
import org.tocsin.client.terminal.ProblemText;
import org.tocsin.client.terminal.Tone;
import org.tocsin.formats.json.EditionVerifier;
import org.tocsin.formats.json.EditionVerifier.Reason;
import org.tocsin.formats.json.EditionVerifier.Verification;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// Checks that an edition is as the hub sealed it.
@Command(
        name = "verify",
        description = {
            "Checks that an edition is as the hub sealed it, with the keys that the hub publishes.",
            "The file holds the edition and its signature, as `read --json` writes them."
        })
final class VerifyCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Mixin private final HubOptions options = new HubOptions();

    @Parameters(paramLabel = "FILE", description = "A file, or - for standard input")
    private String file = "";

    VerifyCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        var answers = Answers.of(terminal, options);
        var content = Content.one(file, terminal).bytes().get();
        try (var client = options.client(terminal)) {
            return switch (client.verifier()) {
                case Reply.Done<EditionVerifier>(var verifier) ->
                        told(verifier.verify(content), answers);
                case Reply.Refused<EditionVerifier>(var problem) ->
                        answers.refused(problem, new ProblemText(answers.style()).lines(problem));
            };
        }
    }

    private static int told(Verification verification, Answers answers) {
        return switch (verification) {
            case Verification.Verified(var edition) -> {
                answers.write(
                        Document.none().with("verified", true),
                        List.of(
                                answers.style().paint(Tone.GOOD, "VERIFIED")
                                        + "  as the hub sealed it: "
                                        + new EditionText(answers.style())
                                                .line(Reading.unsigned(new Document(edition)))));
                yield Exit.OK;
            }
            case Verification.NotVerified(var reason) -> {
                answers.write(
                        Document.none().with("verified", false).with("reason", reason.name()),
                        List.of(
                                answers.style().paint(Tone.ALARM, "NOT VERIFIED")
                                        + "  "
                                        + words(reason)));
                yield Exit.REFUSED;
            }
        };
    }

    private static String words(Reason reason) {
        return switch (reason) {
            case MALFORMED -> "This is not an edition with its signature.";
            case UNKNOWN_KEY -> "It was signed with a key that is not the hub's.";
            case WRONG_REVISION -> "Its text is not the one that its revision stands for.";
            case WRONG_SIGNATURE -> "Its signature is not the hub's signature of this text.";
        };
    }
}
