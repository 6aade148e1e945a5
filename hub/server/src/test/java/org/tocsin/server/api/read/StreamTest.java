package org.tocsin.server.api.read;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.tocsin.server.testing.Press.detail;
import static org.tocsin.server.testing.Press.draft;

import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import java.time.Clock;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
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
import org.tocsin.server.testing.EventStream;
import org.tocsin.server.testing.KeptReceipts;
import org.tocsin.server.testing.Press;
import org.tocsin.server.testing.World;

class StreamTest {
    private static final Marking GREEN = marking(new Requirement.Enrolled());
    private static final Marking CONFIDENTIAL = marking(new Requirement.AtLeast(2));
    private static final Marking SECRET = marking(new Requirement.AtLeast(3));

    private final EmbeddedServer hub =
            ApplicationContext.run(
                    EmbeddedServer.class, Map.of("hub.delivery.heartbeat", "1s"), "test");
    private final ApplicationContext context = hub.getApplicationContext();
    private final World world = new World(context);
    private final KeptReceipts receipts = context.getBean(KeptReceipts.class);
    private final Press press = new Press(context.getBean(Catalogue.class), Clock.systemUTC());

    @BeforeEach
    void confirm() {
        world.confirm();
    }

    @AfterEach
    void stop() {
        hub.close();
    }

    @Test
    void readerGetsItsEditionAndNoOther() {
        try (var stream = open("qm-fire", "/v1/stream")) {
            press.publish(
                    "a",
                    draft(GREEN, "tank farm", Lane.FLASH, Sector.EMERGENCY),
                    detail(SECRET, "gate four", Lane.FLASH));

            var event = stream.next();

            assertThat(stream.head().status()).isEqualTo(200);
            assertThat(event.type()).isEqualTo("advisory");
            assertThat(event.id()).hasSize(482);
            assertThat(event.data()).startsWith("{\"delivery\":\"").endsWith("}");
            assertThat(event.data()).contains("tank farm").doesNotContain("gate four");
        }
    }

    @Test
    void filterChoosesAmongWhatMayBeRead() {
        try (var stream = open("qm-fire", "/v1/stream?sector=finance")) {
            press.publish("a", draft(GREEN, "not asked for", Lane.FLASH, Sector.EMERGENCY));
            press.publish("b", draft(GREEN, "asked for", Lane.FLASH, Sector.FINANCE));

            assertThat(stream.next().data()).contains("\"headline\":\"asked for\"");
        }
    }

    @Test
    void streamBeginsWithACursorThatResumes() {
        try (var first = open("qm-fire", "/v1/stream")) {
            first.block();
            press.publish("a", draft(GREEN, "meanwhile", Lane.ROUTINE, Sector.EMERGENCY));

            try (var second = resumed("qm-fire", "/v1/stream", first.lastId())) {
                assertThat(second.next().data()).contains("meanwhile");
            }
        }
    }

    @Test
    void streamResumesBehindTheLastEventWithTheSameNames() {
        try (var first = open("qm-fire", "/v1/stream")) {
            press.publish("a", draft(GREEN, "one", Lane.ROUTINE, Sector.EMERGENCY));
            press.publish("b", draft(GREEN, "two", Lane.ROUTINE, Sector.EMERGENCY));
            var one = first.next();
            var two = first.next();

            try (var second = resumed("qm-fire", "/v1/stream", one.id())) {
                assertThat(second.next().data()).isEqualTo(two.data());
            }
        }
    }

    @Test
    void cursorOfSomebodyElseIsToldAsAGap() {
        try (var stream = open("qm-fire", "/v1/stream")) {
            stream.block();

            try (var other = resumed("qn-cert", "/v1/stream", stream.lastId())) {
                assertThat(other.next().type()).isEqualTo("gap");
                press.publish("a", draft(GREEN, "from now on", Lane.FLASH, Sector.EMERGENCY));
                assertThat(other.next().data()).contains("from now on");
            }
        }
    }

    @Test
    void streamSinceAnInstantBeginsWithHistory() {
        press.publish("a", draft(GREEN, "history", Lane.ROUTINE, Sector.EMERGENCY));

        try (var stream = open("qm-fire", "/v1/stream?since=2020-01-01T00:00:00Z")) {
            assertThat(stream.next().data()).contains("history");
        }
    }

    @Test
    void suspensionEndsTheStream() {
        try (var stream = open("qm-fire", "/v1/stream")) {
            stream.block();

            world.change("qm-fire", World::suspended);

            assertThat(stream.isEnded()).isTrue();
        }
    }

    @Test
    void whoeverRunsTheHubIsStreamedWhatThePublicReads() {
        try (var stream = open("hub-operator", "/v1/stream")) {
            press.publish("a", draft(GREEN, "for the enrolled", Lane.FLASH, Sector.EMERGENCY));
            press.publish("b", draft(Marking.CLEAR, "open", Lane.FLASH, Sector.EMERGENCY));

            assertThat(stream.next().data()).contains("\"headline\":\"open\"");
        }
    }

