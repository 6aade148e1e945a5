package org.tocsin.client.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.tocsin.client.testing.FakeHub.Answer;
import org.tocsin.client.testing.Golden;
import org.tocsin.client.testing.Samples;

@Timeout(60)
class ReadingCommandsTest {
    private static final String ONE = "/v1/advisories/" + Samples.ID;

    private final Desk desk = new Desk();

    @AfterEach
    void stop() {
        desk.close();
    }

    @Test
    void subscriberSeesWhatComesAndItsPlaceIsKept() throws IOException {
        desk.hub().on("GET /v1/stream", stream());
        var place = desk.folder().resolve("place");

        var code =
                desk.run(
                        "subscribe",
                        "--as",
                        "qm-police",
                        "--sector",
                        "cargo,ci.water",
                        "--lane",
                        "flash",
                        "--resume",
                        place.toString(),
                        "--count",
                        "3");

        assertThat(code).isEqualTo(Exit.OK);
        Golden.assertSame("subscribe", desk.out().lines().toList());
        assertThat(desk.err())
                .contains(
                        "Listening as qm-police",
                        "Nothing is missing up to 2030-01-01 00:00:00 UTC.");
        assertThat(desk.hub().last().line())
                .isEqualTo("GET /v1/stream?sector=cargo&sector=ci.water&lane=FLASH");
        assertThat(place).hasContent("c3");
    }

    @Test
    void subscriberGoesOnWhereItsPlaceIs() throws IOException {
        desk.hub().on("GET /v1/stream", stream());
        var place = Files.writeString(desk.folder().resolve("place"), "c0\n");

        desk.run("subscribe", "--as", "qm-police", "--resume", place.toString(), "--count", "1");

        assertThat(desk.hub().last().header("Last-event-id")).isEqualTo("c0");
        assertThat(place).hasContent("c1");
    }

    @Test
    void programGetsOneObjectALine() {
        desk.hub().on("GET /v1/stream", stream());

        var code = desk.run("subscribe", "--as", "qm-police", "--count", "3", "--json");

        assertThat(code).isEqualTo(Exit.OK);
        assertThat(desk.err()).isEmpty();
        assertThat(
                        desk.out()
                                .lines()
                                .map(line -> line.replaceAll(".*\"event\":\"(\\w+)\".*", "$1")))
                .containsExactly("current", "advisory", "advisory", "withdrawn");
    }

    @Test
    void subscriberFollowsASubscriptionThatIsKept() {
        desk.hub().on("GET /v1/subscriptions/s1/stream", stream());

        var code =
                desk.run(
                        "subscribe",
                        "--as",
                        "qm-police",
                        "--subscription",
                        "s1",
                        "--since",
                        "2030-01-01T00:00:00Z",
                        "--count",
                        "1");

        assertThat(code).isEqualTo(Exit.OK);
        assertThat(desk.hub().last().line())
                .isEqualTo("GET /v1/subscriptions/s1/stream?since=2030-01-01T00%3A00%3A00Z");
    }

    @Test
    void listsSubscriptions() {
        desk.hub()
                .on(
                        "GET /v1/subscriptions",
                        Answer.json(
                                200,
                                """
                                {"subscriptions":[{"id":"s1","name":"quay","sectors":["cargo"],\
                                "areas":["QM","QN"]},{"id":"s2","name":"all"}]}\
                                """));

        var code = desk.run("subscriptions", "--as", "qm-police");

        assertThat(code).isEqualTo(Exit.OK);
        assertThat(desk.out().lines())
                .containsExactly(
                        "s1  quay                  sectors cargo; areas QM,QN",
                        "s2  all                   everything");
    }

    @Test
    void addsASubscription() {
        desk.hub()
                .on(
                        "POST /v1/subscriptions",
                        Answer.json(201, "{\"id\":\"s1\",\"name\":\"x\",\"lanes\":[\"FLASH\"]}"));

        var code =
                desk.run(
                        "subscriptions",
                        "--as",
                        "qm-police",
                        "--add",
                        "x",
                        "--lane",
                        "flash",
                        "--sector",
                        "cargo,finance");

        assertThat(code).isEqualTo(Exit.OK);
        assertThat(desk.out()).startsWith("s1  x ").contains("lanes FLASH");
        assertThat(desk.hub().last().body())
                .contains("\"name\":\"x\"", "\"sectors\":[\"cargo\",\"finance\"]", "\"FLASH\"");
    }

