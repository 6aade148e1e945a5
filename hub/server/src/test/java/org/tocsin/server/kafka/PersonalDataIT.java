package org.tocsin.server.kafka;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import org.tocsin.formats.seeds.SeedWorld;
import org.tocsin.server.testing.Api;
import org.tocsin.server.testing.FolderScan;
import org.tocsin.server.testing.Samples;

/// What names persons is nowhere in clear but in the answer to who may read it, and nowhere at all
/// once the time for which it is kept is over. Rules G-1 to G-3.
class PersonalDataIT {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration KEPT = Duration.ofSeconds(40);
    private static final String NAME = "Orlan Vask";
    private static final List<String> SECRETS =
            List.of(
                    NAME,
                    "QM-0704-1700-0007",
                    "Nine accounts, one letter box",
                    "Transfers pooled and sent on",
                    "Nine accounts were opened",
                    "Tell us whether to keep",
                    "Report of a suspicious transaction");
    private static final List<String> SHOWN = SECRETS.subList(0, SECRETS.size() - 1);
    private static final List<String> LISTED =
            List.of(
                    NAME,
                    "Орлан Васк",
                    "A person has been listed by",
                    "The board found that the person",
                    "To freeze assets and prevent");
    private static final String RECORD_KEYS = "keys/records";

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    Path folder;

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    Path backup;

    private Stage stage;
    private Api api;

    @BeforeEach
    void start() {
        stage = new Stage(folder);
        stage.write(
                stage.topics.participants(),
                SeedWorld.load().participants().values().stream()
                        .map(participant ->
                                stage.enrolled(participant, secret(participant.id().value())))
                        .toList());
        api = stage.api();
        await().atMost(PATIENCE).until(() -> get("qm-fiu", "/v1/me").statusCode() == 200);
    }

    @AfterEach
    void stop() {
        stage.close();
    }

    @Test
    void nameIsOnNoDiskInClearAndGoneWithItsKey() throws IOException {
        var over = Instant.now().plus(KEPT).truncatedTo(ChronoUnit.SECONDS);
        var published = publish(report(over));
        assertThat(published.statusCode()).as(published.body()).isEqualTo(201);
        var path = published.headers().firstValue("Location").orElseThrow();

        await().atMost(PATIENCE)
                .untilAsserted(() ->
                        assertThat(get("qm-fiu", path).body())
                                .contains(SHOWN.toArray(new String[0])));
        assertThat(get("qm-oversight", "/v1/audit" + path.substring(3)).body())
                .contains("\"admitted\"")
                .doesNotContain(SECRETS);
        assertNothingIsInClear(folder);
        copy(folder, backup, RECORD_KEYS);

        await().atMost(KEPT.plus(PATIENCE))
                .untilAsserted(() -> assertThat(get("qm-fiu", path).body()).doesNotContain(NAME));
        assertThat(Instant.now()).isAfter(over);
        assertNothingIsInClear(folder);
        assertThat(keysLeft()).isZero();
        assertNothingIsInClear(backup);
    }

    /// Rule G-20.
    @Test
    void whatWaitsForAReviewIsOnNoDiskInClearAndGoneWithItsKey() throws IOException {
        var over = Instant.now().plus(KEPT).truncatedTo(ChronoUnit.SECONDS);
        var listing =
                Samples.advisory("qm-sanctions/listing-0007")
                        .replaceFirst("(\"retainUntil\": \")[^\"]*", "$1" + over)
                        .replaceFirst("(\"expires\": \")[^\"]*", "$1" + over.minusSeconds(5));
        var held = api.post("/v1/advisories", basic("qm-sanctions"), listing, "Prefer", "wait=20");
        assertThat(held.body()).contains("HELD");
        assertThat(keysLeft()).isEqualTo(1);

        for (var secret : LISTED) {
            assertThat(listing).contains(secret);
            assertThat(new FolderScan(folder).finds(secret)).as(secret).isEmpty();
        }
        await().atMost(KEPT.plus(PATIENCE)).untilAsserted(() -> assertThat(keysLeft()).isZero());

        assertThat(Instant.now()).isAfter(over);
        for (var secret : LISTED) {
            assertThat(new FolderScan(folder).finds(secret)).as(secret).isEmpty();
        }
    }

    @Test
    void whoMayNotReadCannotTellThatThereIsAReport() {
        var published = publish(report(Instant.now().plus(Duration.ofDays(9))));
        var path = published.headers().firstValue("Location").orElseThrow();

        for (var caller : List.of("qn-fiu", "bank-tamarind", "qm-oversight", "hub-operator")) {
            var hidden = get(caller, path);

            var absent = get(caller, "/v1/advisories/00000000-0000-8000-8000-000000000000");
            assertThat(hidden.statusCode()).as(caller).isEqualTo(404);
            assertThat(hidden.body()).as(caller).isEqualTo(absent.body());
        }
    }

    /// Copies what is there while hub and broker write on, as a backup does.
    private static void copy(Path from, Path to, String without) throws IOException {
        for (var file : new FolderScan(from).files()) {
            var name = from.relativize(file);
            if (!name.startsWith(without)) {
                Files.createDirectories(to.resolve(name).getParent());
                try {
                    Files.copy(file, to.resolve(name), StandardCopyOption.REPLACE_EXISTING);
                } catch (NoSuchFileException gone) {
                    // Stores put their files together meanwhile.
                }
            }
        }
    }

    private static void assertNothingIsInClear(Path folder) throws IOException {
        var scan = new FolderScan(folder);
        for (var secret : SECRETS) {
            assertThat(scan.finds(secret)).as(secret).isEmpty();
        }
    }

    private long keysLeft() throws IOException {
        try (var files = Files.walk(folder.resolve(RECORD_KEYS))) {
            return files.filter(file -> file.toFile().length() == 32 && file.toFile().isFile())
                    .count();
        }
    }

    /// The sample report, kept until `over` and out until shortly before.
    private static String report(Instant over) {
        return Samples.advisory("bank-larkspur/pooled-transfers")
                .replace("2033-06-01T00:00:00Z", over.toString())
                .replace("2030-07-01T00:00:00Z", over.minusSeconds(5).toString())
                .replace("2030-05-29T09:00:00Z", over.minus(Duration.ofDays(60)).toString());
    }

    private HttpResponse<String> publish(String report) {
        return api.post("/v1/advisories", basic("bank-larkspur"), report, "Prefer", "wait=20");
    }

    private HttpResponse<String> get(String caller, String path) {
        return api.get(path, basic(caller));
    }

    private static String basic(String client) {
        var pair = client + ":" + secret(client);
        return "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(UTF_8));
    }

    private static String secret(String client) {
        return "secret-of-" + client;
    }
}
