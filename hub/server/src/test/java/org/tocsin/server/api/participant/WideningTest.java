package org.tocsin.server.api.participant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tocsin.server.testing.Answers.cursor;
import static org.tocsin.server.testing.Answers.headlines;
import static org.tocsin.server.testing.Press.detail;
import static org.tocsin.server.testing.Press.draft;
import static org.tocsin.server.testing.Press.draftUntil;

import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tocsin.domain.advisory.Draft;
import org.tocsin.domain.advisory.Ending;
import org.tocsin.domain.advisory.Lane;
import org.tocsin.domain.marking.Addressee;
import org.tocsin.domain.marking.Marking;
import org.tocsin.domain.marking.Requirement;
import org.tocsin.domain.party.Clearance;
import org.tocsin.domain.party.ParticipantKind;
import org.tocsin.domain.party.Role;
import org.tocsin.domain.sample.Ticking;
import org.tocsin.domain.sector.Sector;
import org.tocsin.server.delivery.catalogue.Catalogue;
import org.tocsin.server.testing.Api;
import org.tocsin.server.testing.EventStream;
import org.tocsin.server.testing.Press;
import org.tocsin.server.testing.World;

/// Rule D-4, by the interface: two persons widen a right, or time does, and what became readable is
/// offered to an open stream, to one that goes on, and to who asks page by page; each once.
class WideningTest {
    private static final String READER = "quay-works";
    private static final String SINCE = "?since=2020-01-01T00:00:00Z";
    private static final Marking GREEN = marking(new Requirement.Enrolled());

    private final EmbeddedServer hub =
            ApplicationContext.run(
                    EmbeddedServer.class,
                    Map.of("test.clock", true, "hub.delivery.heartbeat", "1s"),
                    "test");
    private final ApplicationContext context = hub.getApplicationContext();
    private final Ticking clock = context.getBean(Ticking.class);
    private final World world = new World(context);
    private final Api api = new Api(hub.getPort());
    private final Office office = new Office(api, world);
    private final Press press = new Press(context.getBean(Catalogue.class), clock);

    /// A right that a reader is given.
    ///
    /// @param marking what it opens
    /// @param wanted the reader as it is then
    record Grant(Marking marking, String wanted) {
        @Override
        public String toString() {
            return marking.toString();
        }
    }

    static List<Grant> grants() {
        var tier = new Requirement.ReleasableTo(Set.of(new Addressee.OfTier(2)));
        var watch = new Requirement.ReleasableTo(Set.of(new Addressee.OfCommunity("watch")));
        return List.of(
                new Grant(marking(new Requirement.AtLeast(2)), json("{\"level\": 2}", 0, "")),
                new Grant(marking(tier), json("{\"level\": 0}", 3, "")),
                new Grant(marking(watch), json("{\"level\": 0}", 0, "\"community:watch\"")));
    }

    @BeforeEach
    void enrolWithoutRights() {
        world.put(
                World.participant(READER, ParticipantKind.BUSINESS, "QM", Role.SUBSCRIBER)
                        .withClearance(new Clearance(0, Set.of())));
    }

    @AfterEach
    void stop() {
        hub.close();
    }

    @ParameterizedTest
    @MethodSource("grants")
    void whatARightOpensIsOfferedEverywhereOnceInOrderAndNothingElse(Grant grant) {
        publishHistory(grant.marking);
        try (var open = stream(SINCE);
                var earlier = stream(SINCE)) {
            assertThat(headlines(open, 2)).containsExactly("read-before", "in-two-parts");
            assertThat(headlines(earlier, 2)).hasSize(2);
            awaitHeartbeat(earlier);
            var page = list("");
            assertThat(headlines(page)).containsExactly("read-before", "in-two-parts");

            widen(grant.wanted);
            publish("sentinel", GREEN);

            var expected = List.of("first", "in-two-parts", "second", "sentinel");
            assertThat(headlines(open, 4)).containsExactlyElementsOf(expected);
            try (var resumed = resumed(earlier)) {
                assertThat(headlines(resumed, 4)).containsExactlyElementsOf(expected);
                var next = list(cursor(page));
                assertThat(headlines(next)).containsExactlyElementsOf(expected);
                assertThat(headlines(list(cursor(next)))).isEmpty();
                assertThat(headlines(list(cursor(page)))).containsExactlyElementsOf(expected);
                assertNothingMore(open, resumed);
            }
        }
    }

    @Test
    void eachStepOfWideningOffersWhatItOpensAlone() {
        publish("for-one", marking(new Requirement.AtLeast(1)));
        publish("for-two", marking(new Requirement.AtLeast(2)));
        publish("for-three", marking(new Requirement.AtLeast(3)));
        try (var stream = stream(SINCE)) {
            widen(json("{\"level\": 1}", 0, ""));
            assertThat(headlines(stream, 1)).containsExactly("for-one");

            widen(json("{\"level\": 2}", 0, ""));

            assertThat(headlines(stream, 1)).containsExactly("for-two");
            assertNothingMore(stream);
        }
    }

