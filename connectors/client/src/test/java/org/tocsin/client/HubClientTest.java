package org.tocsin.client;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.tocsin.client.json.Document;
import org.tocsin.client.testing.FakeHub;
import org.tocsin.client.testing.FakeHub.Answer;
import org.tocsin.client.testing.Samples;
import org.tocsin.domain.sample.Ticking;

class HubClientTest {
    private static final Credentials ADA = new Credentials("qm-police/ada-quill", "s3/c:r+t");
    private static final String ACCEPTED =
            """
            {"id":"%s","reference":"R-1","version":2,"lane":"FLASH","state":"ACCEPTED"}\
            """
                    .formatted(Samples.ID);

    private final FakeHub hub = FakeHub.start();
    private final Ticking hands = new Ticking();
    private final HubClient client = new HubClient(Settings.of(hub.url()), ADA, hands);

    @AfterEach
    void stop() {
        client.close();
        hub.close();
    }

    @Test
    void credentialsGoEncodedIntoTheTokenRequestAndTheTokenIntoTheOthers() {
        hub.on("GET /v1/me", Answer.json(200, "{}"));

        client.me();

        var pair = "qm-police%2Fada-quill:s3%2Fc%3Ar%2Bt".getBytes(UTF_8);
        assertThat(hub.tokenRequests().getFirst().header("Authorization"))
                .isEqualTo("Basic " + Base64.getEncoder().encodeToString(pair));
        assertThat(hub.last().header("Authorization")).isEqualTo("Bearer token-1");
    }

    @Test
    void tokenIsKeptAndRenewedBeforeItEnds() {
        hub.on("GET /v1/me", Answer.json(200, "{}"));
        client.me();
        client.me();

        hands.pass(Duration.ofSeconds(481));
        client.me();

        assertThat(hub.requests())
                .extracting(request -> request.header("Authorization"))
                .containsExactly("Bearer token-1", "Bearer token-1", "Bearer token-2");
    }

    @Test
    void tokenThatNoLongerHoldsIsReplacedOnce() {
        hub.on("GET /v1/me", Answer.problem(401, "{}"), Answer.json(200, "{}"));

        var reply = client.me();

        assertThat(reply).isInstanceOf(Reply.Done.class);
        assertThat(hub.last().header("Authorization")).isEqualTo("Bearer token-2");
    }

    @Test
    void wrongSecretIsARefusal() {
        hub.on("POST /oauth2/token", Answer.json(401, "{\"error\":\"invalid_client\"}"));

        var reply = client.me();

        assertThat(problem(reply).code()).isEqualTo("invalid_client");
        assertThat(problem(reply).status()).isEqualTo(401);
    }

    @Test
    void publishingSendsTheBytesAsTheyAreAndReadsTheAnswer() {
        hub.on("POST /v1/advisories", Answer.json(202, ACCEPTED));

        var reply = client.publish("{ \"é\": 1 }".getBytes(UTF_8), false);

        assertThat(hub.last().body()).isEqualTo("{ \"é\": 1 }");
        assertThat(hub.last().header("Content-type")).isEqualTo("application/json");
        assertThat(hub.last().header("Prefer")).isEmpty();
        assertThat(reply.map(published -> published.id() + published.version()))
                .isEqualTo(new Reply.Done<>(Samples.ID + 2));
    }

    @Test
    void publisherWhoWaitsSaysSo() {
        hub.on("POST /v1/advisories", Answer.json(201, ACCEPTED));

        client.publish("{}".getBytes(UTF_8), true);

        assertThat(hub.last().header("Prefer")).isEqualTo("wait=10");
    }

    @Test
    void problemIsReadWithEveryFault() {
        hub.on(
                "POST /v1/advisories",
                Answer.problem(
                                422,
                                """
                                {"type":"https://tocsin.example/problems/incomplete","title":"Incomplete",\
                                "status":422,"detail":"Say when it ends.","faults":[{"field":\
                                "portions[0].expires","line":7,"column":3,"rule":"A-4",\
                                "explanation":"is missing"},{"field":"kind","explanation":"unknown"}]}\
                                """)
                        .with("Retry-After", "3"));

        var problem = problem(client.publish("{}".getBytes(UTF_8), false));

        assertThat(problem.code()).isEqualTo("incomplete");
        assertThat(problem.retryAfter()).isEqualTo(Duration.ofSeconds(3));
        assertThat(problem.faults())
                .containsExactly(
                        new Fault("portions[0].expires", 7, 3, "A-4", "is missing", ""),
                        new Fault("kind", 0, 0, "", "unknown", ""));
    }

    @Test
    void refusalThatIsNoProblemDocumentStillIsAProblem() {
        hub.on(
                "GET /v1/me",
                new Answer(502, "text/html", java.util.Map.of(), List.of("<p>"), false));

        var problem = problem(client.me());

        assertThat(problem.status()).isEqualTo(502);
        assertThat(problem.isPassing()).isTrue();
    }

