package org.tocsin.server.api.subscription;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.context.annotation.Property;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tocsin.domain.party.ParticipantId;
import org.tocsin.domain.subscription.Interest;
import org.tocsin.domain.subscription.Subscription;
import org.tocsin.domain.subscription.SubscriptionId;
import org.tocsin.server.testing.FakeSubscriptionLog;
import org.tocsin.server.testing.HubTest;
import org.tocsin.topology.fact.AuditEntry;

@MicronautTest
@Property(name = "hub.subscriptions.count-max", value = "3")
class SubscriptionControllerTest extends HubTest {
    private static final String PATH = "/v1/subscriptions";
    private static final String ABSENT = PATH + "/0f8fad5b-d9cb-469f-a165-70867728950e";
    private static final String CARGO =
            """
            {"name":"cargo","sectors":["cargo"],"lanes":["FLASH"],"areas":["QM"]}\
            """;
    private static final String FINANCE =
            """
            {"name":"money","sectors":["finance"]}\
            """;

    @Inject FakeSubscriptionLog subscriptions;

    private String fire = "";

    @BeforeEach
    void reader() {
        subscriptions.reset();
        fire = world.bearer("qm-fire");
    }

    @Test
    void readerPlacesASubscriptionAndFindsItWhereItIsSaidToBe() {
        var answer = api.send("POST", PATH, fire, CARGO);

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        assertThat(answer.headers().firstValue("Cache-Control")).contains("private, no-store");
        assertThat(answer.body())
                .matches(
                        "\\{\"areas\":\\[\"QM\"],\"id\":\"[0-9a-f-]{36}\",\"lanes\":\\[\"FLASH\"],"
                                + "\"name\":\"cargo\",\"sectors\":\\[\"cargo\"]}");
        assertThat(api.get(location(answer), fire).body()).isEqualTo(answer.body());
        var placed = subscriptions.placed.getLast().subscription();
        assertThat(placed.owner().value()).isEqualTo("qm-fire");
        assertThat(location(answer)).isEqualTo(PATH + "/" + placed.id());
    }

    @Test
    void listHoldsOnesOwnByNameAndNobodyElses() {
        api.send("POST", PATH, fire, FINANCE);
        api.send("POST", PATH, fire, CARGO);
        api.send("POST", PATH, world.bearer("qn-cert"), CARGO.replace("cargo\",", "theirs\","));

        var list = api.get(PATH, fire);

        assertThat(list.statusCode()).isEqualTo(200);
        assertThat(list.body()).matches(".*\"name\":\"cargo\".*\"name\":\"money\".*");
        assertThat(list.body()).startsWith("{\"subscriptions\":[").doesNotContain("theirs");
        assertThat(api.get(PATH, world.bearer("qm-registrar")).body())
                .isEqualTo("{\"subscriptions\":[]}");
    }

    @Test
    void machinesAndPersonsShareTheSubscriptionsOfTheirParticipant() {
        var ada = world.bearer("qm-police/ada-quill");
        var cleo = world.bearer("qm-police/cleo-finch");

        var path = location(api.send("POST", PATH, ada, CARGO));

        assertThat(api.get(path, world.bearer("qm-police")).statusCode()).isEqualTo(200);
        assertThat(api.send("PUT", path, cleo, FINANCE).statusCode()).isEqualTo(200);
        assertThat(api.get(path, ada).body()).contains("\"name\":\"money\"");
    }

    @Test
    void replacementKeepsTheIdAndNothingElse() {
        var path = location(api.send("POST", PATH, fire, CARGO));

        var answer = api.send("PUT", path, fire, FINANCE);

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(answer.body())
                .isEqualTo(
                        "{\"id\":\"%s\",\"name\":\"money\",\"sectors\":[\"finance\"]}"
                                .formatted(path.substring(PATH.length() + 1)));
        assertThat(api.get(path, fire).body()).isEqualTo(answer.body());
    }