    @Test
    void whatIsTakenAndGivenAgainIsWithdrawnAndOfferedAnew() {
        publish("read-before", GREEN);
        publish("for-two", marking(new Requirement.AtLeast(2)));
        try (var stream = stream(SINCE)) {
            assertThat(headlines(stream, 1)).containsExactly("read-before");
            widen(json("{\"level\": 2}", 0, ""));
            assertThat(headlines(stream, 1)).containsExactly("for-two");

            office.change(READER, json("{\"level\": 0}", 0, ""));
            assertThat(stream.next().type()).isEqualTo("withdrawn");
            widen(json("{\"level\": 2}", 0, ""));

            assertThat(headlines(stream, 1)).containsExactly("for-two");
            assertNothingMore(stream);
        }
    }

    @Test
    void embargoThatFallsDueOffersWhatItHeldBackEverywhereOnce() {
        var due = clock.instant().plus(Duration.ofMinutes(10));
        var held = marking(new Requirement.Enrolled(), new Requirement.NotBefore(due));
        publish("read-before", GREEN);
        publish("held-back", held);
        publish("held-back-and-retracted", held);
        press.end(Press.id("held-back-and-retracted"), Ending.RETRACTED);
        publish("read-as-well", GREEN);
        try (var open = stream(SINCE);
                var earlier = stream(SINCE)) {
            assertThat(headlines(open, 2)).containsExactly("read-before", "read-as-well");
            assertThat(headlines(earlier, 2)).hasSize(2);
            awaitHeartbeat(earlier);
            var page = list("");
            assertThat(headlines(page)).containsExactly("read-before", "read-as-well");

            clock.pass(Duration.ofMinutes(10));
            world.confirm();

            assertThat(headlines(open, 1)).containsExactly("held-back");
            try (var resumed = resumed(earlier)) {
                assertThat(headlines(resumed, 1)).containsExactly("held-back");
                var next = list(cursor(page));
                assertThat(headlines(next)).containsExactly("held-back");
                assertThat(headlines(list(cursor(next)))).isEmpty();
                assertNothingMore(open, resumed);
            }
        }
    }

    /// Publishes what can be read, what a right opens, and what nobody is to hear of again.
    private void publishHistory(Marking opened) {
        publish("first", opened);
        publish("read-before", GREEN);
        press.publish(
                "in-two-parts",
                draft(GREEN, "in-two-parts", Lane.ROUTINE, Sector.EMERGENCY),
                detail(opened, "the-rest", Lane.ROUTINE));
        publish("retracted", opened);
        press.end(Press.id("retracted"), Ending.RETRACTED);
        publish("cancelled", opened);
        press.end(Press.id("cancelled"), Ending.CANCELLED);
        var until = clock.instant().plusSeconds(60);
        send("over", draftUntil(until, opened, "over", Lane.ROUTINE, Sector.EMERGENCY));
        publish("second", opened);
        clock.pass(Duration.ofSeconds(61));
        world.confirm();
    }

    private void publish(String headline, Marking marking) {
        send(headline, draft(marking, headline, Lane.ROUTINE, Sector.EMERGENCY));
    }

    private void send(String reference, Draft draft) {
        press.publish(reference, draft);
        clock.pass(Duration.ofMillis(1));
    }

    private void widen(String wanted) {
        var asked = office.change(READER, wanted);
        assertThat(asked.statusCode()).as(asked.body()).isEqualTo(202);
        var approved = office.approve(asked);
        assertThat(approved.statusCode()).as(approved.body()).isEqualTo(200);
    }

    private EventStream stream(String query) {
        return new EventStream(api.port(), "/v1/stream" + query, world.bearer(READER));
    }

    private EventStream resumed(EventStream before) {
        var last = "Last-Event-ID: " + before.lastId();
        before.close();
        return new EventStream(api.port(), "/v1/stream" + SINCE, world.bearer(READER), last);
    }

    /// Waits until a stream has a cursor from behind all that it does not see.
    private static void awaitHeartbeat(EventStream stream) {
        while (!stream.block().orElseThrow().text().startsWith(": current as of")) {}
    }

    private String list(String cursor) {
        var query = cursor.isEmpty() ? "" : "?cursor=" + cursor;
        return api.get("/v1/advisories" + query, world.bearer(READER)).body();
    }

    /// Asserts that streams tell nothing before what is published now.
    private void assertNothingMore(EventStream... streams) {
        publish("last", GREEN);
        for (var stream : streams) {
            assertThat(headlines(stream, 1)).containsExactly("last");
        }
    }

    private static Marking marking(Requirement... requirements) {
        return new Marking(Set.of(requirements), Set.of());
    }

    private static String json(String clearance, int tier, String community) {
        return """
        {"id": "quay-works", "name": "The quay-works", "kind": "business", "state": "QM",
         "roles": ["subscriber"], "sectors": ["emergency"], "memberships": [%s],
         "clearance": %s, "tier": %d}
        """
                .formatted(community, clearance, tier);
    }
}
