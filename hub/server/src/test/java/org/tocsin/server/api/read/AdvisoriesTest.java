package org.tocsin.server.api.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.tocsin.server.testing.Press.detail;
import static org.tocsin.server.testing.Press.draft;

import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tocsin.domain.advisory.Ending;
import org.tocsin.domain.advisory.Lane;
import org.tocsin.domain.marking.Marking;
import org.tocsin.domain.marking.Requirement;
import org.tocsin.domain.sector.Sector;
import org.tocsin.server.delivery.catalogue.Catalogue;
import org.tocsin.server.testing.Api;
import org.tocsin.server.testing.KeptReceipts;
import org.tocsin.server.testing.Press;
import org.tocsin.server.testing.World;

class AdvisoriesTest {
    private static final Marking GREEN = marking(new Requirement.Enrolled());
    private static final Marking SECRET = marking(new Requirement.AtLeast(3));
    private static final String NOBODYS = "/v1/advisories/00000000-0000-8000-8000-000000000000";

    private final EmbeddedServer hub = ApplicationContext.run(EmbeddedServer.class, "test");
    private final ApplicationContext context = hub.getApplicationContext();
    private final World world = new World(context);
    private final Api api = new Api(hub.getPort());
    private final Press press = new Press(context.getBean(Catalogue.class), Clock.systemUTC());

    @AfterEach
    void stop() {
        hub.close();
    }

