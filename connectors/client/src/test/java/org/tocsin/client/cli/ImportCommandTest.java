package org.tocsin.client.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.tocsin.client.json.Document;
import org.tocsin.client.testing.FakeHub;
import org.tocsin.client.testing.FakeHub.Answer;
import org.tocsin.client.testing.Samples;

/// Source: SPECIFICATION.md F-11, F-15.
@Timeout(60)
class ImportCommandTest {
    private static final String REFERENCE = "bundle--00000000-0000-4000-8000-000000000000";
    private static final String EEL = "tool--33333333-3333-4333-8333-333333333333";
    private static final String WHALE = "malware--22222222-2222-4222-8222-222222222222";
    private static final String RED = "marking-definition--e828b379-4e03-4974-9ac4-e53a884c97c1";
    private static final String BUNDLE =
            """
            {"type": "bundle", "id": "%s", "objects": [
              {"type": "tool", "id": "%s", "spec_version": "2.1", "name": "Eel",
               "created": "2026-01-01T00:00:00Z", "modified": "2026-01-01T00:00:00Z"},
              {"type": "malware", "id": "%s", "spec_version": "2.1", "name": "Whale",
               "created": "2026-01-01T00:00:00Z", "modified": "2026-01-01T00:00:00Z",
               "object_marking_refs": ["%s"]},
              {"type": "tool", "id": "tool--44444444-4444-4444-8444-444444444444",
               "spec_version": "2.1", "name": "Old", "revoked": true}
            ]}
            """
                    .formatted(REFERENCE, EEL, WHALE, RED);

    private final Desk desk = new Desk();

    @AfterEach
    void stop() {
        desk.close();
    }

    @Test
    void aBundleIsPublishedAndEachObjectIsToldOf() throws IOException {
        desk.hub().on("POST /v1/advisories", admitted(1));
        var file = write(BUNDLE);

        var code =
                desk.run(
                        "import",
                        file.toString(),
                        "--format",
                        "stix",
                        "--as",
                        "qm-police",
                        "--red",
                        "person:qm-police/ada-quill");

        assertThat(code).isEqualTo(Exit.OK);
        assertThat(desk.out())
                .isEqualTo(
                        """
                        ADMITTED  %s  %s version 1  %s
                          taken    %s  TLP:CLEAR
                          taken    %s  TLP:RED
                          skipped  tool--44444444-4444-4444-8444-444444444444  revoked
                        """
                                .formatted(Samples.ID, REFERENCE, file, EEL, WHALE));
        var sent = Document.parse(published().getFirst().getBytes(UTF_8)).orElseThrow();
        assertThat(sent.text("reference")).contains(REFERENCE);
        assertThat(sent.list("portions"))
                .extracting(portion -> portion.member("marking").orElseThrow().line())
                .containsExactly(
                        "{\"tlp\":\"CLEAR\"}",
                        "{\"addressees\":[\"person:qm-police/ada-quill\"],\"tlp\":\"RED\"}");
    }

    @Test
    void redWithoutAPersonIsRefusedByTheObjectAndNothingIsPublished() throws IOException {
        var file = write(BUNDLE);

        var code = desk.run("import", file.toString(), "--as", "qm-police");

        assertThat(code).isEqualTo(Exit.REFUSED);
        assertThat(desk.hub().requests()).isEmpty();
        assertThat(desk.err())
                .contains(
                        file
                                + ":4:3: objects[1] "
                                + WHALE
                                + ": TLP:RED, and no person is named [F-11]");
    }

    @Test
    void aRefusalIsToldToProgramsToo() throws IOException {
        var file = write(BUNDLE);

        desk.run("import", file.toString(), "--as", "qm-police", "--json");

        var told = Document.parse(desk.out().getBytes(UTF_8)).orElseThrow();
        assertThat(told.text("state")).contains("REFUSED");
        assertThat(told.list("faults").getFirst().text("object")).contains(WHALE);
        assertThat(told.list("faults").getFirst().text("rule")).contains("F-11");
    }

