package org.tocsin.client.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tocsin.client.testing.FakeHub;
import org.tocsin.client.testing.FakeHub.Answer;
import org.tocsin.client.testing.Golden;
import org.tocsin.client.testing.Samples;

@Timeout(60)
class MainTest {
    private static final String ONE = "/v1/advisories/" + Samples.ID;
    private static final String ACCEPTED =
            """
            {"id":"%s","reference":"R-1","version":1,"lane":"FLASH","state":"ADMITTED"}\
            """
                    .formatted(Samples.ID);

    private final FakeHub hub = FakeHub.start();
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @TempDir private Path folder = Path.of("");

    @BeforeEach
    void runLocally() throws IOException {
        Files.writeString(
                folder.resolve("run.json"),
                "{\"state\":\"ready\",\"urls\":{\"hub\":\"%s\"}}".formatted(hub.url()));
        Files.writeString(
                folder.resolve("credentials.json"),
                """
                {"kafka":{"hub":"k"},"participants":{"qm-police":"s1","qm-oversight":"s2"}}\
                """);
    }

    @AfterEach
    void stop() {
        hub.close();
    }

    @Test
    void publishesAFileAndSaysUnderWhichId() throws IOException {
        hub.on("POST /v1/advisories", Answer.json(201, ACCEPTED));
        var file = Files.writeString(folder.resolve("a.json"), "{}");

        var code = run("publish", file.toString(), "--as", "qm-police", "--wait");

        assertThat(code).isEqualTo(Exit.OK);
        assertThat(out()).isEqualTo("ADMITTED  " + Samples.ID + "  FLASH  R-1 version 1\n");
        assertThat(hub.last().header("Prefer")).isEqualTo("wait=10");
    }

    @Test
    void publishesStandardInputAndAnswersForPrograms() {
        hub.on("POST /v1/advisories", Answer.json(202, ACCEPTED));

        var code = runWith("{\"x\":1}", "publish", "-", "--as", "qm-police", "--json");

        assertThat(code).isEqualTo(Exit.OK);
        assertThat(hub.last().body()).isEqualTo("{\"x\":1}");
        assertThat(out())
                .isEqualTo(
                        """
                        {"file":"-","id":"%s","lane":"FLASH","reference":"R-1",\
                        "state":"ADMITTED","version":1}
                        """
                                .formatted(Samples.ID));
    }

    @Test
    void publishesTheFilesOfAFolderInOrderAndGoesOnAfterARefusal() throws IOException {
        hub.on(
                "POST /v1/advisories",
                Answer.problem(422, "{\"title\":\"Incomplete\"}"),
                Answer.json(202, ACCEPTED));
        var many = Files.createDirectory(folder.resolve("many"));
        Files.writeString(many.resolve("1.json"), "{\"n\":1}");
        Files.writeString(many.resolve("2.json"), "{\"n\":2}");
        Files.writeString(many.resolve("readme.txt"), "not this");

        var code = run("publish", many.toString(), "--as", "qm-police");

        assertThat(code).isEqualTo(Exit.REFUSED);
        assertThat(hub.requests())
                .extracting(FakeHub.Request::body)
                .containsExactly("{\"n\":1}", "{\"n\":2}");
        assertThat(out()).startsWith("ADMITTED");
    }

    @Test
    void refusalNamesLineAndFieldEvenWhereTheHubKnowsOnlyTheField() throws IOException {
        hub.on(
                "POST /v1/advisories",
                Answer.problem(
                        422,
                        """
                        {"type":"urn:tocsin:problem:incomplete","title":"The advisory is not \
                        complete","status":422,"detail":"d","faults":[{"field":\
                        "portions[0].expires","rule":"A-4","explanation":"is missing"},\
                        {"field":"kind","line":2,"column":11,"rule":"J-12","explanation":\
                        "is not a kind"}]}\
                        """));
        var file = folder.resolve("bad.json");
        Files.writeString(file, "{\n \"kind\": \"?\",\n \"portions\": [\n  {}\n ]\n}");

        var code = run("publish", file.toString(), "--as", "qm-police");

        assertThat(code).isEqualTo(Exit.REFUSED);
        assertThat(err().replace("\n  ", " ").replaceAll("\\s+", " "))
                .contains("Refused: The advisory is not complete. (incomplete, 422)")
                .contains("bad.json:4:3: portions[0].expires: is missing [A-4]")
                .contains("bad.json:2:11: kind: is not a kind [J-12]");
    }