    @Test
    void whatWasEndedIsAbsentFromThenOn() {
        var path = location(api.send("POST", PATH, fire, CARGO));

        var ended = api.send("DELETE", path, fire, "");

        assertThat(ended.statusCode()).isEqualTo(204);
        assertThat(ended.body()).isEmpty();
        assertRefused(api.send("DELETE", path, fire, ""), 404, "not-found");
        assertRefused(api.send("PUT", path, fire, CARGO), 404, "not-found");
        assertRefused(api.get(path, fire), 404, "not-found");
        assertThat(api.get(PATH, fire).body()).isEqualTo("{\"subscriptions\":[]}");
    }

    @Test
    void neighboursAreNamedInWhatIsKeptWhichCanBeSentBack() {
        var answer =
                api.send(
                        "POST",
                        PATH,
                        fire,
                        "{\"name\":\"n\",\"areas\":[\"QM\"],\"neighbours\":true}");

        assertThat(answer.body()).contains("\"areas\":[\"QM\",\"QN\"]").doesNotContain("neighb");
        var back = answer.body().replaceFirst("\"id\":\"[^\"]*\",", "");
        assertThat(api.send("PUT", location(answer), fire, back).body()).isEqualTo(answer.body());
    }

    @Test
    void filterIsKeptAndShownInItsOneForm() {
        var body =
                """
                {"name": "near the quay", "filter": {"all": [
                  {"not": {"status": ["TEST"]}},
                  {"near": {"areas": ["site:site:qm-hav-quay-4"], "km": 50.0}}]}}
                """;

        var answer = api.send("POST", PATH, fire, body);

        assertThat(answer.body())
                .contains(
                        "\"filter\":{\"all\":[{\"near\":{\"areas\":"
                                + "[\"site:site:qm-hav-quay-4\"],\"km\":50}},"
                                + "{\"not\":{\"status\":[\"TEST\"]}}]}");
        var back = answer.body().replaceFirst("\"id\":\"[^\"]*\",", "");
        assertThat(api.send("PUT", location(answer), fire, back).body()).isEqualTo(answer.body());
    }

    /// Rule T-4.
    @Test
    void foreignAndAbsentSubscriptionsGetTheSameBytes() {
        var foreign = location(api.send("POST", PATH, world.bearer("qn-cert"), CARGO));

        for (var method : List.of("GET", "PUT", "DELETE")) {
            var body = method.equals("PUT") ? FINANCE : "";
            var theirs = api.send(method, foreign, fire, body);

            assertRefused(theirs, 404, "not-found");
            for (var nowhere : List.of(ABSENT, PATH + "/x", PATH + "/" + "A".repeat(36))) {
                var none = api.send(method, nowhere, fire, body);
                assertThat(none.statusCode()).isEqualTo(404);
                assertThat(none.body()).isEqualTo(theirs.body());
                assertThat(fields(none)).isEqualTo(fields(theirs));
            }
        }
        assertThat(api.get(foreign, world.bearer("qn-cert")).body()).contains("\"cargo\"");
        assertThat(subscriptions.ended).isEmpty();
    }

    @Test
    void foreignAndAbsentStreamsGetTheSameBytes() {
        var foreign = location(api.send("POST", PATH, world.bearer("qn-cert"), CARGO)) + "/stream";

        var theirs = api.get(foreign, fire);
        var none = api.get(ABSENT + "/stream", fire);

        assertRefused(theirs, 404, "not-found");
        assertThat(none.statusCode()).isEqualTo(404);
        assertThat(none.body()).isEqualTo(theirs.body());
        assertThat(fields(none)).isEqualTo(fields(theirs));
        assertThat(api.get(ABSENT + "/stream?sector=x", fire).body()).isEqualTo(theirs.body());
    }

    @Test
    void strangersGetAndChangeNothing() {
        var path = location(api.send("POST", PATH, fire, CARGO));

        assertRefused(api.send("POST", PATH, "", CARGO), 401, "unauthenticated");
        assertRefused(api.get(PATH, ""), 401, "unauthenticated");
        assertRefused(api.get(path, ""), 401, "unauthenticated");
        assertRefused(api.get(path + "/stream", ""), 401, "unauthenticated");
        assertRefused(api.send("PUT", path, "", FINANCE), 401, "unauthenticated");
        assertRefused(api.send("DELETE", path, "", ""), 401, "unauthenticated");
        assertThat(subscriptions.placed).hasSize(1);
    }