    @Test
    void whatHasChangedBecomesTheNextVersion() throws IOException {
        var differs =
                Answer.problem(
                        409, "{\"type\":\"urn:tocsin:problem:content-differs\",\"title\":\"D\"}");
        desk.hub().on("POST /v1/advisories", differs, differs, admitted(3));

        var code = desk.run("import", write(plain()).toString(), "--as", "qm-police");

        assertThat(code).isEqualTo(Exit.OK);
        assertThat(published())
                .extracting(body ->
                        Document.parse(body.getBytes(UTF_8)).orElseThrow().number("version"))
                .extracting(version -> version.orElseThrow())
                .containsExactly(1L, 2L, 3L);
        assertThat(desk.out()).contains(" version 3 ");
    }

    @Test
    void whatIsOlderThanWhatStandsIsToldAndChangesNothing() throws IOException {
        desk.hub()
                .on("POST /v1/advisories", admitted(1))
                .on(
                        "GET /v1/advisories/" + Samples.ID,
                        Answer.json(
                                200,
                                "{\"edition\":%s,\"version\":2}"
                                        .formatted(
                                                Samples.edition(
                                                        "ACTUAL", "TLP:CLEAR", "ROUTINE"))));

        var code = desk.run("import", write(plain()).toString(), "--as", "qm-police");

        assertThat(code).isEqualTo(Exit.REFUSED);
        assertThat(published()).hasSize(1);
        assertThat(desk.err())
                .startsWith("SUPERSEDED  " + Samples.ID)
                .contains("version 1, and version 2 stands");
    }

    /// Rule F-30.
    @Test
    void aBundleOfWhichEverythingIsRevokedCancelsWhatWasImportedFromIt() throws IOException {
        desk.hub()
                .on(
                        "GET /v1/me/advisory-id",
                        Answer.json(200, "{\"id\":\"%s\"}".formatted(Samples.ID)))
                .on(
                        "POST /v1/advisories/" + Samples.ID + "/cancellation",
                        Answer.json(
                                200,
                                "{\"id\":\"%s\",\"state\":\"CANCELLED\"}".formatted(Samples.ID)));
        var revoked = plain().replaceAll("(\"name\": \"(Eel|Whale)\")", "$1, \"revoked\": true");

        var code = desk.run("import", write(revoked).toString(), "--as", "qm-police");

        assertThat(code).isEqualTo(Exit.OK);
        assertThat(published()).isEmpty();
        assertThat(desk.out())
                .startsWith("CANCELLED  " + Samples.ID + "  " + REFERENCE)
                .contains("all of it is revoked");
    }

    /// Rule F-31.
    @Test
    void ofSeveralFilesTheOneThatWasChangedFirstGoesFirst() throws IOException {
        desk.hub().on("POST /v1/advisories", admitted(1), admitted(2));
        var newer = write(plain().replace("2026-01-01", "2026-02-01").replace("Eel", "Newer"));
        var older = desk.folder().resolve("older.json");
        Files.writeString(older, plain().replace("Eel", "Older"));

        var code = desk.run("import", newer.toString(), older.toString(), "--as", "qm-police");

        assertThat(code).isEqualTo(Exit.OK);
        assertThat(published()).hasSize(2);
        assertThat(published().getFirst()).contains("Older");
        assertThat(published().getLast()).contains("Newer");
    }

    /// Rule F-31.
    @Test
    void whatWasChangedBeforeWhatStandsIsNotPublished() throws IOException {
        standing(EEL + "\\n  modified: 2026-02-01T00:00:00Z\\n");
        var file = write(plain()).toString();

        var code = desk.run("import", file, "--as", "qm-police");
        var later =
                desk.run("import", file, "--as", "qm-police", "--expires", "2039-01-01T00:00:00Z");

        assertThat(code).isEqualTo(Exit.REFUSED);
        assertThat(later).isEqualTo(Exit.REFUSED);
        assertThat(published()).isEmpty();
        assertThat(desk.err()).startsWith("SUPERSEDED  " + REFERENCE);
    }

