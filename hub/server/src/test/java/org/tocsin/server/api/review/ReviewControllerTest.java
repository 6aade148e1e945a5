package org.tocsin.server.api.review;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tocsin.server.testing.HubTest;
import org.tocsin.topology.fact.AuditEntry;
import org.tocsin.topology.fact.AuditEntry.Kind;

/// Persons look at what others hand in. Source: SPECIFICATION.md.
@MicronautTest
class ReviewControllerTest extends HubTest {
    private static final Pattern ID = Pattern.compile("\"id\":\"([0-9a-f-]{36})\"");
    private static final Pattern CONTENT = Pattern.compile("\"content\":\"([0-9a-f]{64})\"");
    private static final String ADA = "qm-police/ada-quill";
    private static final String BRAM = "qm-police/bram-oster";
    private static final String DORA = "qm-police/dora-wren";
    private static final String NOTICE =
            """
            {
              "reference": "POL-2030-0501",
              "kind": "public-notice",
              "status": "ACTUAL",
              "lawfullyAcquired": true,
              "portions": [{
                "marking": {"tlp": "CLEAR"},
                "texts": [{"language": "en", "headline": "Quay 4 is closed", "instruction": "Use quay 5."}],
                "sectors": ["tourism"], "areas": [{"country": "QM"}], "categories": ["SECURITY"],
                "urgency": "EXPECTED", "severity": "MINOR", "certainty": "OBSERVED",
                "cause": "UNKNOWN", "expires": "2030-09-01T00:00:00Z",
                "reliability": "B", "credibility": 2,
                "payload": {
                  "body": "Quay 4 is closed.", "instruction": "Use quay 5.", "languages": ["en"],
                  "mediaContact": {"name": "Press office", "address": "tel:+999-555-0100"}
                }
              }]
            }
            """;

    @BeforeEach
    void enrolTheSamples() {
        world.putSeeds();
    }

    @Test
    void whatAPersonHandsInIsHeldUntilAnotherHasLooked() {
        var held = publish(ADA, NOTICE);
        var approved = review(BRAM, id(held), "releaser", "APPROVE");
        var again = publish(ADA, NOTICE);

        assertThat(held.statusCode()).isEqualTo(202);
        assertThat(held.body()).contains("\"state\":\"HELD\"", "\"waitsFor\":[\"releaser\"]");
        assertThat(approved.statusCode()).as(approved.body()).isEqualTo(200);
        assertThat(approved.body()).contains("\"state\":\"ADMITTED\"");
        assertThat(again.body()).contains("\"state\":\"ADMITTED\"");
    }

    @Test
    void whatAMachineHandsInIsNotHeld() {
        assertThat(publish("qm-police", NOTICE).statusCode()).isEqualTo(201);
    }

    @Test
    void whatWaitsIsListedAndShownToWhoMayLook() {
        var id = id(publish(ADA, NOTICE));

        var list = get(BRAM, "/v1/reviews");
        var shown = get(BRAM, "/v1/reviews/" + id);

        assertThat(list.body()).contains(id, "\"as\":[\"releaser\"]").doesNotContain("Quay 4");
        assertThat(shown.body()).contains("Quay 4 is closed", "\"submission\":{");
    }

    /// Source: SPECIFICATION.md C-22.
    @Test
    void whoReadsWhatWaitsIsOnRecord() {
        var id = id(publish(ADA, NOTICE));

        var list = get(BRAM, "/v1/reviews");
        var hidden = get(DORA, "/v1/reviews/" + id);
        var before = inspected();
        var shown = get(BRAM, "/v1/reviews/" + id);

        assertThat(list.statusCode()).isEqualTo(200);
        assertThat(hidden.statusCode()).isEqualTo(404);
        assertThat(before).isEmpty();
        assertThat(shown.statusCode()).isEqualTo(200);
        assertThat(inspected())
                .singleElement()
                .satisfies(entry -> {
                    assertThat(entry.advisory()).isEqualTo(id);
                    assertThat(entry.version()).isEqualTo(1);
                    assertThat(entry.decision()).matches("[0-9a-f]{32}");
                    assertThat(entry.person()).isEqualTo(BRAM);
                    assertThat(entry.reasons()).containsExactly("releaser");
                });
    }

