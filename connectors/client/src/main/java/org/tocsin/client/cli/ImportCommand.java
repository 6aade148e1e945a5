package org.tocsin.client.cli;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.tocsin.client.HubClient;
import org.tocsin.client.Published;
import org.tocsin.client.Reading;
import org.tocsin.client.Reply;
import org.tocsin.client.Succession;
import org.tocsin.client.cli.ImportFormat.Imported;
import org.tocsin.client.json.Document;
import org.tocsin.domain.advisory.Protection;
import org.tocsin.formats.Parsed;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Publishes documents in formats of others.
@Command(
        name = "import",
        description = {
            "Publishes STIX 2.1 bundles or CSAF 2.0 documents as cyber alerts.",
            "Importing a file again changes nothing; what has changed becomes the next version.",
            "What was imported before something newer is told as superseded, and changes nothing.",
            "Of several files the one that was changed first, or the earlier edition, goes first.",
            "A bundle of which everything is revoked cancels what was imported from it.",
            "A bundle is taken whole or not at all."
        })
final class ImportCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Mixin private final HubOptions options = new HubOptions();
    @Mixin private final ImportOptions told = new ImportOptions();
    @Mixin private final ProtectionOptions lawful = new ProtectionOptions();

    @Parameters(paramLabel = "FILE", arity = "1..*", description = "File, folder, or - for input")
    private List<String> files = new ArrayList<>();

    @Option(names = "--as", paramLabel = "ID", required = true, description = "Who publishes")
    private String publisher = "";

    @Option(names = "--format", paramLabel = "FORMAT", description = "stix (default) or csaf")
    private ImportFormat format = ImportFormat.STIX;

    @Mixin private final SigningOptions signing = new SigningOptions();

    ImportCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        var text = new ImportText(Answers.of(terminal, options));
        var reading = format.reading(told);
        var protection = lawful.protection();
        try (var unsigned = options.client(terminal, publisher)) {
            var client = signing.signing(unsigned, options.folder(terminal), publisher);
            return opened(reading).stream()
                    .map(document -> one(client, document, protection, text))
                    .reduce(Exit.OK, Math::max);
        }
    }

    /// Returns what is to be imported, the earliest changed first, whatever order it was named in.
    ///
    /// Source: SPECIFICATION.md F-31.
    private List<Opened> opened(Function<byte[], Parsed<Imported>> reading) {
        return Content.of(files, terminal).stream()
                .map(content -> Opened.of(content, reading))
                .sorted(Comparator.comparing(Opened::change))
                .toList();
    }

    private int one(HubClient client, Opened document, Protection protection, ImportText text) {
        return switch (document.parsed()) {
            case Parsed.Malformed<Imported>(var faults) ->
                    text.refused(document.name(), document.bytes().get(), faults);
            case Parsed.Read<Imported>(Imported imported) when imported.isRevoked() ->
                    text.revoked(document.name(), imported, cancel(client, imported));
            case Parsed.Read<Imported>(Imported imported) when isOlder(client, imported) ->
                    text.older(document.name(), imported);
            case Parsed.Read<Imported>(Imported imported) -> {
                var reply = publish(client, imported, protection);
                yield text.published(document.name(), imported, reply, latest(client, reply));
            }
        };
    }

    /// What was taken back as a whole applies no longer. Source: SPECIFICATION.md F-30.
    private static Reply<Document> cancel(HubClient client, Imported imported) {
        var reference = imported.reference().value();
        return client.idOf(reference).then(id -> client.cancel(id, reference));
    }

    /// Says whether what stands under the reference was changed later; no, when the publisher
    /// cannot read that.
    private boolean isOlder(HubClient client, Imported imported) {
        if (imported.change().isEmpty()) {
            return false;
        }
        return switch (client.idOf(imported.reference().value()).then(client::read)) {
            case Reply.Done<Reading>(Reading.Text standing) ->
                    format.told(descriptions(standing)).filter(imported::isOlderThan).isPresent();
            case Reply.Done<Reading>(Reading.Tombstone _), Reply.Refused<Reading> _ -> false;
        };
    }

    private static Stream<String> descriptions(Reading.Text standing) {
        return standing.edition().portions().stream()
                .flatMap(portion -> portion.texts().stream())
                .flatMap(text -> text.text("description").stream());
    }

    /// A document that was opened.
    ///
    /// @param name the file
    /// @param bytes what it holds
    /// @param parsed what that says
    private record Opened(String name, Supplier<byte[]> bytes, Parsed<Imported> parsed) {
        private static Opened of(Content content, Function<byte[], Parsed<Imported>> reading) {
            var bytes = content.bytes().get();
            return new Opened(content.name(), () -> bytes, reading.apply(bytes));
        }

        private Change change() {
            return parsed.found().flatMap(Imported::change).orElse(Change.UNTOLD);
        }
    }

    private static Reply<Published> publish(
            HubClient client, Imported imported, Protection protection) {
        return Succession.publish(client, version -> imported.submission(version, protection), 1);
    }

    /// Returns the version that stands; empty when the publisher cannot read that.
    private static Optional<Long> latest(HubClient client, Reply<Published> reply) {
        return switch (reply.then(published -> client.read(published.id()))) {
            case Reply.Done<Reading>(Reading reading) -> reading.document().number("version");
            case Reply.Refused<Reading> _ -> Optional.empty();
        };
    }
}
