package org.tocsin.server.api.read;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.tocsin.server.testing.Press.detail;
import static org.tocsin.server.testing.Press.draft;

import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tocsin.domain.advisory.Lane;
import org.tocsin.domain.marking.Marking;
import org.tocsin.domain.marking.Requirement;
import org.tocsin.domain.sector.Sector;
import org.tocsin.server.delivery.catalogue.Catalogue;
import org.tocsin.server.testing.Answers;
import org.tocsin.server.testing.Api;
import org.tocsin.server.testing.Press;
import org.tocsin.server.testing.World;

/// Filters in queries. Source: SPECIFICATION.md T-2, T-9, T-10, T-12, D-5.
class FilterTest {
    private static final Marking GREEN = new Marking(Set.of(new Requirement.Enrolled()), Set.of());
    private static final Marking SECRET = new Marking(Set.of(new Requirement.AtLeast(3)), Set.of());

    private final EmbeddedServer hub = ApplicationContext.run(EmbeddedServer.class, "test");
    private final ApplicationContext context = hub.getApplicationContext();
    private final World world = new World(context);
    private final Api api = new Api(hub.getPort());
    private final Press press = new Press(context.getBean(Catalogue.class), Clock.systemUTC());

    @BeforeEach
    void publish() {
        press.publish("a", draft(GREEN, "leak", Lane.FLASH, Sector.CI_WATER));
        press.publish("b", draft(GREEN, "queue", Lane.ROUTINE, Sector.TRANSPORT));
        press.publish(
                "c",
                draft(GREEN, "flood", Lane.ROUTINE, Sector.EMERGENCY),
                detail(SECRET, "hidden", Lane.FLASH));
    }

    @AfterEach
    void stop() {
        hub.close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    {"sector":["ci"]}                                        | leak
                    {"not":{"sector":["ci"]}}                                | queue flood
                    {"not":{"lane":["FLASH"]}}                               | queue flood
                    {"any":[{"lane":["FLASH"]},{"sector":["transport"]}]}    | leak queue
                    {"all":[{"lane":["ROUTINE"]},{"sector":["transport"]}]}  | queue
                    {"all":[{"lane":["FLASH"]},{"sector":["emergency"]}]}    | -
                    {"originator":["qm-police"]}                             | leak queue flood
                    {"language":["xx"]}                                      | -
                    {"not":{"language":["xx"]}}                              | leak queue flood
                    {"status":["TEST","EXERCISE"]}                           | -
                    {"area":["*"]}                                           | leak queue flood
                    """)
    void listHoldsWhatTheFilterAsksForOfTheEditionThatIsRead(String filter, String expected) {
        var answer = list(filter);

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        for (var headline : new String[] {"leak", "queue", "flood"}) {
            assertThat(answer.body().contains("\"" + headline + "\""))
                    .as("%s in %s", headline, answer.body())
                    .isEqualTo(expected.contains(headline));
        }
    }

    @Test
    void cursorFitsTheSameFilterHoweverItIsWrittenAndNoOther() {
        var first = "{\"any\":[{\"lane\":[\"FLASH\"]},{\"sector\":[\"transport\"]}]}";
        var second = "{\"any\":[{\"sector\":[\"transport\"]}, {\"lane\":[\"FLASH\"]}]}";
        var other = "{\"any\":[{\"sector\":[\"transport\"]},{\"lane\":[\"ROUTINE\"]}]}";
        var cursor = Answers.cursor(list(first).body());

        assertThat(list(second, cursor).statusCode()).isEqualTo(200);
        assertThat(list(other, cursor).body()).contains("bad-cursor");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    {                          | filter          | J-2
                    {}                         | filter          | J-12
                    {"regex":[".*"]}           | filter.regex    | J-5
                    {"lane":["NOW"]}           | filter.lane[0]  | J-10
                    {"not":{"not":{"not":{"not":{"not":{"not":{"not":{"not":{"lane":["FLASH"]}}}}}}}}} \
                     | filter.not.not.not.not.not.not.not.not | T-10
                    """)
    void filterThatDoesNotFitIsRefusedByFieldAndRule(String filter, String field, String rule) {
        var answer = list(filter);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body())
                .contains("bad-query", "\"field\":\"" + field + "\"", "\"rule\":\"" + rule + "\"");
        assertThat(api.get("/v1/stream?filter=" + encoded(filter), bearer()).statusCode())
                .isEqualTo(400);
    }

    @Test
    void filterOfEightKibibytesFitsIntoAQuery() {
        var filter = "{\"sector\":[\"ci\"]}" + " ".repeat(8_000);

        assertThat(list(filter).statusCode()).isEqualTo(200);
        assertThat(list(filter + " ".repeat(200)).body()).contains("\"rule\":\"J-1\"");
    }

    private HttpResponse<String> list(String filter) {
        return api.get("/v1/advisories?filter=" + encoded(filter), bearer());
    }

    private HttpResponse<String> list(String filter, String cursor) {
        return api.get("/v1/advisories?filter=" + encoded(filter) + "&cursor=" + cursor, bearer());
    }

    private String bearer() {
        return world.bearer("qm-fire");
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, UTF_8).replace("+", "%20");
    }
}