    private List<AuditEntry> inspected() {
        return audit.noted.stream().filter(entry -> entry.kind() == Kind.INSPECTED).toList();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "qm-police",
                "qm-police/ada-quill",
                "qm-police/cleo-finch",
                "qm-police/dora-wren",
                "qm-customs/joren-hale",
                "qm-oversight/lena-voss",
                "bank-larkspur"
            })
    void toEverybodyElseNothingWaits(String caller) {
        var id = id(publish(ADA, NOTICE));
        var nowhere = "00000000-0000-4000-8000-000000000000";

        assertThat(get(caller, "/v1/reviews").body()).isEqualTo("{\"reviews\":[]}");
        assertAlike(get(caller, "/v1/reviews/" + id), get(caller, "/v1/reviews/" + nowhere));
        assertAlike(
                review(caller, id, "releaser", "APPROVE"),
                review(caller, nowhere, "releaser", "APPROVE"));
        assertThat(publish(ADA, NOTICE).body()).contains("\"state\":\"HELD\"");
    }

    @Test
    void rejectionTellsThePublisherWhy() {
        var id = id(publish(ADA, NOTICE));

        var rejected = review(BRAM, id, "releaser", "REJECT");
        var again = publish(ADA, NOTICE);

        assertThat(rejected.body()).contains("\"state\":\"REJECTED\"");
        assertRefused(again, 422, "refused");
        assertThat(again.body()).contains("\"rule\":\"A-26\"", "name the harbour master");
        assertThat(get(BRAM, "/v1/reviews").body()).isEqualTo("{\"reviews\":[]}");
    }

    @Test
    void whatConcernsPersonsNeedsAReviewOfRightsToo() {
        var personal =
                NOTICE.replace(
                        "\"lawfullyAcquired\": true,",
                        """
                        "lawfullyAcquired": true, "personalData": "PERSONAL",
                        "legalBasis": "qm.police-act", "purpose": "to find a witness",
                        "retainUntil": "2030-12-31T00:00:00Z",
                        """);
        var id = id(publish(ADA, personal));

        var first = review(BRAM, id, "releaser", "APPROVE");
        var second = review(DORA, id, "rights-reviewer", "APPROVE");

        assertThat(first.body()).contains("\"state\":\"WAITS\"");
        assertThat(second.body()).contains("\"state\":\"ADMITTED\"");
    }

    @ParameterizedTest
    @CsvSource({"legalBasis, A-19", "purpose, A-19", "retainUntil, A-19"})
    void whatConcernsPersonsWithoutItsGroundIsRefused(String field, String rule) {
        var bare =
                NOTICE.replace(
                        "\"lawfullyAcquired\": true,",
                        "\"lawfullyAcquired\": true, \"personalData\": \"SENSITIVE\",");

        var answer = publish("qm-police", bare);

        assertRefused(answer, 422, "refused");
        assertThat(answer.body()).contains("\"field\":\"" + field + "\"", rule);
    }

    @Test
    void whatIsMostUrgentGoesOutAndWaitsForALookAfterwards() {
        var flash = NOTICE.replace("EXPECTED", "IMMEDIATE").replace("\"MINOR\"", "\"SEVERE\"");

        var published = publish(ADA, flash);

        assertThat(published.statusCode()).as(published.body()).isEqualTo(201);
    }

    @Test
    void previewSaysWhoWouldHaveToLook() {
        var preview = api.send("POST", "/v1/advisories/preview", world.bearer(ADA), NOTICE);

        assertThat(preview.statusCode()).as(preview.body()).isEqualTo(200);
        assertThat(preview.body()).contains("\"waitsFor\":[\"releaser\"]");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"version\":1",
                "\"version\":1,\"as\":\"releaser\",\"decision\":\"MAYBE\"",
                "\"version\":0,\"as\":\"releaser\",\"decision\":\"APPROVE\"",
                "\"version\":1,\"as\":\"king\",\"decision\":\"APPROVE\"",
                "\"version\":1,\"as\":\"releaser\",\"decision\":\"APPROVE\",\"more\":1"
            })
    void findingsThatCannotBeReadAreRefused(String members) {
        var id = id(publish(ADA, NOTICE));
        var body = "{\"content\":\"%s\",%s}".formatted("0".repeat(64), members);

        var answer = api.send("POST", path(id), world.bearer(BRAM), body);

        assertRefused(answer, 422, "refused");
    }

    @Test
    void aFindingOnAnotherVersionFindsNothing() {
        var id = id(publish(ADA, NOTICE));
        var body =
                "{\"version\":2,\"content\":\"%s\",\"as\":\"releaser\",\"decision\":\"APPROVE\"}"
                        .formatted(content(BRAM, id));

        assertRefused(api.send("POST", path(id), world.bearer(BRAM), body), 404, "not-found");
    }

    @Test
    void aFindingThatDoesNotSayWhatWasLookedAtIsRefused() {
        var id = id(publish(ADA, NOTICE));
        var body = "{\"version\":1,\"as\":\"releaser\",\"decision\":\"APPROVE\"}";

        assertRefused(api.send("POST", path(id), world.bearer(BRAM), body), 422, "refused");
    }

    /// Source: SPECIFICATION.md A-26.
    @Test
    void aFindingCountsForTheWordsThatWereLookedAt() {
        var id = id(publish(ADA, NOTICE));
        var looked = content(BRAM, id);
        var replaced = publish(ADA, NOTICE.replace("Use quay 5.", "Keep away from Mr Vask."));

        var late = review(BRAM, id, looked, "releaser", "APPROVE");
        var held = get(BRAM, "/v1/reviews/" + id);
        var approved = review(BRAM, id, "releaser", "APPROVE");

        assertThat(replaced.statusCode()).as(replaced.body()).isEqualTo(202);
        assertRefused(late, 409, "conflict");
        assertThat(held.body()).contains("Mr Vask");
        assertThat(approved.statusCode()).as(approved.body()).isEqualTo(200);
    }

    private HttpResponse<String> publish(String caller, String advisory) {
        return api.post("/v1/advisories", world.bearer(caller), advisory, "Prefer", "wait=5");
    }

    private HttpResponse<String> review(String caller, String id, String as, String decision) {
        return review(caller, id, content(caller, id), as, decision);
    }

    /// Returns what waits by its `content`; that of nothing if nothing waits for the caller.
    private String content(String caller, String id) {
        var shown = CONTENT.matcher(get(caller, "/v1/reviews/" + id).body());
        return shown.find() ? shown.group(1) : "0".repeat(64);
    }

    private HttpResponse<String> review(
            String caller, String id, String content, String as, String decision) {
        var body =
                """
                {"version":1,"content":"%s","as":"%s","decision":"%s","reasons":"name the harbour master"}
                """
                        .formatted(content, as, decision);
        return api.send("POST", path(id), world.bearer(caller), body);
    }

    private HttpResponse<String> get(String caller, String path) {
        return api.get(path, world.bearer(caller));
    }

    private static String path(String id) {
        return "/v1/advisories/" + id + "/reviews";
    }

    private static String id(HttpResponse<String> answer) {
        var id = ID.matcher(answer.body());
        assertThat(id.find()).as(answer.body()).isTrue();
        return id.group(1);
    }

    private static void assertAlike(HttpResponse<String> one, HttpResponse<String> other) {
        assertRefused(one, 404, "not-found");
        assertThat(one.body()).isEqualTo(other.body());
    }
}