    @Test
    void previewShowsEachEditionAndPublishesNothing() throws IOException {
        hub.on(
                "POST /v1/advisories/preview",
                Answer.json(
                        200,
                        "{\"lane\":\"FLASH\",\"editions\":[{\"edition\":%s,\"readers\":{\"about\":\"about 20\"}}]}"
                                .formatted(Samples.edition("ACTUAL", "TLP:AMBER", "FLASH"))));
        var file = Files.writeString(folder.resolve("a.json"), "{}");

        var code = run("publish", file.toString(), "--as", "qm-police", "--preview");

        assertThat(code).isEqualTo(Exit.OK);
        assertThat(out().replace("\n", " "))
                .contains("Nothing was published")
                .contains("Edition 1 of 1, read by about 20 participants");
        assertThat(hub.requests()).hasSize(1);
    }

    @Test
    void subscriberSeesWhatComesAndItsPlaceIsKept() throws IOException {
        hub.on("GET /v1/stream", stream());
        var place = folder.resolve("place");

        var code =
                run(
                        "subscribe",
                        "--as",
                        "qm-police",
                        "--sector",
                        "cargo,ci.water",
                        "--lane",
                        "flash",
                        "--resume",
                        place.toString(),
                        "--count",
                        "3");

        assertThat(code).isEqualTo(Exit.OK);
        Golden.assertSame("subscribe", out().lines().toList());
        assertThat(err()).contains("Listening as qm-police", "current as of 2030-01-01T00:00:00Z");
        assertThat(hub.last().line())
                .isEqualTo("GET /v1/stream?sector=cargo&sector=ci.water&lane=FLASH");
        assertThat(place).hasContent("c3");
    }

    @Test
    void subscriberGoesOnWhereItsPlaceIs() throws IOException {
        hub.on("GET /v1/stream", stream());
        var place = Files.writeString(folder.resolve("place"), "c0\n");

        run("subscribe", "--as", "qm-police", "--resume", place.toString(), "--count", "1");

        assertThat(hub.last().header("Last-event-id")).isEqualTo("c0");
        assertThat(place).hasContent("c1");
    }

    @Test
    void programGetsOneObjectALine() {
        hub.on("GET /v1/stream", stream());

        var code = run("subscribe", "--as", "qm-police", "--count", "3", "--json");

        assertThat(code).isEqualTo(Exit.OK);
        assertThat(err()).isEmpty();
        assertThat(out().lines().map(line -> line.replaceAll(".*\"event\":\"(\\w+)\".*", "$1")))
                .containsExactly("current", "advisory", "advisory", "withdrawn");
    }

    private static Answer stream() {
        return Answer.stream(
                        ": current as of 2030-01-01T00:00:00Z\n\n",
                        Samples.event("c1", "d1", "ACTUAL", "FLASH"),
                        Samples.event("c2", "d2", "EXERCISE", "ROUTINE"),
                        Samples.withdrawal("c3", "d3", "RETRACTED"))
                .open();
    }

    @Test
    void readsOneAdvisory() {
        hub.on("GET " + ONE, Answer.json(200, Samples.reading("ACTUAL", "TLP:AMBER", "FLASH")));

        var code = run("read", Samples.ID, "--as", "qm-police");

        assertThat(code).isEqualTo(Exit.OK);
        assertThat(out()).contains("TLP:AMBER | CONFIDENTIAL | FLASH | cargo-alert\n");
    }