    /// Rule F-31.
    @Test
    void howLongABundleCountsDoesNotSayHowNewItIs() throws IOException {
        standing(EEL + "\\n  modified: 2025-12-01T00:00:00Z\\n");
        desk.hub().on("POST /v1/advisories", admitted(2));

        var code =
                desk.run(
                        "import",
                        write(plain()).toString(),
                        "--as",
                        "qm-police",
                        "--expires",
                        "2031-01-01T00:00:00Z");

        assertThat(code).isEqualTo(Exit.OK);
        assertThat(published()).hasSize(1);
    }

    /// Rule F-31.
    @Test
    void anEarlierEditionOfCsafThanTheOneThatStandsIsNotPublished() throws IOException {
        desk.hub().on("POST /v1/advisories", admitted(2));
        var second = csaf("WHITE").replace("\"version\":\"1\"", "\"version\":\"2\"");
        var file = write(second).toString();

        standing("Weak.\\n\\nEdition 3, released 2026-05-04T06:00:00Z.");
        var earlier = desk.run("import", file, "--as", "qm-police", "--format", "csaf");
        assertThat(published()).isEmpty();
        standing("Weak.\\n\\nEdition 1, released 2026-05-04T06:00:00Z.");
        var later = desk.run("import", file, "--as", "qm-police", "--format", "csaf");

        assertThat(earlier).isEqualTo(Exit.REFUSED);
        assertThat(later).isEqualTo(Exit.OK);
        assertThat(published()).hasSize(1);
        assertThat(desk.err()).startsWith("SUPERSEDED  HX-1:");
    }

    /// Rule F-31.
    @Test
    void ofSeveralEditionsOfCsafTheEarlierGoesFirst() throws IOException {
        desk.hub().on("POST /v1/advisories", admitted(1), admitted(2));
        var second = csaf("WHITE").replace("\"version\":\"1\"", "\"version\":\"2\"");
        var newer = write(second).toString();
        var older = desk.folder().resolve("older.json");
        Files.writeString(older, csaf("WHITE"));

        desk.run("import", newer, older.toString(), "--as", "qm-police", "--format", "csaf");

        assertThat(published()).hasSize(2);
        assertThat(published().getFirst()).contains("Edition 1,");
        assertThat(published().getLast()).contains("Edition 2,");
    }

    @Test
    void whatTheHubRefusesIsToldByItsRuleAndTheOthersGoOn() throws IOException {
        desk.hub()
                .on(
                        "POST /v1/advisories",
                        Answer.problem(
                                422,
                                """
                                {"type":"urn:tocsin:problem:incomplete","title":"Not complete",\
                                "faults":[{"field":"portions[0].expires","rule":"A-5",\
                                "explanation":"is in the past"}]}\
                                """),
                        admitted(1));
        var file = write(plain());

        var code = desk.run("import", file.toString(), file.toString(), "--as", "qm-police");

        assertThat(code).isEqualTo(Exit.REFUSED);
        assertThat(desk.err()).contains("Not complete", "is in the past [A-5]");
        assertThat(desk.out()).startsWith("ADMITTED");
    }

    @Test
    void aDocumentOfCsafIsPublishedToo() throws IOException {
        desk.hub().on("POST /v1/advisories", admitted(1));
        var file = write(csaf("WHITE"));

        var code = desk.run("import", file.toString(), "--as", "qm-police", "--format", "csaf");

        assertThat(code).isEqualTo(Exit.OK);
        assertThat(published().getFirst()).contains("\"reference\":\"HX-1:", "Hexworth");
    }

