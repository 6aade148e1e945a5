package org.tocsin.client.cli;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.tocsin.client.Reading;
import org.tocsin.client.Reply;
import org.tocsin.client.json.Document;
import org.tocsin.client.terminal.EditionText;
import org.tocsin.client.terminal.ProblemText;
import org.tocsin.client.terminal.Tone;
import org.tocsin.formats.Parsed;
import org.tocsin.formats.json.EditionVerifier;
import org.tocsin.formats.json.EditionVerifier.Reason;
import org.tocsin.formats.json.EditionVerifier.Verification;
import org.tocsin.formats.json.EditionVerifier.Voucher;
import org.tocsin.formats.json.KeyDirectory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Checks that an edition is as its originator signed it, or as the hub attests it.
@Command(
        name = "verify",
        description = {
            "Checks that an edition is as its originator signed it, or as the hub attests it.",
            "The file holds the edition and its signature, as `read --json` writes them. With",
            "--directory no hub is asked."
        })
final class VerifyCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Mixin private final HubOptions options = new HubOptions();

    @Parameters(paramLabel = "FILE", description = "A file, or - for standard input")
    private String file = "";

    @Option(
            names = "--directory",
            paramLabel = "FILE",
            description = "The public keys, as `keys --save` keeps them; default: those of now")
    private Optional<String> directory = Optional.empty();

    VerifyCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        var answers = Answers.of(terminal, options);
        var content = Content.one(file, terminal).bytes().get();
        return switch (verifier()) {
            case Reply.Done<EditionVerifier>(var verifier) ->
                    told(verifier.verify(content), answers);
            case Reply.Refused<EditionVerifier>(var problem) ->
                    answers.refused(problem, new ProblemText(answers.style()).lines(problem));
        };
    }

    private Reply<EditionVerifier> verifier() {
        if (directory.isPresent()) {
            return new Reply.Done<>(new EditionVerifier(saved(directory.get())));
        }
        try (var client = options.client(terminal)) {
            return client.keys().verifier();
        }
    }

    private KeyDirectory saved(String name) {
        return switch (KeyDirectory.parse(Content.one(name, terminal).bytes().get())) {
            case Parsed.Read<KeyDirectory>(var saved) -> saved;
            case Parsed.Malformed<KeyDirectory> _ ->
                    throw new UsageException(
                            "The file " + name + " does not hold keys; `keys --save` makes one.");
        };
    }

    private static int told(Verification verification, Answers answers) {
        return switch (verification) {
            case Verification.Verified(var edition, var voucher) -> {
                answers.write(
                        document(voucher),
                        List.of(
                                answers.style().paint(Tone.GOOD, "VERIFIED")
                                        + "  "
                                        + words(voucher)
                                        + ": "
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

    private static Document document(Voucher voucher) {
        var verified = Document.none().with("verified", true);
        return switch (voucher) {
            case Voucher.Originator(var participant, var key) ->
                    verified.with("by", participant).with("key", key);
            case Voucher.Hub(var key) -> verified.with("by", "hub").with("key", key);
        };
    }

    private static String words(Voucher voucher) {
        return switch (voucher) {
            case Voucher.Originator(var participant, var key) ->
                    "signed by its originator " + participant + " (key " + key + ")";
            case Voucher.Hub(var key) -> "attested by the hub alone (key " + key + ")";
        };
    }

    private static String words(Reason reason) {
        return switch (reason) {
            case MALFORMED -> "This is not an edition with its signature.";
            case UNKNOWN_KEY -> "It was signed with a key that is not the hub's.";
            case REVOKED_KEY -> "It was signed with a key that the hub has revoked.";
            case ENDED_KEY ->
                    "It was signed with a key of the hub that had ended by the time it came.";
            case WRONG_REVISION -> "Its text is not the one that its revision stands for.";
            case WRONG_SIGNATURE -> "Its signature is not the hub's signature of this text.";
            case UNKNOWN_ORIGINATOR_KEY ->
                    "It was signed with a key that is not known to be its originator's.";
            case REVOKED_ORIGINATOR_KEY ->
                    "It was signed with a key that its originator has revoked.";
            case ENDED_ORIGINATOR_KEY ->
                    "It was signed with a key that had ended by the time it came.";
            case WRONG_ORIGINATOR_SIGNATURE ->
                    "Its signature is not its originator's signature of this text.";
            case NOT_SIGNED_BY_ORIGINATOR ->
                    "Its originator signs itself, and it does not carry its signature.";
        };
    }
}