    /// Rule T-4.
    @ParameterizedTest
    @ValueSource(strings = {"hub-operator", "qm-oversight"})
    void whoeverRunsOrAuditsTheHubSubscribesToNothing(String caller) {
        var path = location(api.send("POST", PATH, fire, CARGO));
        var bearer = world.bearer(caller);

        assertRefused(api.send("POST", PATH, bearer, CARGO), 403, "forbidden");
        assertRefused(api.get(PATH, bearer), 403, "forbidden");
        assertRefused(api.get(path, bearer), 403, "forbidden");
        assertRefused(api.get(path + "/stream", bearer), 403, "forbidden");
        assertRefused(api.send("PUT", path, bearer, FINANCE), 403, "forbidden");
        assertRefused(api.send("DELETE", path, bearer, ""), 403, "forbidden");
        assertThat(subscriptions.placed).hasSize(1);
        assertThat(audit.noted)
                .hasSize(6)
                .allMatch(entry -> entry.kind() == AuditEntry.Kind.DENIED)
                .allMatch(entry -> entry.participant().equals(caller))
                .allMatch(entry -> entry.reasons().equals(List.of("reader")));
    }

    /// Rule T-4.
    @Test
    void oneSubscriptionTooManyIsRefusedUntilAnotherEnds() {
        var first = location(api.send("POST", PATH, fire, CARGO));
        api.send("POST", PATH, fire, CARGO);
        api.send("POST", PATH, fire, CARGO);

        var fourth = api.send("POST", PATH, fire, CARGO);

        assertRefused(fourth, 409, "conflict");
        assertThat(fourth.body()).contains("\"rule\":\"T-4\"", "\"limit\":\"3 subscriptions\"");
        assertThat(api.send("POST", PATH, world.bearer("qn-cert"), CARGO).statusCode())
                .isEqualTo(201);
        assertThat(api.send("PUT", first, fire, FINANCE).statusCode()).isEqualTo(200);
        api.send("DELETE", first, fire, "");
        assertThat(api.send("POST", PATH, fire, CARGO).statusCode()).isEqualTo(201);
    }

    @Test
    void ofTwoPlacedAtOnceOnTwoNodesTheOneTooManyIsWithdrawn() {
        api.send("POST", PATH, fire, CARGO);
        api.send("POST", PATH, fire, CARGO);
        subscriptions.overtaking.add(
                new Subscription(
                        new SubscriptionId(UUID.randomUUID()),
                        new ParticipantId("qm-fire"),
                        "placed elsewhere",
                        Interest.ANYTHING));

        var answer = api.send("POST", PATH, fire, FINANCE);

        assertRefused(answer, 409, "conflict");
        assertThat(subscriptions.ended)
                .containsExactly(subscriptions.placed.getLast().subscription().id());
        assertThat(api.get(PATH, fire).body()).contains("placed elsewhere");
    }