    @Test
    void readerGetsItsOwnGreatestEdition() {
        var id =
                press.publish(
                        "a",
                        draft(GREEN, "tank farm", Lane.FLASH, Sector.EMERGENCY),
                        detail(SECRET, "gate four", Lane.FLASH));

        var answer = get("qm-fire", "/v1/advisories/" + id);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body())
                .startsWith("{\"state\":\"PUBLISHED\",\"edition\":{")
                .contains("tank farm", "\"signature\":{")
                .doesNotContain("gate four", "\"version\"", "\"reference\"");
        assertThat(answer.headers().firstValue("Cache-Control")).contains("private, no-store");
        assertThat(answer.headers().firstValue("ETag")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"hub-operator", "qm-oversight"})
    void whoeverRunsOrAuditsTheHubReadsWhatThePublicReads(String caller) {
        var open = draft(Marking.CLEAR, "for everybody", Lane.FLASH, Sector.EMERGENCY);
        var id = press.publish("a", open, detail(GREEN, "for the enrolled", Lane.FLASH));
        var hidden = press.publish("b", draft(GREEN, "hidden", Lane.FLASH, Sector.EMERGENCY));

        for (var path : List.of("/v1/advisories", "/v1/advisories/" + id)) {
            assertThat(get(caller, path).statusCode()).isEqualTo(200);
            assertThat(get(caller, path).body())
                    .contains("for everybody")
                    .doesNotContain("for the enrolled", "hidden");
        }
        assertThat(get(caller, "/v1/advisories/" + hidden).body())
                .isEqualTo(get(caller, NOBODYS).body());
    }

    @Test
    void originatorIsToldItsOwnReferenceAndVersion() {
        var id = press.publish("ref-1", draft(GREEN, "tank farm", Lane.FLASH, Sector.EMERGENCY));

        var answer = get("qm-police", "/v1/advisories/" + id);

        assertThat(answer.body()).contains("\"reference\":\"ref-1\",\"version\":1");
    }

    @Test
    void correctionOfAHiddenPortionIsHiddenFromWhoPublishesNothingForTheOriginator() {
        var tearLine = draft(GREEN, "tank farm", Lane.FLASH, Sector.EMERGENCY);
        var id = press.publish("ref-1", tearLine, detail(SECRET, "gate four", Lane.FLASH));
        var before = get("qm-police/cleo-finch", "/v1/advisories/" + id);

        press.publish("ref-1", tearLine, detail(SECRET, "gate five", Lane.FLASH));

        var after = get("qm-police/cleo-finch", "/v1/advisories/" + id);
        assertThat(after.body()).isEqualTo(before.body()).doesNotContain("\"version\"", "ref-1");
        assertThat(get("qm-police/ada-quill", "/v1/advisories/" + id).body())
                .contains("\"version\":2");
    }

    /// Rule S-5.
    @Test
    void hiddenAbsentAndMalformedAreTheSameToTheLastByte() {
        var hidden = press.publish("a", draft(SECRET, "hidden", Lane.FLASH, Sector.EMERGENCY));

        var answers =
                List.of(
                        get("qm-fire", "/v1/advisories/" + hidden),
                        get("qm-fire", NOBODYS),
                        get("qm-fire", "/v1/advisories/no-such-thing"));

        assertThat(answers).extracting(HttpResponse::statusCode).containsOnly(404);
        assertThat(answers).extracting(HttpResponse::body).containsOnly(answers.get(1).body());
        assertThat(answers)
                .extracting(AdvisoriesTest::headers)
                .containsOnly(headers(answers.get(1)));
    }

    @Test
    void retractedIsATombstoneForWhoReceivedItAndAbsentForOthers() {
        var id = press.publish("a", draft(GREEN, "wrong", Lane.ROUTINE, Sector.EMERGENCY));
        get("qm-fire", "/v1/advisories/" + id);

        press.end(id, Ending.RETRACTED);

        assertThat(get("qm-fire", "/v1/advisories/" + id).body())
                .isEqualTo("{\"state\":\"RETRACTED\",\"id\":\"" + id + "\"}");
        var other = get("qn-cert", "/v1/advisories/" + id);
        assertThat(other.statusCode()).isEqualTo(404);
        assertThat(other.body()).isEqualTo(get("qn-cert", NOBODYS).body());
    }

    @Test
    void whoAsksForTheHeadGetsThatOfTheTextAndIsNotRecordedAsAReader() {
        var id = press.publish("a", draft(GREEN, "wrong", Lane.ROUTINE, Sector.EMERGENCY));
        var heads =
                List.of(
                        head("qm-fire", "/v1/advisories/" + id),
                        head("qm-fire", NOBODYS),
                        head("qm-fire", "/v1/advisories?limit=7"));

        var receipts = context.getBean(KeptReceipts.class).of("qm-fire");
        press.end(id, Ending.RETRACTED);
        var after = get("qm-fire", "/v1/advisories/" + id);

        assertThat(receipts).isEmpty();
        assertThat(after.statusCode()).isEqualTo(404);
        assertThat(heads).extracting(HttpResponse::body).containsOnly("");
        assertThat(heads).extracting(HttpResponse::statusCode).containsExactly(200, 404, 200);
    }

    @Test
    void headHasTheFieldsOfTheAnswerWithText() {
        var id = press.publish("a", draft(GREEN, "tank farm", Lane.ROUTINE, Sector.EMERGENCY));

        for (var path : List.of("/v1/advisories/" + id, NOBODYS)) {
            var head = head("qm-fire", path);
            var text = get("qm-fire", path);

            assertThat(head.statusCode()).isEqualTo(text.statusCode());
            assertThat(headers(head)).isEqualTo(headers(text));
        }
    }

    @Test
    void cancelledStaysReadableAndSaysSo() {
        var id = press.publish("a", draft(GREEN, "over", Lane.ROUTINE, Sector.EMERGENCY));

        press.end(id, Ending.CANCELLED);

        assertThat(get("qm-fire", "/v1/advisories/" + id).body())
                .startsWith("{\"state\":\"CANCELLED\",\"edition\":{");
    }

    @Test
    void listHasWhatMayBeReadNewestLast() {
        press.publish("a", draft(GREEN, "one", Lane.ROUTINE, Sector.EMERGENCY));
        press.publish("b", draft(SECRET, "hidden", Lane.ROUTINE, Sector.EMERGENCY));
        press.publish("c", draft(GREEN, "two", Lane.FLASH, Sector.EMERGENCY));

        var body = get("qm-fire", "/v1/advisories").body();

        assertThat(body).doesNotContain("hidden");
        assertThat(body.indexOf("\"one\"")).isPositive().isLessThan(body.indexOf("\"two\""));
    }

    @Test
    void pagesFollowEachOtherAndThenTellWhatIsNew() {
        IntStream.range(0, 5)
                .forEach(at ->
                        press.publish(
                                "r" + at, draft(GREEN, "h" + at, Lane.ROUTINE, Sector.EMERGENCY)));
        var first = get("qm-fire", "/v1/advisories?limit=3");
        var second = get("qm-fire", "/v1/advisories?limit=3&cursor=" + cursor(first));
        var third = get("qm-fire", "/v1/advisories?limit=3&cursor=" + cursor(second));
        var id = press.publish("new", draft(GREEN, "late", Lane.FLASH, Sector.EMERGENCY));
        press.end(id, Ending.CANCELLED);

        var fourth = get("qm-fire", "/v1/advisories?limit=3&cursor=" + cursor(third));

        assertThat(first.body()).contains("\"h0\"", "\"h1\"", "\"h2\"").doesNotContain("\"h3\"");
        assertThat(second.body()).contains("\"h3\"", "\"h4\"").doesNotContain("\"h2\"");
        assertThat(third.body()).startsWith("{\"advisories\":[],\"cursor\":");
        assertThat(fourth.body()).startsWith("{\"advisories\":[],\"cursor\":");
        assertThat(cursor(fourth)).hasSameSizeAs(cursor(first));
    }

    @Test
    void pollerThatReceivedAnAdvisoryHearsOfItsEnd() {
        var id = press.publish("a", draft(GREEN, "one", Lane.ROUTINE, Sector.EMERGENCY));
        var cursor = cursor(get("qm-fire", "/v1/advisories"));

        press.end(id, Ending.CANCELLED);

        assertThat(get("qm-fire", "/v1/advisories?cursor=" + cursor).body())
                .contains("{\"state\":\"CANCELLED\",\"id\":\"" + id + "\"");
    }

    @Test
    void pollerWhoseRightsNarrowHearsOnceOfWhatItReceived() {
        var confidential = new Marking(Set.of(new Requirement.AtLeast(2)), Set.of());
        var id = press.publish("a", draft(confidential, "plan", Lane.ROUTINE, Sector.EMERGENCY));
        var before = cursor(get("qm-fire", "/v1/advisories"));
        world.change("qm-fire", it -> World.cleared(it, 0));

        var told = get("qm-fire", "/v1/advisories?cursor=" + before);

        assertThat(told.body())
                .contains("{\"state\":\"WITHDRAWN\",\"id\":\"" + id + "\"")
                .doesNotContain("plan");
        assertThat(get("qm-fire", "/v1/advisories?cursor=" + cursor(told)).body())
                .startsWith("{\"advisories\":[],");
    }

    @Test
    void endedAdvisoriesAreListedOnlyIfAskedFor() {
        var id = press.publish("a", draft(GREEN, "over", Lane.ROUTINE, Sector.EMERGENCY));
        press.end(id, Ending.CANCELLED);

        var plain = get("qm-fire", "/v1/advisories").body();
        var asked = get("qm-fire", "/v1/advisories?state=CANCELLED").body();

        assertThat(plain).startsWith("{\"advisories\":[],");
        assertThat(asked).contains("\"state\":\"CANCELLED\",\"edition\"");
    }

    @Test
    void cursorThatDoesNotFitIsRefused() {
        var cursor = cursor(get("qm-fire", "/v1/advisories"));

        for (var path :
                List.of(
                        "/v1/advisories?sector=finance&cursor=" + cursor,
                        "/v1/advisories?cursor=" + cursor.replace(cursor.charAt(50), 'x'),
                        "/v1/advisories?cursor=AAAA")) {
            var answer = get("qm-fire", path);
            assertThat(answer.statusCode()).isEqualTo(400);
            assertThat(answer.body()).contains("bad-cursor");
        }
        assertThat(get("qn-cert", "/v1/advisories?cursor=" + cursor).statusCode()).isEqualTo(400);
    }

    @Test
    void limitsAndInstantsThatAreNoneAreRefusedByName() {
        press.publish("a", draft(GREEN, "members", Lane.ROUTINE, Sector.EMERGENCY));

        for (var query :
                List.of(
                        "limit=0",
                        "limit=1001",
                        "limit=x",
                        "since=yesterday",
                        "since=-999999999-01-01T00:00:00Z",
                        "since=%2B10000-01-01T00:00:00Z",
                        "x=1")) {
            var answer = get("qm-fire", "/v1/advisories?" + query);

            assertThat(answer.statusCode()).as(query).isEqualTo(400);
            assertThat(answer.body()).contains("\"" + query.substring(0, query.indexOf('=')));
        }
    }

    @Test
    void refusalRepeatsNothingOfAStrangeQuery() {
        var body = get("qm-fire", "/v1/advisories?%3Cb%3Eecho%E2%80%AE=1").body();

        assertThat(body).contains("\"field\":\"?\"").doesNotContain("echo");
    }

    /// Rule S-4.
    @Test
    void withoutALeaseOnRightsOnlyClearIsServed() {
        var green = press.publish("a", draft(GREEN, "members", Lane.ROUTINE, Sector.EMERGENCY));
        var clear = press.publish("b", draft(Marking.CLEAR, "all", Lane.ROUTINE, Sector.EMERGENCY));
        var token = world.bearer("qm-fire");

        await().until(() -> api.get("/v1/advisories/" + green, token).statusCode() == 404);

        assertThat(api.get("/v1/advisories/" + clear, token).statusCode()).isEqualTo(200);
    }

    private HttpResponse<String> get(String reader, String path) {
        world.confirm();
        return api.get(path, world.bearer(reader));
    }

    private HttpResponse<String> head(String reader, String path) {
        world.confirm();
        return api.head(path, world.bearer(reader));
    }

    private static String cursor(HttpResponse<String> answer) {
        var body = answer.body();
        var begin = body.lastIndexOf("\"cursor\":\"") + 10;
        return body.substring(begin, body.indexOf('"', begin));
    }

    private static Map<String, List<String>> headers(HttpResponse<String> answer) {
        var headers = new TreeMap<>(answer.headers().map());
        headers.remove("date");
        return headers;
    }

    private static Marking marking(Requirement requirement) {
        return new Marking(Set.of(requirement), Set.of());
    }
}