    @Test
    void answerThatIsNotJsonIsNotTakenForAHub() {
        hub.on("GET /v1/me", Answer.json(200, "<html>"));

        assertThatThrownBy(client::me).isInstanceOf(HubUnreachable.class);
    }

    @Test
    void hubThatIsAwayIsUnreachable() {
        var away = Settings.of(URI.create("http://127.0.0.1:1"));

        try (var lonely = new HubClient(away, ADA)) {
            assertThatThrownBy(lonely::me)
                    .isInstanceOf(HubUnreachable.class)
                    .hasMessageContaining("127.0.0.1:1");
        }
    }

    @Test
    void listSendsEveryWishEncodedAndReadsThePage() {
        hub.on(
                "GET /v1/advisories",
                Answer.json(
                        200,
                        "{\"advisories\":[%s],\"cursor\":\"c2\"}"
                                .formatted(Samples.reading("ACTUAL", "TLP:AMBER", "FLASH"))));
        var filter =
                new Filter(
                        List.of("ci.water", "cargo"),
                        List.of("topic.cbrn"),
                        List.of("cargo-alert"),
                        List.of("QM-01"),
                        List.of("FLASH"));

        var reply = client.list(filter, Optional.of(Instant.EPOCH), "a/b+c", 50);

        assertThat(hub.last().line())
                .isEqualTo(
                        "GET /v1/advisories?sector=ci.water&sector=cargo&topic=topic.cbrn"
                                + "&kind=cargo-alert&area=QM-01&lane=FLASH"
                                + "&since=1970-01-01T00%3A00%3A00Z&cursor=a%2Fb%2Bc&limit=50");
        assertThat(reply.map(page -> page.readings().getFirst().id() + page.cursor()))
                .isEqualTo(new Reply.Done<>(Samples.ID + "c2"));
    }

    @Test
    void whatWasTakenBackIsATombstone() {
        hub.on(
                "GET /v1/advisories/" + Samples.ID,
                Answer.json(200, "{\"state\":\"RETRACTED\",\"id\":\"" + Samples.ID + "\"}"));

        var reply = client.read(Samples.ID);

        assertThat(reply.map(Reading::state)).isEqualTo(new Reply.Done<>("RETRACTED"));
        assertThat(reply.map(reading -> reading instanceof Reading.Tombstone))
                .isEqualTo(new Reply.Done<>(true));
    }

    @Test
    void acknowledgementNamesTheRevision() {
        var path = "POST /v1/advisories/" + Samples.ID + "/acknowledgements";
        hub.on(path, new Answer(204, "", java.util.Map.of(), List.of(), false));

        var reply = client.acknowledge(Samples.ID, "rev", Acknowledgement.ACCEPTED, "");

        assertThat(reply).isInstanceOf(Reply.Done.class);
        assertThat(hub.last().body()).isEqualTo("{\"answer\":\"ACCEPTED\",\"revision\":\"rev\"}");
    }

    @Test
    void explanationIsAskedForAPersonToo() {
        hub.on("GET /v1/audit/explain", Answer.json(200, "{\"outcome\":\"REDACTED\"}"));

        var reply = client.audit().explain(Samples.ID, ADA.id());

        assertThat(hub.last().line())
                .endsWith("?advisory=" + Samples.ID + "&participant=qm-police%2Fada-quill");
        assertThat(reply.map(json -> json.text("outcome").orElse("")))
                .isEqualTo(new Reply.Done<>("REDACTED"));
    }

    @Test
    void keysAndHealthNeedNoToken() {
        hub.on("GET /v1/keys", Answer.json(200, "{\"keys\":[]}"));
        hub.on("GET /health", Answer.json(200, "{\"status\":\"UP\"}"));

        var verifier = client.keys().verifier();
        client.health();

        assertThat(verifier).isInstanceOf(Reply.Done.class);
        assertThat(hub.tokenRequests()).isEmpty();
    }

    @Test
    void secretsAndTokensAreNotWrittenOut() {
        assertThat(ADA + " " + new Token("tell-no-one", Instant.EPOCH))
                .doesNotContain(ADA.secret(), "tell-no-one");
    }

    @Test
    void documentKeepsWhatThisClientDoesNotKnow() {
        hub.on("GET /v1/me", Answer.json(200, "{\"new\":[1.50,true,null]}"));

        var reply = client.me();

        assertThat(reply.map(Document::line))
                .isEqualTo(new Reply.Done<>("{\"new\":[1.5,true,null]}"));
    }

    private static Problem problem(Reply<?> reply) {
        assertThat(reply).isInstanceOf(Reply.Refused.class);
        return ((Reply.Refused<?>) reply).problem();
    }
}