    @Test
    void listsPageAfterPage() {
        var reading = Samples.reading("EXERCISE", "TLP:GREEN", "ROUTINE");
        var full = String.join(",", java.util.Collections.nCopies(200, reading));
        hub.on(
                "GET /v1/advisories",
                Answer.json(200, "{\"advisories\":[" + full + "],\"cursor\":\"c2\"}"),
                Answer.json(200, "{\"advisories\":[" + reading + "],\"cursor\":\"c3\"}"));

        var code = run("read", "--as", "qm-police");

        assertThat(code).isEqualTo(Exit.OK);
        assertThat(out().lines())
                .hasSize(201)
                .allMatch(line -> line.contains("EXERCISE | ROUTINE | cargo-alert | EXERCISE: "));
        assertThat(hub.last().line()).contains("cursor=c2");
    }

    @Test
    void whatIsNotThereOrHiddenIsRefusedAlike() {
        var code = run("read", Samples.ID, "--as", "qm-police");

        assertThat(code).isEqualTo(Exit.REFUSED);
        assertThat(err()).contains("Nothing is here", "not-found, 404");
    }

    @Test
    void acknowledgesTheRevisionThatIsReadable() {
        hub.on("GET " + ONE, Answer.json(200, Samples.reading("ACTUAL", "TLP:AMBER", "FLASH")));
        hub.on("POST " + ONE + "/acknowledgements", Answer.json(202, "{}"));

        var code = run("ack", Samples.ID, "--as", "qm-police", "--answer", "accepted");

        assertThat(code).isEqualTo(Exit.OK);
        assertThat(hub.last().body())
                .isEqualTo("{\"answer\":\"ACCEPTED\",\"revision\":\"AAAAAAAAAAAAAAAAAAAAAA\"}");
    }

    @ParameterizedTest
    @CsvSource({"cancel, cancellation, CANCELLED", "retract, retraction, RETRACTED"})
    void endsAnAdvisory(String command, String path, String word) {
        hub.on("POST " + ONE + "/" + path, Answer.json(202, "{}"));

        var code = run(command, Samples.ID, "--as", "qm-police");

        assertThat(code).isEqualTo(Exit.OK);
        assertThat(hub.last().body()).isEqualTo("{}");
        assertThat(out()).isEqualTo(word + "  " + Samples.ID + "\n");
    }

    @Test
    void endsAnAdvisoryByThePublishersOwnReference() {
        hub.on("POST " + ONE + "/cancellation", Answer.json(202, "{}"));

        run("cancel", Samples.ID, "--as", "qm-police", "--reference", "R-1");

        assertThat(hub.last().body()).isEqualTo("{\"reference\":\"R-1\"}");
    }

    @Test
    void explainsAsTheFirstAuditorOfTheFolder() {
        hub.on(
                "GET /v1/me",
                Answer.json(200, "{\"participant\":{\"id\":\"a\",\"roles\":[\"auditor\"]}}"));
        hub.on("GET /v1/audit/explain", Answer.json(200, "{\"outcome\":\"RELEASED\"}"));

        var code = run("explain", Samples.ID, "hotel-halcyon");

        assertThat(code).isEqualTo(Exit.OK);
        assertThat(out()).contains("was to read everything");
    }

    @Test
    void verifiesAnEditionWithTheHubsKeysAndTellsWhenItWasChanged() throws Exception {
        var signer = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        hub.on("GET /v1/keys", Answer.json(200, keys(signer)));
        var sealed = Samples.sealed(signer);
        var changed = sealed.replace("QMXU0004170", "QMXU0004171");

        assertThat(runWith(sealed, "verify", "-")).isEqualTo(Exit.OK);
        assertThat(out()).startsWith("VERIFIED").contains("TLP:AMBER");

        out.reset();
        assertThat(runWith(changed, "verify", "-", "--json")).isEqualTo(Exit.REFUSED);
        assertThat(out()).isEqualTo("{\"reason\":\"WRONG_REVISION\",\"verified\":false}\n");
        assertThat(hub.tokenRequests()).isEmpty();
    }

