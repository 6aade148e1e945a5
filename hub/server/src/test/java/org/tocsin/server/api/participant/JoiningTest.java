package org.tocsin.server.api.participant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tocsin.server.testing.Press.detail;
import static org.tocsin.server.testing.Press.draft;

import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tocsin.domain.advisory.Lane;
import org.tocsin.domain.marking.Addressee;
import org.tocsin.domain.marking.Marking;
import org.tocsin.domain.marking.Requirement;
import org.tocsin.domain.party.Term;
import org.tocsin.domain.sector.Sector;
import org.tocsin.server.delivery.catalogue.Catalogue;
import org.tocsin.server.testing.Api;
import org.tocsin.server.testing.EventStream;
import org.tocsin.server.testing.Press;
import org.tocsin.server.testing.World;

/// Who takes part, and from when until when. Source: SPECIFICATION.md S-12, S-13, S-16, M-15.
class JoiningTest {
    private static final Marking GREEN = marking(new Requirement.Enrolled());
    private static final Marking PARTNERS =
            marking(new Requirement.ReleasableTo(Set.of(new Addressee.OfTier(2))));
    private static final String HOTEL =
            """
            {"id": "hotel-halcyon", "name": "Hotel Halcyon", "kind": "business", "state": "QM",
             "roles": ["subscriber"], "sectors": ["emergency"], "tier": 2}
            """;
    private static final String CONSENT = Office.consent("hotel-halcyon");

    private final EmbeddedServer hub =
            ApplicationContext.run(
                    EmbeddedServer.class, Map.of("hub.delivery.heartbeat", "1s"), "test");
    private final ApplicationContext context = hub.getApplicationContext();
    private final World world = new World(context);
    private final Api api = new Api(hub.getPort());
    private final Office office = new Office(api, world);
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
    void aBusinessWithoutConsentGetsNothingHoweverApproved() {
        var invited = api.send("POST", "/v1/participants", world.bearer(Office.EDDA), HOTEL);
        office.approve(invited);
        var hotel = Office.basic("hotel-halcyon", Office.secret(invited, "hotel-halcyon"));
        press.publish("a", draft(Marking.CLEAR, "for everybody", Lane.FLASH, Sector.EMERGENCY));

        assertThat(me(hotel)).contains("\"standing\":\"approved\"");
        assertNothing(hotel);
    }

    @Test
    void aBusinessWithoutApprovalGetsNothingHoweverItConsents() {
        var invited = api.send("POST", "/v1/participants", world.bearer(Office.EDDA), HOTEL);
        var hotel = Office.basic("hotel-halcyon", Office.secret(invited, "hotel-halcyon"));

        var consented = api.send("PUT", CONSENT, hotel, "");

        assertThat(consented.statusCode()).isEqualTo(200);
        assertThat(consented.body()).contains("\"standing\":\"consented\"");
        assertNothing(hotel);
    }

    @Test
    void nobodyConsentsOrLeavesForAnother() {
        var invited = api.send("POST", "/v1/participants", world.bearer(Office.EDDA), HOTEL);

        for (var other : new String[] {Office.EDDA, "qm-registrar", "qm-police", "hub-operator"}) {
            for (var how : new String[] {"PUT", "DELETE"}) {
                assertThat(api.send(how, CONSENT, world.bearer(other), "").statusCode())
                        .isIn(403, 404);
            }
        }
        assertThat(invited.statusCode()).isEqualTo(201);
        assertThat(office.shown("hotel-halcyon")).contains("\"standing\":\"invited\"");
    }

    @Test
    void withdrawalStopsTheStreamAndLeavesOthersUnaffected() {
        var hotel = joined();
        try (var mine = stream(hotel);
                var other = stream(world.bearer("qm-fire"))) {
            press.publish("a", draft(GREEN, "before", Lane.FLASH, Sector.EMERGENCY));
            assertThat(mine.next().data()).contains("before");

            var left = api.send("DELETE", CONSENT, hotel, "");
            press.publish("b", draft(GREEN, "after", Lane.FLASH, Sector.EMERGENCY));

            assertThat(left.statusCode()).isEqualTo(200);
            assertThat(left.body()).contains("\"standing\":\"left\"");
            assertThat(mine.block()).isEmpty();
            other.next();
            assertThat(other.next().data()).contains("after");
            assertNothing(hotel);
        }
    }

