package org.tocsin.server.api.publish;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tocsin.server.testing.HubTest;
import org.tocsin.server.testing.Samples;
import org.tocsin.topology.fact.AuditEntry;
import org.tocsin.topology.fact.Submitted;

@MicronautTest
class PublishControllerTest extends HubTest {
    private static final String HOLD = Samples.advisory("qm-customs/harbour-cargo-hold");

    @BeforeEach
    void enrolSeeds() {
        world.putSeeds();
    }

    @Test
    void publisherIsToldThatItsAdvisoryIsAdmittedAndWhereItIs() {
        var answer = publish("qm-customs", HOLD);

        assertThat(answer.statusCode()).isEqualTo(201);
        assertThat(answer.body())
                .contains(
                        "\"reference\":\"CUS-2030-0077\"",
                        "\"version\":1",
                        "\"lane\":\"PRIORITY\"",
                        "\"state\":\"ADMITTED\"");
        var id = answer.body().replaceAll(".*\"id\":\"([^\"]+)\".*", "$1");
        assertThat(answer.headers().firstValue("Location")).contains("/v1/advisories/" + id);
    }

    @Test
    void sameAgainGetsTheSameAnswer() {
        assertThat(publish("qm-customs", HOLD).body())
                .isEqualTo(publish("qm-customs", HOLD).body());
    }

