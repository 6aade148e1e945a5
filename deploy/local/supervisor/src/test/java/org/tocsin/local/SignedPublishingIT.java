package org.tocsin.local;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.tocsin.client.SigningKeyFile;
import org.tocsin.client.cli.Main;
import org.tocsin.client.cli.Terminal;
import org.tocsin.local.folder.DataFolder;
import org.tocsin.local.part.Ports;

/// A publisher that signs itself, by the command line against the whole. Rules G-4 to G-10.
@Timeout(900)
final class SignedPublishingIT {
    private static final String SEISMIC = "qn-seismic";
    private static final Duration ACTS_WITHIN = Duration.ofSeconds(60);
    private static final String ADVISORY =
            """
            {"reference":"%s","kind":"location-advisory","status":"ACTUAL",
             "lawfullyAcquired":true,
             "portions":[
              {"marking":{"tlp":"CLEAR"},
               "texts":[{"language":"en","headline":"Aftershocks around Skarn",
                         "description":"More are likely for a week.",
                         "instruction":"Keep away from damaged walls."}],
               "sectors":["emergency"],"areas":[{"country":"QN"}],"categories":["GEO"],
               "urgency":"EXPECTED","severity":"MODERATE","certainty":"LIKELY",
               "cause":"NATURAL","expires":"2031-07-20T00:00:00Z","reliability":"A",
               "credibility":2,
               "payload":{"areaKind":"CITY","summary":"Aftershocks.",
                          "validFrom":"2030-05-20T00:00:00Z","validTo":"2030-07-20T00:00:00Z",
                          "measures":["keep-distance"],"level":2}},
              {"marking":{"tlp":"GREEN"},
               "texts":[{"language":"en","description":"Two dams are being looked at."}]}]}
            """;

    @TempDir private Path place;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    @Test
    void whatItsOriginatorSignedIsVerifiedWithoutTheHubUntilItsKeyIsRevoked() throws Exception {
        var folder = new DataFolder(place.resolve("data"));
        try (var _ = Product.up(folder, Ports.free())) {
            var advisory = write("advisory.json", ADVISORY.formatted("SEI-1"));
            var nobody = SigningKeyFile.fresh();
            nobody.write(place.resolve("nobody.pem"));

            assertThat(run(folder, "publish", advisory, "--as", SEISMIC, "--wait", "--json"))
                    .isEqualTo(0);
            var id = out.toString(UTF_8).replaceAll("(?s).*\"id\":\"([^\"]+)\".*", "$1");
            await().atMost(ACTS_WITHIN)
                    .until(() -> run(folder, "read", id, "--as", "qm-police", "--json") == 0);
            var edition = write("edition.json", out.toString(UTF_8));
            var tampered =
                    write("tampered.json", out.toString(UTF_8).replace("Two dams", "No dam"));
            var directory = saved(folder, "before.json");

            assertThat(run(folder, "verify", edition, "--directory", directory)).isEqualTo(0);
            assertThat(out.toString(UTF_8))
                    .startsWith("VERIFIED  signed by its originator " + SEISMIC);
            assertThat(run(folder, "verify", tampered, "--directory", directory)).isEqualTo(1);
            assertThat(out.toString(UTF_8)).startsWith("NOT VERIFIED");

            var unknown = write("unknown.json", ADVISORY.formatted("SEI-2"));
            assertThat(
                            run(
                                    folder,
                                    "publish",
                                    unknown,
                                    "--as",
                                    SEISMIC,
                                    "--wait",
                                    "--key",
                                    place.resolve("nobody.pem").toString()))
                    .isEqualTo(1);

            assertThat(run(folder, "keys", "revoke", key(folder), "--as", SEISMIC)).isEqualTo(0);
            var since = System.nanoTime();
            var next = write("next.json", ADVISORY.formatted("SEI-3"));
            assertThat(run(folder, "publish", next, "--as", SEISMIC, "--wait")).isEqualTo(1);
            var after = saved(folder, "after.json");

            assertThat(run(folder, "verify", edition, "--directory", after)).isEqualTo(1);
            assertThat(out.toString(UTF_8)).contains("NOT VERIFIED", "revoked");
            assertThat(Duration.ofNanos(System.nanoTime() - since)).isLessThan(ACTS_WITHIN);
        }
    }

    private String saved(DataFolder folder, String name) {
        var file = place.resolve(name).toString();
        assertThat(run(folder, "keys", "--save", file)).isEqualTo(0);
        return file;
    }

    private static String key(DataFolder folder) throws IOException {
        try (var files = Files.list(folder.signing(SEISMIC))) {
            return SigningKeyFile.read(files.findFirst().orElseThrow()).id();
        }
    }

    private String write(String name, String text) throws IOException {
        return Files.writeString(place.resolve(name), text).toString();
    }

    private int run(DataFolder folder, String... words) {
        out.reset();
        var stream = new PrintStream(out, true, UTF_8);
        var environment = Map.of("TOCSIN_DATA", folder.root().toString());
        return Main.run(
                new Terminal(
                        new ByteArrayInputStream(new byte[0]), stream, stream, environment, false),
                words);
    }
}
