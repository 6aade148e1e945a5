package org.tocsin.client.cli;

import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import org.tocsin.client.Credentials;
import org.tocsin.client.HubClient;
import org.tocsin.client.Settings;
import org.tocsin.client.terminal.Style;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// The options that every command has.
@Command(mixinStandardHelpOptions = true)
final class HubOptions {
    @Option(
            names = "--data",
            paramLabel = "FOLDER",
            description = {"Data folder of the local hub.", "Default: TOCSIN_DATA, else .tocsin"})
    private String data = "";

    @Option(
            names = "--url",
            paramLabel = "URL",
            description = {"Base URL of the hub.", "Default: the hub running on the data folder"})
    private String url = "";

    @Option(names = "--json", description = "Answer for programs: one JSON value a line")
    private boolean json;

    @Option(names = "--no-color", description = "No colours; they mean nothing by themselves")
    private boolean colourless;

    boolean json() {
        return json;
    }

    Style style(Terminal terminal) {
        return terminal.style(colourless);
    }

    DataFolder folder(Terminal terminal) {
        var variable = terminal.environment().getOrDefault("TOCSIN_DATA", DataFolder.DEFAULT);
        return new DataFolder(Path.of(data.isEmpty() ? variable : data));
    }

    Settings settings(Terminal terminal) {
        var folder = folder(terminal);
        try {
            return Settings.of(
                    url.isEmpty()
                            ? folder.hub().orElseThrow(() -> noHub(folder))
                            : URI.create(url));
        } catch (IllegalArgumentException wrong) {
            throw new UsageException(String.valueOf(wrong.getMessage()));
        }
    }

    private static NoHubException noHub(DataFolder folder) {
        return new NoHubException(
                "No hub runs on the data folder "
                        + folder.root()
                        + ". Start one with `./tocsin up`, or name one with --data or --url.");
    }

    /// Returns a client for `id`, whose secret is in TOCSIN_SECRET or in the data folder.
    HubClient client(Terminal terminal, String id) {
        return new HubClient(settings(terminal), credentials(terminal, id));
    }

    /// Returns a client for what needs no credentials.
    HubClient client(Terminal terminal) {
        return new HubClient(settings(terminal), new Credentials("", ""));
    }

    private Credentials credentials(Terminal terminal, String id) {
        var secret =
                Optional.ofNullable(terminal.environment().get("TOCSIN_SECRET"))
                        .or(() -> Optional.ofNullable(folder(terminal).secrets().get(id)))
                        .orElseThrow(() -> noSecret(terminal, id));
        return new Credentials(id, secret);
    }

    private UsageException noSecret(Terminal terminal, String id) {
        return new UsageException(
                "There is no secret of `"
                        + id
                        + "` in "
                        + folder(terminal).root()
                        + ". `./tocsin participants` lists who there is; elsewhere, set"
                        + " TOCSIN_SECRET.");
    }
}
