package org.tocsin.server.api.publish;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tocsin.domain.advisory.IdScheme;
import org.tocsin.domain.advisory.Lane;
import org.tocsin.domain.advisory.Reference;
import org.tocsin.domain.marking.Marking;
import org.tocsin.domain.marking.Requirement;
import org.tocsin.domain.sector.Sector;
import org.tocsin.server.delivery.catalogue.Catalogue;
import org.tocsin.server.testing.HubTest;
import org.tocsin.server.testing.Press;
import org.tocsin.server.testing.Samples;

@MicronautTest
class EndingControllerTest extends HubTest {
    private static final String HOLD = Samples.advisory("qm-customs/harbour-cargo-hold");
    private static final String REFERENCE = "{\"reference\":\"CUS-2030-0077\"}";

    private String id = "";

    @BeforeEach
    void publish() {
        world.putSeeds();
        var answer = api.send("POST", "/v1/advisories", world.bearer("qm-customs"), HOLD);
        id = answer.body().replaceAll(".*\"id\":\"([^\"]+)\".*", "$1");
        log.handedIn.clear();
    }

    @ParameterizedTest
    @CsvSource({"cancellation, CANCELLED", "retraction, RETRACTED"})
    void originatorEndsItsAdvisory(String how, String state) {
        var answer = end("qm-customs", id, how, REFERENCE);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body())
                .isEqualTo("{\"id\":\"%s\",\"state\":\"%s\"}".formatted(id, state));
        assertThat(log.handedIn).hasSize(1);
    }

    @Test
    void whatIsRetractedIsNotToldToBeCancelled() {
        end("qm-customs", id, "retraction", REFERENCE);

        assertThat(end("qm-customs", id, "cancellation", REFERENCE).body())
                .contains("\"state\":\"RETRACTED\"");
    }

    @Test
    void originatorNeedNotRepeatAReferenceThatTheNodeKnows() {
        var known = pressed("police-reference");

        assertRefused(end("qm-customs", known, "cancellation", "{}"), 404, "not-found");
        assertThat(end("qm-police", known, "cancellation", "{}").statusCode()).isEqualTo(200);
        assertThat(log.handedIn).hasSize(1);
    }

    @Test
    void advisoryThatTheNodeHasNotSeenNeedsItsReference() {
        assertRefused(end("qm-customs", id, "retraction", "{}"), 404, "not-found");
    }

    @Test
    void nothingFollowsAnEnding() {
        end("qm-customs", id, "retraction", REFERENCE);

        var answer =
                api.send(
                        "POST",
                        "/v1/advisories",
                        world.bearer("qm-customs"),
                        HOLD.replace("\"version\": 1", "\"version\": 2"));

        assertRefused(answer, 409, "ended");
    }

    @ParameterizedTest
    @ValueSource(strings = {"cancellation", "retraction"})
    void othersCannotTellWhetherThereIsAnAdvisoryToEnd(String how) {
        var absentId = id.substring(0, id.length() - 1) + (id.endsWith("0") ? "1" : "0");
        var present = end("qn-customs", id, how, REFERENCE);
        var absent = end("qn-customs", absentId, how, REFERENCE);
        var malformed = end("qn-customs", "no-id", how, REFERENCE);

        assertRefused(present, 404, "not-found");
        assertThat(present.body()).isEqualTo(absent.body()).isEqualTo(malformed.body());
        assertThat(log.handedIn).isEmpty();
    }

    @Test
    void referenceOfAnotherAdvisoryDoesNotFit() {
        assertRefused(
                end("qm-customs", id, "retraction", "{\"reference\":\"CUS-2030-0078\"}"),
                404,
                "not-found");
    }

    @ParameterizedTest
    @ValueSource(strings = {"qm-fire", "qm-registrar", "hub-operator", "qm-customs/wim-castor"})
    void whoeverIsNoPublisherEndsNothing(String caller) {
        assertRefused(end(caller, id, "retraction", REFERENCE), 403, "forbidden");
        assertThat(log.handedIn).isEmpty();
    }

    @Test
    void strangersEndNothing() {
        assertRefused(
                api.send("POST", "/v1/advisories/" + id + "/retraction", "", REFERENCE),
                401,
                "unauthenticated");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    {                                     | 400 | bad-body
                    {"reference":7}                       | 422 | refused
                    {"reference":"a b"}                   | 422 | refused
                    {"reference":"CUS-2030-0077","why":1} | 422 | refused
                    """)
    void bodiesThatDoNotFitAreRefused(String body, int status, String type) {
        assertRefused(end("qm-customs", id, "retraction", body), status, type);
        assertThat(log.handedIn).isEmpty();
    }

    @Test
    void nothingEndsWhileTheLogIsAway() {
        log.away = true;

        assertRefused(end("qm-customs", id, "retraction", REFERENCE), 503, "unavailable");
    }

    /// Releases an advisory of the police straight to the catalogue; returns its id.
    private String pressed(String reference) {
        var ids = context.getBean(IdScheme.class);
        var press =
                new Press(
                        context.getBean(Catalogue.class),
                        Clock.systemUTC(),
                        name -> ids.id(Press.ORIGINATOR, new Reference(name)));
        var marking = new Marking(Set.of(new Requirement.Enrolled()), Set.of());
        return press.publish(reference, Press.draft(marking, "h", Lane.ROUTINE, Sector.EMERGENCY))
                .toString();
    }

    private HttpResponse<String> end(String caller, String advisory, String how, String body) {
        return api.send(
                "POST", "/v1/advisories/" + advisory + "/" + how, world.bearer(caller), body);
    }
}