    @Test
    void whoComesBackWaitsForAnApprovalAnew() {
        var hotel = joined();
        api.send("DELETE", CONSENT, hotel, "");

        api.send("PUT", CONSENT, hotel, "");

        assertNothing(hotel);
        office.approve(office.change("hotel-halcyon", HOTEL));
        assertThat(me(hotel)).contains("\"standing\":\"active\"");
        assertThat(api.get("/v1/advisories", hotel).statusCode()).isEqualTo(200);
    }

    @Test
    void whoIsSuspendedLeavesWhenThatIsLifted() {
        var hotel = joined();
        var path = "/v1/participants/hotel-halcyon/suspension";
        api.send("PUT", path, world.bearer(Office.EDDA), "");

        var refused = api.send("DELETE", CONSENT, hotel, "");
        office.approve(api.send("DELETE", path, world.bearer(Office.EDDA), ""));
        var left = api.send("DELETE", CONSENT, hotel, "");

        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(refused.body()).contains("urn:tocsin:problem:suspended");
        assertThat(left.body()).contains("\"standing\":\"left\"");
    }

    @Test
    void aTierRevokedWithholdsTheNextDetail() {
        try (var mine = stream(joined())) {
            press.publish(
                    "a",
                    draft(GREEN, "hold", Lane.FLASH, Sector.EMERGENCY),
                    detail(PARTNERS, "container one", Lane.FLASH));
            assertThat(mine.next().data()).contains("container one");

            office.change("hotel-halcyon", HOTEL.replace("\"tier\": 2", "\"tier\": 1"));
            press.publish(
                    "b",
                    draft(GREEN, "hold again", Lane.FLASH, Sector.EMERGENCY),
                    detail(PARTNERS, "container two", Lane.FLASH));

            for (var told = ""; !told.contains("hold again"); ) {
                told = mine.next().data();
                assertThat(told).doesNotContain("container");
            }
        }
    }

    @Test
    void rightsOfAGuestEndByThemselves() {
        var hotel = joined();
        world.change(
                "hotel-halcyon", it -> it.withTerm(Term.until(Instant.now().plusSeconds(600))));
        var before = api.get("/v1/advisories", world.bearer("hotel-halcyon")).statusCode();

        world.change("hotel-halcyon", it -> it.withTerm(Term.until(Instant.now())));

        assertThat(before).isEqualTo(200);
        assertThat(hotel).isNotEmpty();
        assertThat(api.get("/v1/advisories", world.bearer("hotel-halcyon")).statusCode())
                .isEqualTo(403);
    }

    private String joined() {
        var invited = office.join(HOTEL);
        return Office.basic("hotel-halcyon", Office.secret(invited, "hotel-halcyon"));
    }

    private void assertNothing(String hotel) {
        for (var path : new String[] {"/v1/advisories", "/v1/stream", "/v1/subscriptions"}) {
            var answer = api.get(path, hotel);
            assertThat(answer.statusCode()).as(path).isEqualTo(403);
            assertThat(answer.body()).contains("urn:tocsin:problem:not-joined");
        }
        var wish = api.send("POST", "/v1/subscriptions", hotel, "{\"name\":\"all\"}");
        assertThat(wish.statusCode()).isEqualTo(403);
    }

    private String me(String authorization) {
        return api.get("/v1/me", authorization).body();
    }

    private EventStream stream(String authorization) {
        return new EventStream(hub.getPort(), "/v1/stream", authorization);
    }

    private static Marking marking(Requirement requirement) {
        return new Marking(Set.of(requirement), Set.of());
    }
}
