package org.tocsin.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.tocsin.client.HubClient;
import org.tocsin.client.Reply;
import org.tocsin.client.Settings;
import org.tocsin.client.json.Document;
import org.tocsin.local.folder.Credentials;
import org.tocsin.local.folder.DataFolder;
import org.tocsin.local.folder.Run;
import org.tocsin.local.part.Ports;

@Timeout(900)
final class LocalHubIT {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    @TempDir private Path place;

    @Test
    void hubKnowsItsParticipantsFromTheFirstStartOnAndAfterARestart() throws Exception {
        var folder = new DataFolder(place.resolve("data"));
        var ports = Ports.free();
        var subscriptions = List.<String>of();
        try (var first = Product.up(folder, ports)) {
            assertThat(tokenStatus(folder, ports, "qm-police")).isEqualTo(200);
            subscriptions = subscriptions(folder, ports, "qm-police");
            assertThat(subscriptions).isNotEmpty();
            assertThat(first.stop()).isEqualTo(143);
            assertThat(first.lines())
                    .containsSubsequence(
                            "Stopping the hub.", "Stopping the registry.", "Stopping the broker.");
            assertThat(Run.read(folder)).isEmpty();
        }

        try (var second = Product.up(folder, ports)) {

            assertThat(second.lines()).contains("ready");
            assertThat(tokenStatus(folder, ports, "qm-police")).isEqualTo(200);
            assertThat(tokenStatus(folder, ports, "qm-police/ada-quill")).isEqualTo(200);
            assertThat(subscriptions(folder, ports, "qm-police/ada-quill"))
                    .isEqualTo(subscriptions);
        }
    }

    @Test
    void secondHubOnTheSameFolderOrPortIsRefusedInPlainWords() throws Exception {
        var folder = new DataFolder(place.resolve("data"));
        var ports = Ports.free();
        try (var _ = Product.up(folder, ports);
                var sameFolder = Product.start("up", folder, Ports.free());
                var samePort = Product.start("up", new DataFolder(place.resolve("other")), ports)) {

            assertThat(sameFolder.exitCode()).isEqualTo(1);
            assertThat(samePort.exitCode()).isEqualTo(1);
            assertThat(sameFolder.lines().getFirst())
                    .contains("in use by another hub", "TOCSIN_DATA");
            assertThat(samePort.lines().getFirst())
                    .contains("Port " + ports.http(), "TOCSIN_HTTP_PORT", "process ");
        }
    }

    @Test
    void killedHubIsStartedAgain() throws Exception {
        var folder = new DataFolder(place.resolve("data"));
        var ports = Ports.free();
        try (var product = Product.up(folder, ports)) {

            Product.child(folder, "hub").destroyForcibly();
            product.awaitLine("was ended by signal 9");

            await().atMost(PATIENCE)
                    .ignoreExceptions()
                    .until(() -> tokenStatus(folder, ports, "qm-police") == 200);
        }
    }

    @Test
    void childrenEndWithAKilledSupervisorAndTheNextOneStartsAfterThem() throws Exception {
        var folder = new DataFolder(place.resolve("data"));
        var ports = Ports.free();
        var killed = Product.up(folder, ports);
        var broker = Product.child(folder, "broker");
        var registry = Product.child(folder, "registry");
        var hub = Product.child(folder, "hub");

        killed.kill();

        try (var next = Product.up(folder, ports)) {
            assertThat(broker.isAlive() || registry.isAlive() || hub.isAlive()).isFalse();
            assertThat(next.lines()).contains("ready");
        }
    }

    /// The subscriptions that the hub keeps for a participant.
    private static List<String> subscriptions(DataFolder folder, Ports ports, String client) {
        var hub = Settings.of(URI.create("http://127.0.0.1:" + ports.http()));
        var secret = Credentials.kept(folder).ofParticipant(client);
        try (var asking = new HubClient(hub, new org.tocsin.client.Credentials(client, secret))) {
            return switch (asking.subscriptions()) {
                case Reply.Done<List<Document>>(var kept) ->
                        kept.stream().map(Document::line).toList();
                case Reply.Refused<List<Document>>(var problem) ->
                        throw new AssertionError(problem.title());
            };
        }
    }

    /// The status of the answer to a request for a token with the client's kept secret.
    private static int tokenStatus(DataFolder folder, Ports ports, String client) throws Exception {
        var secret = Credentials.kept(folder).ofParticipant(client);
        var name = URLEncoder.encode(client, StandardCharsets.UTF_8);
        var basic =
                Base64.getEncoder()
                        .encodeToString((name + ":" + secret).getBytes(StandardCharsets.UTF_8));
        var request =
                HttpRequest.newBuilder(
                                URI.create(
                                        "http://127.0.0.1:%d/oauth2/token".formatted(ports.http())))
                        .timeout(Duration.ofSeconds(10))
                        .header("Authorization", "Basic " + basic)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString("grant_type=client_credentials"))
                        .build();
        try (var http = HttpClient.newHttpClient()) {
            return http.send(request, BodyHandlers.discarding()).statusCode();
        }
    }
}