    @Test
    void filterHasALimitOfBytes() {
        var ring =
                IntStream.range(0, 300)
                        .mapToObj(number -> "%d.5,%d.25".formatted(number % 80, number % 170))
                        .collect(Collectors.joining(";"));
        var areas =
                IntStream.range(0, 4)
                        .mapToObj(_ -> "\"polygon:" + ring + "\"")
                        .collect(Collectors.joining(","));

        var answer = api.send("POST", PATH, fire, "{\"name\":\"x\",\"areas\":[" + areas + "]}");

        assertRefused(answer, 413, "body-too-large");
        assertThat(answer.body()).contains("\"rule\":\"J-1\"", "8192 bytes");
        assertThat(subscriptions.placed).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    {                                                | 400 | bad-body | J-2  | -
                    {"name":"x","name":"y"}                          | 400 | bad-body | J-4  | -
                    []                                               | 422 | refused  | J-6  | -
                    {}                                               | 422 | refused  | J-7  | name
                    {"name":""}                                      | 422 | refused  | J-8  | name
                    {"name":7}                                       | 422 | refused  | J-6  | name
                    {"name":"x","owner":"qn-cert"}                   | 422 | refused  | J-5  | owner
                    {"name":"x","id":"0f8fad5b-d9cb-469f-a165-70867728950e"} | 422 | refused | J-5 | id
                    {"name":"x","sectors":["cargoes"]}               | 422 | refused  | J-10 | sectors[0]
                    {"name":"x","sectors":"cargo"}                   | 422 | refused  | J-6  | sectors
                    {"name":"x","sectors":["cargo","cargo"]}         | 422 | refused  | J-11 | sectors
                    {"name":"x","lanes":["flash"]}                   | 422 | refused  | J-10 | lanes[0]
                    {"name":"x","areas":["qm"]}                      | 422 | refused  | J-10 | areas[0]
                    {"name":"x","areas":["QM","UK"]}                 | 422 | refused  | J-10 | areas[1]
                    {"name":"x","areas":[{"country":"UK"}]}          | 422 | refused  | J-10 | areas[0].country
                    {"name":"x","neighbours":"yes"}                  | 422 | refused  | J-6  | neighbours
                    {"name":"x","filter":{}}                         | 422 | refused  | J-12 | filter
                    {"name":"x","filter":{"like":["%"]}}             | 422 | refused  | J-5  | filter.like
                    {"name":"x","filter":{"not":{"lane":[]}}}        | 422 | refused  | J-11 | filter.not.lane
                    """)
    void bodiesThatDoNotFitNameFieldAndRule(
            String body, int status, String type, String rule, String field) {
        var path = location(api.send("POST", PATH, fire, CARGO));

        for (var answer :
                List.of(api.send("POST", PATH, fire, body), api.send("PUT", path, fire, body))) {
            assertRefused(answer, status, type);
            assertThat(answer.body()).contains("\"rule\":\"" + rule + "\"");
            if (!field.equals("-")) {
                assertThat(answer.body()).contains("\"field\":\"" + field + "\"");
            }
        }
        assertThat(subscriptions.placed).hasSize(1);
    }

    @Test
    void nameHasALimitOfCharacters() {
        var answer = api.send("POST", PATH, fire, "{\"name\":\"" + "n".repeat(101) + "\"}");

        assertRefused(answer, 422, "refused");
        assertThat(answer.body()).contains("\"rule\":\"J-8\"", "\"field\":\"name\"");
    }

    @Test
    void neighboursCountAmongTheAreas() {
        var parts =
                IntStream.rangeClosed(1, 32)
                        .mapToObj("\"QN-%02d\""::formatted)
                        .collect(Collectors.joining(",", "{\"name\":\"x\",\"areas\":[", "]"));

        var answer = api.send("POST", PATH, fire, parts + ",\"neighbours\":true}");

        assertRefused(answer, 422, "refused");
        assertThat(answer.body()).contains("\"rule\":\"J-11\"", "\"field\":\"neighbours\"");
        assertThat(api.send("POST", PATH, fire, parts + "}").statusCode()).isEqualTo(201);
    }

    @Test
    void changesWaitForTheLog() {
        var path = location(api.send("POST", PATH, fire, CARGO));
        subscriptions.away = true;

        for (var answer :
                List.of(
                        api.send("POST", PATH, fire, FINANCE),
                        api.send("PUT", path, fire, FINANCE),
                        api.send("DELETE", path, fire, ""))) {
            assertRefused(answer, 503, "unavailable");
            assertThat(answer.headers().firstValue("Retry-After")).contains("5");
        }
        assertThat(api.get(PATH, fire).body())
                .contains("\"name\":\"cargo\"")
                .doesNotContain("money");
    }

    private static String location(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return answer.headers().firstValue("Location").orElseThrow();
    }

    private static Map<String, List<String>> fields(HttpResponse<String> answer) {
        var fields = new TreeMap<>(answer.headers().map());
        fields.remove("date");
        return fields;
    }
}