    /// Rule F-11.
    @Test
    void amberOfCsafMeansWhomTheImporterNamesAndNobodyElse() throws IOException {
        desk.hub().on("POST /v1/advisories", admitted(1));
        var file = write(csaf("AMBER")).toString();

        var code =
                desk.run(
                        "import",
                        file,
                        "--as",
                        "qm-police",
                        "--format",
                        "csaf",
                        "--amber",
                        "organisation:qn-cert",
                        "--sector",
                        "ci.water",
                        "--area",
                        "QN",
                        "--expires",
                        "2027-01-01T00:00:00Z");

        assertThat(code).isEqualTo(Exit.OK);
        var sent = Document.parse(published().getFirst().getBytes(UTF_8)).orElseThrow();
        var portion = sent.list("portions").getFirst();
        assertThat(portion.member("marking").orElseThrow().line())
                .isEqualTo("{\"addressees\":[\"organisation:qn-cert\"],\"tlp\":\"AMBER\"}");
        assertThat(portion.texts("sectors")).containsExactly("ci.water");
        assertThat(portion.text("expires")).contains("2027-01-01T00:00:00Z");
        assertThat(portion.line()).contains("{\"country\":\"QN\"}");
    }

    /// Rules F-3 and F-11.
    @Test
    void amberAndRedOfCsafAreRefusedWhereNobodyIsNamed() throws IOException {
        for (var label : List.of("AMBER", "RED")) {
            var file = write(csaf(label)).toString();

            var code = desk.run("import", file, "--as", "qm-police", "--format", "csaf");

            assertThat(code).isEqualTo(Exit.REFUSED);
            assertThat(desk.err()).contains("TLP:" + label + ", and no ");
        }
        assertThat(desk.hub().requests()).isEmpty();
    }

    @Test
    void whatIsSaidOfPersonsIsSentWithItsGround() throws IOException {
        desk.hub().on("POST /v1/advisories", admitted(1));

        desk.run(
                "import",
                write(plain()).toString(),
                "--as",
                "qm-police",
                "--personal-data",
                "PERSONAL",
                "--legal-basis",
                "qm-cyber-act",
                "--purpose",
                "defence",
                "--retain-until",
                "2031-01-01T00:00:00Z");

        assertThat(published().getFirst())
                .contains("\"personalData\":\"PERSONAL\"", "\"legalBasis\":\"qm-cyber-act\"")
                .contains("\"purpose\":\"defence\"", "\"retainUntil\":\"2031-01-01T00:00:00Z\"");
    }

    /// Returns what was handed in, in order.
    private List<String> published() {
        return desk.hub().requests().stream()
                .filter(request -> request.line().equals("POST /v1/advisories"))
                .map(FakeHub.Request::body)
                .toList();
    }

    private Path write(String document) throws IOException {
        return Files.writeString(desk.folder().resolve("document.json"), document);
    }

    /// Lets an advisory stand that the publisher reads, and that counts for long.
    private void standing(String description) {
        desk.hub()
                .on(
                        "GET /v1/me/advisory-id",
                        Answer.json(200, "{\"id\":\"%s\"}".formatted(Samples.ID)))
                .on(
                        "GET /v1/advisories/" + Samples.ID,
                        Answer.json(
                                200,
                                """
                                {"edition":{"id":"%s","expires":"2037-01-01T00:00:00Z",\
                                "portions":[{"texts":[{"language":"en","description":"%s"}]}]}}\
                                """
                                        .formatted(Samples.ID, description)));
    }

    private static String csaf(String label) {
        return """
        {"document":{"category":"csaf_security_advisory","csaf_version":"2.0",
          "title":"Hexworth","distribution":{"tlp":{"label":"%s"}},
          "publisher":{"category":"vendor","name":"H","namespace":"https://h.example"},
          "tracking":{"id":"HX-1","status":"final","version":"1",
            "current_release_date":"2026-05-04T06:00:00Z"}}}
        """
                .formatted(label);
    }

    private static String plain() {
        return BUNDLE.replace(",\n   \"object_marking_refs\": [\"" + RED + "\"]", "");
    }

    private static Answer admitted(int version) {
        return Answer.json(
                201,
                """
                {"id":"%s","reference":"%s","version":%d,"lane":"ROUTINE","state":"ADMITTED"}\
                """
                        .formatted(Samples.ID, REFERENCE, version));
    }
}
