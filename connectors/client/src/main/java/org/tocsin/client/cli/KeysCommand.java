package org.tocsin.client.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.tocsin.client.HubClient;
import org.tocsin.client.Reply;
import org.tocsin.client.SigningKeyFile;
import org.tocsin.client.json.Document;
import org.tocsin.client.terminal.KeysText;
import org.tocsin.client.terminal.ProblemText;
import org.tocsin.formats.json.KeyDirectory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Keeps the keys by which participants sign what they publish.
@Command(
        name = "keys",
        description = {
            "Lists the public keys of the hub and of those who sign themselves; --save keeps them in",
            "a file, by which `verify --directory` checks editions without the hub. `new` makes a key",
            "and asks for it: a person of the State's registrar approves, see: proposals. `end` and",
            "`revoke` act at once; what an ended key signed goes on to count, what a revoked key",
            "signed does not. `require` takes nothing unsigned any more that names the participant;",
            "`release` asks for the end of that."
        })
final class KeysCommand implements Callable<Integer> {
    /// What is to be done.
    enum Act {
        LIST,
        NEW,
        END,
        REVOKE,
        REQUIRE,
        RELEASE
    }

    private final Terminal terminal;

    @Mixin private final HubOptions options = new HubOptions();

    @Parameters(
            index = "0",
            arity = "0..1",
            paramLabel = "ACT",
            description = "list (default), new, end, revoke, require or release")
    private Act act = Act.LIST;

    @Parameters(index = "1", arity = "0..1", paramLabel = "KEY", description = "Which key")
    private String key = "";

    @Option(names = "--as", paramLabel = "ID", description = "Who asks")
    private String caller = "";

    @Option(
            names = "--of",
            paramLabel = "PARTICIPANT",
            description = {"Whose keys, for the registrar of its State.", "Default: one's own"})
    private String owner = "";

    @Option(names = "--save", paramLabel = "FILE", description = "Keep the listed keys in a file")
    private Optional<Path> save = Optional.empty();

    @Option(
            names = "--file",
            paramLabel = "FILE",
            description = {
                "Where the private half of a new key is kept.",
                "Default: in the data folder, under signing/PARTICIPANT"
            })
    private Optional<Path> file = Optional.empty();

    @Option(names = "--until", paramLabel = "TIME", description = "When a new key ends")
    private Optional<String> until = Optional.empty();

    KeysCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        var answers = Answers.of(terminal, options);
        if (act == Act.LIST) {
            try (var client = options.client(terminal)) {
                return listed(client.keys().directory(), answers);
            }
        }
        if (caller.isEmpty()) {
            throw new UsageException("Say by --as who asks.");
        }
        if ((act == Act.END || act == Act.REVOKE) && key.isEmpty()) {
            throw new UsageException("Say which key; `./tocsin keys` lists them.");
        }
        try (var client = options.client(terminal, caller)) {
            return act == Act.NEW
                    ? made(client, answers)
                    : answers.give(changed(client), document -> document, this::lines);
        }
    }

    private Reply<Document> changed(HubClient client) {
        return switch (act) {
            case END -> client.keys().end(owner(), key);
            case REVOKE -> client.keys().revoke(owner(), key);
            case REQUIRE -> client.keys().require(owner());
            case RELEASE -> client.keys().release(owner());
            case LIST, NEW -> throw new IllegalStateException("not a change of what is there");
        };
    }

    private int listed(Reply<KeyDirectory> reply, Answers answers) {
        return switch (reply) {
            case Reply.Refused<KeyDirectory>(var problem) ->
                    answers.refused(problem, new ProblemText(answers.style()).lines(problem));
            case Reply.Done<KeyDirectory>(var directory) -> {
                save.ifPresent(to -> write(directory.write(), to));
                answers.write(
                        Document.parse(directory.write()).orElseThrow(), KeysText.lines(directory));
                yield Exit.OK;
            }
        };
    }

    private int made(HubClient client, Answers answers) {
        var fresh = SigningKeyFile.fresh();
        var kept = file.orElseGet(() -> options.folder(terminal).signingFile(owner(), fresh.id()));
        keep(fresh, kept);
        var asked = client.keys().add(owner(), fresh.publicKey(), until.map(KeysCommand::instant));
        return answers.give(
                asked,
                document -> document.with("key", fresh.id()).with("file", kept.toString()),
                document ->
                        List.of(
                                "%s  key of %s, in %s".formatted(fresh.id(), owner(), kept),
                                "It signs when a person of the State's registrar has approved it:"
                                        + " ./tocsin proposals"));
    }

    private List<String> lines(Document document) {
        return KeysText.lines(document.member("participant").orElseGet(Document::none));
    }

    private String owner() {
        return owner.isEmpty() ? caller.split("/", 2)[0] : owner;
    }

    private static Instant instant(String text) {
        try {
            return Instant.parse(text);
        } catch (DateTimeException _) {
            throw new UsageException("A time is written such as 2030-06-01T00:00:00Z: " + text);
        }
    }

    private static void keep(SigningKeyFile key, Path file) {
        try {
            key.write(file);
        } catch (UncheckedIOException refused) {
            throw new UsageException(
                    "The key cannot be kept in " + file + ", or something is there already.");
        }
    }

    private static void write(byte[] directory, Path file) {
        try {
            Files.write(file, directory);
        } catch (IOException refused) {
            throw new UsageException("The file " + file + " cannot be written.");
        }
    }
}