    private static String keys(KeyPair signer) {
        var encoded = signer.getPublic().getEncoded();
        var raw = Arrays.copyOfRange(encoded, encoded.length - 32, encoded.length);
        return "{\"keys\":[{\"id\":\"k\",\"algorithm\":\"Ed25519\",\"publicKey\":\"%s\"}]}"
                .formatted(Base64.getUrlEncoder().withoutPadding().encodeToString(raw));
    }

    @Test
    void listsParticipantsWithTheirSecrets() {
        hub.on(
                "GET /v1/me",
                Answer.json(
                        200,
                        """
                        {"participant":{"id":"x","name":"N","kind":"agency","state":"QM",\
                        "roles":["auditor"],"clearance":{"level":3,"compartments":["harbour"]}}}\
                        """),
                Answer.problem(403, "{}"));

        var code = run("participants", "--json");

        assertThat(code).isEqualTo(Exit.OK);
        assertThat(out())
                .isEqualTo(
                        """
                        [{"clearance":{"compartments":["harbour"],"level":3},\
                        "id":"qm-oversight","kind":"agency","name":"N","roles":["auditor"],\
                        "secret":"s2","state":"QM"},{"clearance":null,"id":"qm-police",\
                        "kind":null,"name":null,"roles":null,"secret":"s1","state":null}]
                        """);
    }

    @Test
    void folderWithoutAHubIsToldApartFromARefusal() throws IOException {
        Files.delete(folder.resolve("run.json"));

        var code = run("read", "--as", "qm-police");

        assertThat(code).isEqualTo(Exit.UNREACHABLE);
        assertThat(err()).contains("No hub runs", "./tocsin up");
    }

    @Test
    void hubThatIsGoneIsUnreachable() {
        hub.close();

        assertThat(run("read", "--as", "qm-police")).isEqualTo(Exit.UNREACHABLE);
        assertThat(err()).contains("does not answer").doesNotContain("\tat ");
    }

    @Test
    void hubThatCannotNowIsUnreachableToo() {
        hub.on("GET /v1/advisories", Answer.problem(503, "{\"title\":\"Not now\"}"));

        assertThat(run("read", "--as", "qm-police")).isEqualTo(Exit.UNREACHABLE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "read",
                "read --as nobody",
                "publish --as qm-police",
                "publish absent.json --as qm-police",
                "ack x --as qm-police --answer perhaps",
                "read --as qm-police --since yesterday",
                "read --as qm-police --url ftp://example",
                "frobnicate",
                "subscribe --as qm-police --unknown"
            })
    void wrongCallIsToldAsSuch(String words) {
        var code = run(words.split(" ", -1));

        assertThat(code).isEqualTo(Exit.USAGE);
        assertThat(err()).isNotBlank().doesNotContain("\tat ");
        assertThat(hub.requests()).isEmpty();
    }

    @Test
    void eachCommandHasHelp() {
        for (var command :
                List.of(
                        "publish",
                        "subscribe",
                        "read",
                        "ack",
                        "cancel",
                        "retract",
                        "readers",
                        "explain",
                        "trace",
                        "participants")) {
            out.reset();
            assertThat(run(command, "--help")).isEqualTo(Exit.OK);
            assertThat(out()).contains("Usage: tocsin " + command, "--json");
        }
    }

    private int run(String... words) {
        return runWith("", words);
    }

    private int runWith(String input, String... words) {
        var terminal =
                new Terminal(
                        new ByteArrayInputStream(input.getBytes(UTF_8)),
                        new PrintStream(out, true, UTF_8),
                        new PrintStream(err, true, UTF_8),
                        Map.of("TOCSIN_DATA", folder.toString()),
                        false);
        return Main.run(terminal, words);
    }

    private String out() {
        return out.toString(UTF_8);
    }

    private String err() {
        return err.toString(UTF_8);
    }
}
