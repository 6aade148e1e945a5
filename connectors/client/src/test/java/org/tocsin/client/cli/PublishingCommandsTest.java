package org.tocsin.client.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tocsin.client.testing.FakeHub;
import org.tocsin.client.testing.FakeHub.Answer;
import org.tocsin.client.testing.Samples;

@Timeout(60)
class PublishingCommandsTest {
    private static final String ONE = "/v1/advisories/" + Samples.ID;
    private static final String ACCEPTED =
            """
            {"id":"%s","reference":"R-1","version":1,"lane":"FLASH","state":"ADMITTED"}\
            """
                    .formatted(Samples.ID);

    private final Desk desk = new Desk();

    @AfterEach
    void stop() {
        desk.close();
    }

    @Test
    void publishesAFileAndSaysUnderWhichId() throws IOException {
        desk.hub().on("POST /v1/advisories", Answer.json(201, ACCEPTED));
        var file = Files.writeString(desk.folder().resolve("a.json"), "{}");

        var code = desk.run("publish", file.toString(), "--as", "qm-police", "--wait");

        assertThat(code).isEqualTo(Exit.OK);
        assertThat(desk.out()).isEqualTo("ADMITTED  " + Samples.ID + "  FLASH  R-1 version 1\n");
        assertThat(desk.hub().last().header("Prefer")).isEqualTo("wait=10");
    }

    @Test
    void publishesStandardInputAndAnswersForPrograms() {
        desk.hub().on("POST /v1/advisories", Answer.json(202, ACCEPTED));

        var code = desk.runWith("{\"x\":1}", "publish", "-", "--as", "qm-police", "--json");

        assertThat(code).isEqualTo(Exit.OK);
        assertThat(desk.hub().last().body()).isEqualTo("{\"x\":1}");
        assertThat(desk.out())
                .isEqualTo(
                        """
                        {"file":"-","id":"%s","lane":"FLASH","reference":"R-1",\
                        "state":"ADMITTED","version":1}
                        """
                                .formatted(Samples.ID));
    }

    @Test
    void publishesTheFilesOfAFolderInOrderAndGoesOnAfterARefusal() throws IOException {
        desk.hub()
                .on(
                        "POST /v1/advisories",
                        Answer.problem(422, "{\"title\":\"Incomplete\"}"),
                        Answer.json(202, ACCEPTED));
        var many = Files.createDirectory(desk.folder().resolve("many"));
        Files.writeString(many.resolve("1.json"), "{\"n\":1}");
        Files.writeString(many.resolve("2.json"), "{\"n\":2}");
        Files.writeString(many.resolve("readme.txt"), "not this");

        var code = desk.run("publish", many.toString(), "--as", "qm-police");

        assertThat(code).isEqualTo(Exit.REFUSED);
        assertThat(desk.hub().requests())
                .extracting(FakeHub.Request::body)
                .containsExactly("{\"n\":1}", "{\"n\":2}");
        assertThat(desk.out()).startsWith("ADMITTED");
    }

    @Test
    void refusalNamesLineAndFieldEvenWhereTheHubKnowsOnlyTheField() throws IOException {
        desk.hub()
                .on(
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
        var file = desk.folder().resolve("bad.json");
        Files.writeString(file, "{\n \"kind\": \"?\",\n \"portions\": [\n  {}\n ]\n}");

        var code = desk.run("publish", file.toString(), "--as", "qm-police");

        assertThat(code).isEqualTo(Exit.REFUSED);
        assertThat(desk.err().replace("\n  ", " ").replaceAll("\\s+", " "))
                .contains("Refused: The advisory is not complete. (incomplete, 422)")
                .contains("bad.json:4:3: portions[0].expires: is missing [A-4]")
                .contains("bad.json:2:11: kind: is not a kind [J-12]");
    }

    @Test
    void previewShowsEachEditionAndPublishesNothing() throws IOException {
        desk.hub()
                .on(
                        "POST /v1/advisories/preview",
                        Answer.json(
                                200,
                                "{\"lane\":\"FLASH\",\"editions\":[{\"edition\":%s,\"readers\":{\"about\":\"about 20\"}}]}"
                                        .formatted(
                                                Samples.edition("ACTUAL", "TLP:AMBER", "FLASH"))));
        var file = Files.writeString(desk.folder().resolve("a.json"), "{}");

        var code = desk.run("publish", file.toString(), "--as", "qm-police", "--preview");

        assertThat(code).isEqualTo(Exit.OK);
        assertThat(desk.out().replace("\n", " "))
                .contains("Nothing was published")
                .contains("Edition 1 of 1, read by about 20 participants");
        assertThat(desk.hub().requests()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"cancel, cancellation, CANCELLED", "retract, retraction, RETRACTED"})
    void endsAnAdvisory(String command, String path, String word) {
        desk.hub().on("POST " + ONE + "/" + path, Answer.json(202, "{}"));

        var code = desk.run(command, Samples.ID, "--as", "qm-police");

        assertThat(code).isEqualTo(Exit.OK);
        assertThat(desk.hub().last().body()).isEqualTo("{}");
        assertThat(desk.out()).isEqualTo(word + "  " + Samples.ID + "\n");
    }

    @Test
    void endsAnAdvisoryByThePublishersOwnReference() {
        desk.hub().on("POST " + ONE + "/cancellation", Answer.json(202, "{}"));

        desk.run("cancel", Samples.ID, "--as", "qm-police", "--reference", "R-1");

        assertThat(desk.hub().last().body()).isEqualTo("{\"reference\":\"R-1\"}");
    }
}
