package org.tocsin.client.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.tocsin.client.HubClient;
import org.tocsin.client.Published;
import org.tocsin.client.Reading;
import org.tocsin.client.Reply;
import org.tocsin.client.Succession;
import org.tocsin.client.cli.ImportFormat.Imported;
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
        var settings = told.settings();
        var protection = lawful.protection();
        var worst = Exit.OK;
        try (var unsigned = options.client(terminal, publisher)) {
            var client = signing.signing(unsigned, options.folder(terminal), publisher);
            for (var content : Content.of(files, terminal)) {
                var bytes = content.bytes().get();
                var code =
                        switch (format.read(bytes, settings)) {
                            case Parsed.Malformed<Imported>(var faults) ->
                                    text.refused(content.name(), bytes, faults);
                            case Parsed.Read<Imported>(Imported imported) -> {
                                var reply = publish(client, imported, protection);
                                yield text.published(
                                        content.name(), imported, reply, latest(client, reply));
                            }
                        };
                worst = Math.max(worst, code);
            }
        }
        return worst;
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