    @Test
    void removesASubscriptionOnce() {
        desk.hub()
                .on(
                        "DELETE /v1/subscriptions/s1",
                        new Answer(200, "application/json", Map.of(), List.of(), false));

        assertThat(desk.run("subscriptions", "--as", "qm-police", "--remove", "s1"))
                .isEqualTo(Exit.OK);
        assertThat(desk.out()).isEqualTo("ENDED  s1\n");
        assertThat(desk.run("subscriptions", "--as", "qm-police", "--remove", "s2"))
                .isEqualTo(Exit.REFUSED);
    }

    private static Answer stream() {
        return Answer.stream(
                        ": current as of 2030-01-01T00:00:00Z\n\n",
                        Samples.event("c1", "d1", "ACTUAL", "FLASH"),
                        Samples.event("c2", "d2", "EXERCISE", "ROUTINE"),
                        Samples.withdrawal("c3", "d3", "RETRACTED"))
                .open();
    }

    @Test
    void readsOneAdvisory() {
        desk.hub()
                .on(
                        "GET " + ONE,
                        Answer.json(200, Samples.reading("ACTUAL", "TLP:AMBER", "FLASH")));

        var code = desk.run("read", Samples.ID, "--as", "qm-police");

        assertThat(code).isEqualTo(Exit.OK);
        assertThat(desk.out()).contains("TLP:AMBER | CONFIDENTIAL | FLASH | cargo-alert\n");
    }

    @Test
    void listsPageAfterPage() {
        var reading = Samples.reading("EXERCISE", "TLP:GREEN", "ROUTINE");
        var full = String.join(",", java.util.Collections.nCopies(200, reading));
        desk.hub().on("GET /v1/advisories", page("c2", full), page("c3", reading), page("c4", ""));

        var code = desk.run("read", "--as", "qm-police");

        assertThat(code).isEqualTo(Exit.OK);
        assertThat(desk.out().lines())
                .hasSize(201)
                .allMatch(line -> line.contains("EXERCISE | ROUTINE | cargo-alert | EXERCISE: "));
        assertThat(desk.hub().last().line()).contains("cursor=c3");
    }

    /// The hub ends a page when it has enough bytes, too.
    @Test
    void aShortPageIsNotTheLast() {
        var first = Samples.reading("EXERCISE", "TLP:GREEN", "ROUTINE");
        var second = Samples.reading("EXERCISE", "TLP:AMBER", "ROUTINE");
        desk.hub().on("GET /v1/advisories", page("c1", first), page("c2", second), page("c3", ""));

        var code = desk.run("read", "--as", "qm-police");

        assertThat(code).isEqualTo(Exit.OK);
        assertThat(desk.out().lines()).hasSize(2);
        assertThat(desk.hub().last().line()).contains("cursor=c2");
    }

    @Test
    void aPageThatComesAgainIsTheLast() {
        var clear = Samples.reading("EXERCISE", "TLP:CLEAR", "ROUTINE");
        desk.hub().on("GET /v1/advisories", page("c1", clear), page("c2", clear));

        var code = desk.run("read", "--as", "qm-police");

        assertThat(code).isEqualTo(Exit.OK);
        assertThat(desk.out().lines()).hasSize(1);
    }

    @Test
    void asManyAreListedAsWereAskedFor() {
        var first = Samples.reading("EXERCISE", "TLP:GREEN", "ROUTINE");
        desk.hub().on("GET /v1/advisories", page("c1", first));

        desk.run("read", "--as", "qm-police", "--limit", "1");

        assertThat(desk.hub().requests()).hasSize(1);
    }

    private static Answer page(String cursor, String reading) {
        return Answer.json(
                200, "{\"advisories\":[%s],\"cursor\":\"%s\"}".formatted(reading, cursor));
    }

    @Test
    void whatIsNotThereOrHiddenIsRefusedAlike() {
        var code = desk.run("read", Samples.ID, "--as", "qm-police");

        assertThat(code).isEqualTo(Exit.REFUSED);
        assertThat(desk.err()).contains("Nothing is here", "not-found, 404");
    }

    @Test
    void acknowledgesTheRevisionThatIsReadable() {
        desk.hub()
                .on(
                        "GET " + ONE,
                        Answer.json(200, Samples.reading("ACTUAL", "TLP:AMBER", "FLASH")));
        desk.hub().on("POST " + ONE + "/acknowledgements", Answer.json(202, "{}"));

        var code = desk.run("ack", Samples.ID, "--as", "qm-police", "--answer", "accepted");

        assertThat(code).isEqualTo(Exit.OK);
        assertThat(desk.hub().last().body())
                .isEqualTo("{\"answer\":\"ACCEPTED\",\"revision\":\"AAAAAAAAAAAAAAAAAAAAAA\"}");
    }
}