    /// Rule S-11.
    @Test
    void newSecretEndsTheStreamsOfTheOldOneAndNoOthers() {
        try (var machine = open("qm-police", "/v1/stream");
                var person = open("qm-police/ada-quill", "/v1/stream")) {
            press.publish("a", draft(GREEN, "before", Lane.FLASH, Sector.EMERGENCY));
            machine.next();
            person.next();

            var secret = renewed("qm-police");

            assertThat(machine.isEnded()).isTrue();
            press.publish("b", draft(GREEN, "after", Lane.FLASH, Sector.EMERGENCY));
            assertThat(person.next().data()).contains("after");
            var last = "Last-Event-ID: " + machine.lastId();
            try (var again = new EventStream(hub.getPort(), "/v1/stream", secret, last)) {
                assertThat(again.next().data()).contains("after");
            }
        }
    }

    @Test
    void retractionIsToldWithoutText() {
        try (var stream = open("qm-fire", "/v1/stream")) {
            var id = press.publish("a", draft(GREEN, "wrong", Lane.ROUTINE, Sector.EMERGENCY));
            stream.next();

            press.end(id, Ending.RETRACTED);

            var event = stream.next();
            assertThat(event.type()).isEqualTo("withdrawn");
            assertThat(event.data())
                    .contains("\"id\":\"" + id + "\"", "\"state\":\"RETRACTED\"")
                    .doesNotContain("wrong");
        }
    }

    /// Rule D-3.
    @Test
    void narrowedRightsAreToldOfWhatTheReaderReceivedAndOfNothingElse() {
        press.publish("early", draft(CONFIDENTIAL, "never read", Lane.ROUTINE, Sector.FINANCE));
        try (var stream = open("qm-fire", "/v1/stream")) {
            var id = press.publish("a", draft(CONFIDENTIAL, "plan", Lane.ROUTINE, Sector.FINANCE));
            press.publish(
                    "b",
                    draft(GREEN, "tank farm", Lane.ROUTINE, Sector.FINANCE),
                    detail(CONFIDENTIAL, "gate four", Lane.ROUTINE));
            stream.next();
            stream.next();

            world.change("qm-fire", it -> World.cleared(it, 0));

            var notice = stream.next();
            assertThat(notice.type()).isEqualTo("withdrawn");
            assertThat(notice.data())
                    .contains("\"id\":\"" + id + "\"", "\"state\":\"WITHDRAWN\"")
                    .doesNotContain("plan");
            assertThat(stream.next().data()).contains("tank farm").doesNotContain("gate four");
            assertThat(stream.block().orElseThrow().text()).startsWith(": current as of ");
        }
    }

    @Test
    void whatIsGivenBackAndTakenAgainIsToldUnderAnotherId() {
        try (var stream = open("qm-fire", "/v1/stream")) {
            press.publish("a", draft(CONFIDENTIAL, "plan", Lane.ROUTINE, Sector.FINANCE));
            stream.next();

            for (var level : List.of(0, 2, 0)) {
                world.change("qm-fire", it -> World.cleared(it, level));
                stream.next();
            }

            await().untilAsserted(() -> assertThat(receipts.deliveries("qm-fire")).hasSize(4));
            assertThat(receipts.deliveries("qm-fire")).doesNotHaveDuplicates();
        }
    }

    @Test
    void whatWasWrittenIsRecorded() {
        try (var stream = open("qm-fire", "/v1/stream")) {
            press.publish("a", draft(GREEN, "one", Lane.FLASH, Sector.EMERGENCY));
            var data = stream.next().data();

            await().untilAsserted(() -> assertThat(receipts.deliveries("qm-fire")).hasSize(1));
            assertThat(data).contains(receipts.deliveries("qm-fire").getFirst());
        }
    }

    @Test
    void silenceIsBrokenByAHeartbeatWithACursor() {
        try (var stream = open("qm-fire", "/v1/stream")) {
            stream.block();

            var beat = stream.block().orElseThrow();

            assertThat(beat.text()).startsWith(": current as of ");
            assertThat(beat.id()).hasSize(482);
        }
    }

    @Test
    void unknownParameterIsRefusedByName() {
        try (var stream = open("qm-fire", "/v1/stream?sectors=finance")) {
            assertThat(stream.head().status()).isEqualTo(400);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"yesterday", "-999999999-01-01T00:00:00Z", "%2B10000-01-01T00:00:00Z"})
    void streamDoesNotBeginAtWhatIsNoInstant(String since) {
        press.publish("a", draft(GREEN, "history", Lane.ROUTINE, Sector.EMERGENCY));

        try (var stream = open("qm-fire", "/v1/stream?since=" + since)) {
            assertThat(stream.head().status()).isEqualTo(400);
        }
    }

    /// Gives a participant a new secret, and returns the header field that shows it.
    private String renewed(String id) {
        var path = "/v1/participants/" + id + "/secret";
        var answer = new Api(hub.getPort()).send("POST", path, world.bearer(id), "").body();
        var secret = answer.replaceAll("(?s).*\"secrets\":.*?:\"([^\"]*)\".*", "$1");
        return "Basic " + Base64.getEncoder().encodeToString((id + ":" + secret).getBytes(UTF_8));
    }

    private EventStream open(String reader, String path) {
        return new EventStream(hub.getPort(), path, world.bearer(reader));
    }

    private EventStream resumed(String reader, String path, String cursor) {
        return new EventStream(
                hub.getPort(), path, world.bearer(reader), "Last-Event-ID: " + cursor);
    }

    private static Marking marking(Requirement requirement) {
        return new Marking(Set.of(requirement), Set.of());
    }
}
