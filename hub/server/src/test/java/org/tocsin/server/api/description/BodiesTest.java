package org.tocsin.server.api.description;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.tocsin.server.api.description.Document.list;
import static org.tocsin.server.api.description.Document.map;
import static org.tocsin.server.api.description.Document.text;

import io.micronaut.json.JsonMapper;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tocsin.domain.advisory.Lane;
import org.tocsin.domain.marking.Duty;
import org.tocsin.domain.marking.Marking;
import org.tocsin.domain.marking.Requirement;
import org.tocsin.domain.sector.AdvisoryKind;
import org.tocsin.domain.sector.Sector;
import org.tocsin.formats.Fault;
import org.tocsin.formats.Parsed;
import org.tocsin.formats.json.AcknowledgementJson;
import org.tocsin.server.delivery.catalogue.Catalogue;
import org.tocsin.server.testing.HubTest;
import org.tocsin.server.testing.Press;
import org.tocsin.server.testing.Samples;

/// What is sent and what is answered is as the description says.
@MicronautTest
class BodiesTest extends HubTest {
    private static final Path SEEDS = Path.of("../../seeds");
    private static final Document DOCUMENT = Document.read();
    private static final Schema SCHEMA = new Schema(DOCUMENT);
    private static final String CARGO = "qm-customs/harbour-cargo-hold";
    private static final String ID = "3f0c6a52-7d1e-4c0b-9a51-0d6f4e2b8c17";

    @Inject JsonMapper json;

    @ParameterizedTest
    @MethodSource("advisories")
    void advisoriesOfTheSeedsAreSubmissions(Path file) throws IOException {
        assertThat(faults("Submission", Files.readString(file))).isEmpty();
    }

    @Test
    void kindsOfTheSeedsHaveTheSchemasDescribedHereAndExamplesOfThem() throws IOException {
        var seeds = map(Document.parse(Files.readString(SEEDS.resolve("taxonomy/kinds.json"))));

        assertThat(list(seeds.get("kinds")))
                .hasSameSizeAs(AdvisoryKind.values())
                .allSatisfy(kind -> {
                    var described = DOCUMENT.schema(schemaName(text(map(kind).get("code"))));
                    assertThat(map(kind).get("schema")).isEqualTo(DOCUMENT.whole(described));
                    assertThat(SCHEMA.faults(described, map(map(kind).get("example")))).isEmpty();
                });
    }

    @Test
    void participantsOfTheSeedsCanBeEnrolledAndSubscribe() throws IOException {
        var seeds = map(Document.parse(Files.readString(SEEDS.resolve("participants.json"))));

        assertThat(list(seeds.get("participants")))
                .isNotEmpty()
                .allSatisfy(entry -> {
                    assertThat(SCHEMA.faults(DOCUMENT.schema("WantedParticipant"), map(entry)))
                            .isSubsetOf(".subscriptions maxItems");
                    assertThat(list(map(entry).get("subscriptions")))
                            .flatMap(wish ->
                                    SCHEMA.faults(DOCUMENT.schema("WantedSubscription"), map(wish)))
                            .isEmpty();
                });
    }