    @Test
    void originatorAndPersonAreThoseOfTheCredential() {
        publish("qm-customs/joren-hale", HOLD);

        assertThat(log.handedIn).hasSize(1);
        assertThat(log.handedIn.getFirst())
                .isInstanceOfSatisfying(
                        Submitted.Version.class,
                        version -> {
                            assertThat(version.originator()).hasToString("qm-customs");
                            assertThat(version.submission().by().orElseThrow())
                                    .hasToString("qm-customs/joren-hale");
                        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    respond-async         | 0
                    wait=0                | 0
                    wait=5                | 5
                    WAIT = "7"            | 7
                    wait                  | 30
                    wait=9999             | 30
                    wait=-1               | 1
                    handling=lenient      | 1
                    foo, wait=3; bar      | 3
                    ''                    | 1
                    """)
    void publisherSaysHowLongItWaits(String prefer, int seconds) {
        api.post("/v1/advisories", world.bearer("qm-customs"), HOLD, "Prefer", prefer);

        assertThat(log.waits).containsExactly(Duration.ofSeconds(seconds));
    }

    /// Rules S-4, S-18.
    @Test
    void whileRightsAreNotSureWarningsAreHandedInStillForTheLogDecides() {
        world.release();

        var published = publish("qm-customs", HOLD);
        var preview = api.send("POST", "/v1/advisories/preview", world.bearer("qm-customs"), HOLD);

        assertThat(published.statusCode()).as(published.body()).isEqualTo(201);
        assertAway(preview);
        assertThat(audit.noted).isEmpty();
    }

    @Test
    void publisherThatDoesNotWaitIsToldThatItIsAccepted() {
        var answer =
                api.post(
                        "/v1/advisories",
                        world.bearer("qm-customs"),
                        HOLD,
                        "Prefer",
                        "respond-async");

        assertThat(answer.statusCode()).isEqualTo(202);
        assertThat(answer.body()).contains("\"state\":\"ACCEPTED\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "qm-fire",
                "hotel-halcyon",
                "qm-registrar",
                "hub-operator",
                "qm-oversight",
                "qm-customs/wim-castor",
                "qm-police/cleo-finch"
            })
    void whoeverIsNoPublisherPublishesNothing(String caller) {
        assertRefused(publish(caller, HOLD), 403, "forbidden");
        assertRefused(
                api.send("POST", "/v1/advisories/preview", world.bearer(caller), HOLD),
                403,
                "forbidden");
        assertThat(log.handedIn).isEmpty();
        assertThat(audit.noted)
                .hasSize(2)
                .allSatisfy(entry -> assertThat(entry.kind()).isEqualTo(AuditEntry.Kind.DENIED));
    }

    @Test
    void strangersPublishNothing() {
        assertRefused(api.send("POST", "/v1/advisories", "", HOLD), 401, "unauthenticated");
        assertThat(log.handedIn).isEmpty();
    }

    /// Rule A-1.
    @Test
    void publisherLearnsTheIdOfItsOwnReferenceWhetherThereIsOneOrNot() {
        var before = api.get("/v1/me/advisory-id?reference=QC-1", world.bearer("qm-customs"));
        var other = api.get("/v1/me/advisory-id?reference=QC-1", world.bearer("qm-police"));
        var id = publish("qm-customs", HOLD).headers().firstValue("Location").orElseThrow();
        var reference = HOLD.replaceFirst("(?s).*?\"reference\": \"([^\"]*)\".*", "$1");

        var after =
                api.get("/v1/me/advisory-id?reference=" + reference, world.bearer("qm-customs"));

        assertThat(before.statusCode()).isEqualTo(200);
        assertThat(other.body()).isNotEqualTo(before.body());
        assertThat(id).contains(after.body().replaceFirst(".*\"id\":\"([^\"]*)\".*", "$1"));
        assertRefused(
                api.get("/v1/me/advisory-id?reference=%20", world.bearer("qm-customs")),
                400,
                "bad-query");
        assertRefused(
                api.get("/v1/me/advisory-id?reference=QC-1", world.bearer("qm-fire")),
                403,
                "forbidden");
    }

    @Test
    void outOfMandateIsRefusedWithTheRule() {
        var answer = publish("qm-police", HOLD);

        assertRefused(answer, 403, "out-of-mandate");
        assertThat(answer.body()).contains("\"rule\":\"A-", "\"faults\":[{");
    }

    @Test
    void otherContentOfAnAdmittedVersionIsRefused() {
        publish("qm-customs", HOLD);

        var answer = publish("qm-customs", HOLD.replace("Hold container", "Keep container"));

        assertRefused(answer, 409, "content-differs");
    }

    @Test
    void versionsComeInOrder() {
        var answer = publish("qm-customs", HOLD.replace("\"version\": 1", "\"version\": 3"));

        assertRefused(answer, 409, "out-of-order");
    }

    @Test
    void unknownFieldIsNamedWithItsPlace() {
        var answer = publish("qm-customs", HOLD.replace("\"status\"", "\"admin\": 1, \"status\""));

        assertRefused(answer, 422, "refused");
        assertThat(answer.body())
                .contains("\"field\":\"admin\"", "\"rule\":\"J-5\"", "\"line\":5,\"column\":");
        assertThat(log.handedIn).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    {             | 400 | bad-body
                    nonsense      | 400 | bad-body
                    {} {}         | 400 | bad-body
                    []            | 422 | refused
                    null          | 422 | refused
                    {}            | 422 | refused
                    """)
    void bodiesThatAreNoSubmissionAreRefused(String body, int status, String type) {
        assertRefused(publish("qm-customs", body), status, type);
        assertThat(log.handedIn).isEmpty();
    }

    @Test
    void deepAndBrokenDocumentsAreRefused() {
        assertRefused(publish("qm-customs", "[".repeat(100_000)), 400, "bad-body");
        assertRefused(
                publish("qm-customs", "{\"a\":".repeat(40) + "1" + "}".repeat(40)),
                400,
                "bad-body");
        assertRefused(publish("qm-customs", "{\"a\":1,\"a\":2}"), 400, "bad-body");
        assertRefused(publish("qm-customs", "\"\\ud800\""), 422, "refused");
    }

    @Test
    void nothingIsAcceptedWhileTheLogIsAway() {
        log.away = true;

        var answer = publish("qm-customs", HOLD);

        assertRefused(answer, 503, "unavailable");
        assertThat(answer.headers().firstValue("Retry-After")).contains("3");
    }

    private HttpResponse<String> publish(String caller, String body) {
        return api.send("POST", "/v1/advisories", world.bearer(caller), body);
    }
}