    @Test
    void exampleOfASubmissionWouldBeAdmitted() throws IOException {
        world.putSeeds();
        var content = map(DOCUMENT.resolve("#/components/requestBodies/Submission").get("content"));
        var example = map(map(content.get("application/json")).get("example"));

        var answer = send("/v1/advisories/preview", "qn-cert", json.writeValueAsString(example));

        assertThat(SCHEMA.faults(DOCUMENT.schema("Submission"), example)).isEmpty();
        assertDescribed("POST /v1/advisories/preview", 200, answer);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"\"status\":", "\"marking\":", "\"tlp\":", "\"language\":", "\"country\":"})
    void unknownMembersAreRefusedByTheSchemaAndByTheHub(String before) {
        world.putSeeds();
        var submission = Samples.advisory(CARGO);
        var other = submission.replace(before, "\"undescribed\":1," + before);

        var answer = send("/v1/advisories/preview", "qm-customs", other);

        assertThat(faults("Submission", submission)).isEmpty();
        assertThat(faults("Submission", other)).anyMatch(fault -> fault.endsWith(".undescribed"));
        assertRefused(answer, 422, "refused");
        assertThat(rules(answer)).contains("J-5");
    }

    @Test
    void everyMemberOfASubmissionThatIsDescribedIsKnown() {
        var everything = new Everything(DOCUMENT, schemaName("imminent-warning"));

        var answer =
                send(
                        "/v1/advisories/preview",
                        "qm-police",
                        everything.of(DOCUMENT.schema("Submission")));

        assertRefused(answer, 422, "refused");
        assertThat(rules(answer)).hasSizeLessThan(50).doesNotContain("J-5");
    }

    @ParameterizedTest
    @EnumSource(AdvisoryKind.class)
    void everyMemberOfAPayloadThatIsDescribedIsKnown(AdvisoryKind kind) {
        var payload = schemaName(kind.code());
        var everything = new Everything(DOCUMENT, payload).of(DOCUMENT.schema(payload));

        var answer =
                send(
                        "/v1/advisories/preview",
                        "qm-police",
                        "{\"kind\":\"%s\",\"portions\":[{\"payload\":%s}]}"
                                .formatted(kind.code(), everything));

        assertRefused(answer, 422, "refused");
        assertThat(rules(answer)).hasSizeLessThan(50).doesNotContain("J-5");
    }

    @ParameterizedTest
    @CsvSource({
        "WantedSubscription, /v1/subscriptions, qm-fire",
        "WantedParticipant, /v1/participants, qm-registrar",
        "Ending, /v1/advisories/" + ID + "/cancellation, qm-police"
    })
    void everyMemberThatIsDescribedIsKnown(String schema, String path, String caller) {
        var everything = new Everything(DOCUMENT, "").of(DOCUMENT.schema(schema));

        var answer = send(path, caller, everything);

        assertThat(answer.statusCode()).as(answer.body()).isBetween(400, 499);
        assertThat(rules(answer)).doesNotContain("J-5");
    }

    @Test
    void everyMemberOfAnAcknowledgementThatIsDescribedIsKnown() {
        var everything = new Everything(DOCUMENT, "").of(DOCUMENT.schema("Acknowledgement"));

        var faults =
                switch (AcknowledgementJson.parse(everything.getBytes(UTF_8))) {
                    case Parsed.Malformed<AcknowledgementJson>(var found) -> found;
                    case Parsed.Read<AcknowledgementJson> _ -> List.<Fault>of();
                };

        assertThat(faults).extracting(Fault::rule).containsExactly("J-10");
    }

    @ParameterizedTest
    @CsvSource({
        "/v1/keys, qm-fire",
        "/v1/me, qm-police",
        "/v1/me, qm-police/ada-quill",
        "/v1/sectors, qm-fire",
        "/v1/topics, qm-fire",
        "/v1/kinds, qm-fire",
        "/v1/participants, qm-oversight",
        "/v1/participants, qm-fire",
        "/v1/advisories, qm-fire",
        "/v1/subscriptions, qm-fire",
        "/health, qm-fire"
    })
    void answersAreAsDescribed(String path, String caller) {
        world.putSeeds();

        var answer = api.get(path, world.bearer(caller));

        assertDescribed("GET " + path, 200, answer);
    }

    @Test
    void editionsAreAnsweredAsDescribed() {
        var press = new Press(context.getBean(Catalogue.class), Clock.systemUTC());
        var green = new Marking(Set.of(new Requirement.Enrolled()), Set.of(Duty.COMMERCIAL));
        var id = press.publish("a", Press.draft(green, "smoke", Lane.FLASH, Sector.EMERGENCY));

        var reader = api.get("/v1/advisories/" + id, world.bearer("qm-fire"));
        var originator = api.get("/v1/advisories/" + id, world.bearer("qm-police"));
        var page = api.get("/v1/advisories", world.bearer("qm-fire"));

        assertDescribed("GET /v1/advisories/{id}", 200, reader);
        assertDescribed("GET /v1/advisories/{id}", 200, originator);
        assertThat(page.body()).contains("smoke");
        assertDescribed("GET /v1/advisories", 200, page);
    }

    @Test
    void whatPublishersAreToldIsAsDescribed() {
        world.putSeeds();

        var preview = send("/v1/advisories/preview", "qm-customs", Samples.advisory(CARGO));
        var published = send("/v1/advisories", "qm-customs", Samples.advisory(CARGO));
        var path = published.headers().firstValue("Location").orElseThrow();
        var ended =
                send(
                        path + "/cancellation",
                        "qm-customs",
                        "{\"reference\":\"" + reference() + "\"}");

        assertDescribed("POST /v1/advisories/preview", 200, preview);
        assertDescribed("POST /v1/advisories", 201, published);
        assertDescribed("POST /v1/advisories/{id}/cancellation", 200, ended);
    }

    @Test
    void subscriptionsAreAnsweredAsDescribed() {
        var wish = "{\"name\":\"home\",\"areas\":[\"QM\",\"circle:42.3,-43.6,2\"]}";

        var placed = send("/v1/subscriptions", "qm-fire", wish);
        var path = placed.headers().firstValue("Location").orElseThrow();
        var shown = api.get(path, world.bearer("qm-fire"));
        api.send("DELETE", path, world.bearer("qm-fire"), "");

        assertThat(faults("WantedSubscription", wish)).isEmpty();
        assertDescribed("POST /v1/subscriptions", 201, placed);
        assertDescribed("GET /v1/subscriptions/{id}", 200, shown);
    }

    @Test
    void enrolmentsAreAnsweredAsDescribed() {
        var shop = "{\"id\":\"qm-shop\",\"name\":\"Shop\",\"kind\":\"business\",\"state\":\"QM\"}";

        var enrolled = send("/v1/participants", "qm-registrar", shop);
        var waiting = api.get("/v1/proposals", world.bearer("qm-registrar"));

        assertThat(faults("WantedParticipant", shop)).isEmpty();
        assertDescribed("POST /v1/participants", 201, enrolled);
        assertDescribed("GET /v1/proposals", 200, waiting);
        assertThat(waiting.body()).contains("\"widens\":[\"standing\"]");
    }

    @Test
    void problemsAreAsDescribed() {
        var malformed = send("/v1/advisories", "qm-police", "{\"reference\":");
        var refused = send("/v1/advisories", "qm-police", "{}");
        var unknown = api.get("/v1/advisories?x=1", world.bearer("qm-fire"));

        assertDescribed("POST /v1/advisories", 400, malformed);
        assertDescribed("POST /v1/advisories", 422, refused);
        assertDescribed("GET /v1/advisories", 400, unknown);
    }

    static List<Path> advisories() throws IOException {
        try (var first = Files.walk(SEEDS.resolve("advisories"));
                var later = Files.walk(SEEDS.resolve("corrections"))) {
            return Stream.concat(first, later)
                    .filter(file -> file.toString().endsWith(".json"))
                    .sorted()
                    .toList();
        }
    }

    /// Returns the name of the schema of a kind's payload: `CargoAlert` of `cargo-alert`.
    private static String schemaName(String kind) {
        return Arrays.stream(kind.split("-"))
                .map(word -> word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1))
                .collect(Collectors.joining());
    }

    private HttpResponse<String> send(String path, String caller, String json) {
        return api.send("POST", path, world.bearer(caller), json);
    }

    private static List<String> faults(String schema, String json) {
        return SCHEMA.faults(DOCUMENT.schema(schema), Document.parse(json));
    }

    private static void assertDescribed(String operation, int status, HttpResponse<String> answer) {
        var described =
                DOCUMENT.operations().stream()
                        .filter(one -> one.toString().equals(operation))
                        .map(one -> DOCUMENT.answer(one, status))
                        .findFirst()
                        .orElseThrow();

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(SCHEMA.faults(described, Document.parse(answer.body())))
                .as(answer.body())
                .isEmpty();
    }

    private static List<String> rules(HttpResponse<String> answer) {
        return list(map(Document.parse(answer.body())).get("faults")).stream()
                .map(fault -> text(map(fault).get("rule")))
                .toList();
    }

    private static String reference() {
        return text(map(Document.parse(Samples.advisory(CARGO))).get("reference"));
    }
}
