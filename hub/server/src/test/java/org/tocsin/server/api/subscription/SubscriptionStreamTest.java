package org.tocsin.server.api.subscription;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tocsin.server.testing.Press.draft;

import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import java.time.Clock;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tocsin.domain.advisory.Lane;
import org.tocsin.domain.marking.Marking;
import org.tocsin.domain.marking.Requirement;
import org.tocsin.domain.sector.Sector;
import org.tocsin.server.delivery.catalogue.Catalogue;
import org.tocsin.server.testing.Api;
import org.tocsin.server.testing.EventStream;
import org.tocsin.server.testing.Press;
import org.tocsin.server.testing.World;

class SubscriptionStreamTest {
    private static final Marking GREEN = new Marking(Set.of(new Requirement.Enrolled()), Set.of());
    private static final String MONEY = "{\"name\":\"money\",\"sectors\":[\"finance\"]}";

    private final EmbeddedServer hub = ApplicationContext.run(EmbeddedServer.class, "test");
    private final ApplicationContext context = hub.getApplicationContext();
    private final World world = new World(context);
    private final Api api = new Api(hub.getPort());
    private final Press press = new Press(context.getBean(Catalogue.class), Clock.systemUTC());
    private final String fire = world.bearer("qm-fire");

    private String path = "";

    @BeforeEach
    void subscribe() {
        world.confirm();
        path =
                api.send("POST", "/v1/subscriptions", fire, MONEY)
                        .headers()
                        .firstValue("Location")
                        .orElseThrow();
    }

    @AfterEach
    void stop() {
        hub.close();
    }

    @Test
    void subscriptionChoosesAmongWhatMayBeRead() {
        try (var stream = open("")) {
            press.publish("a", draft(GREEN, "not asked for", Lane.FLASH, Sector.EMERGENCY));
            press.publish("b", draft(GREEN, "asked for", Lane.FLASH, Sector.FINANCE));

            assertThat(stream.head().status()).isEqualTo(200);
            assertThat(stream.next().data()).contains("\"headline\":\"asked for\"");
        }
    }

    @Test
    void streamSinceAnInstantBeginsWithHistory() {
        press.publish("a", draft(GREEN, "history", Lane.ROUTINE, Sector.FINANCE));

        try (var stream = open("?since=2020-01-01T00:00:00Z")) {
            assertThat(stream.next().data()).contains("history");
        }
    }

    @Test
    void streamResumesBehindTheLastEvent() {
        try (var first = open("")) {
            press.publish("a", draft(GREEN, "one", Lane.ROUTINE, Sector.FINANCE));
            press.publish("b", draft(GREEN, "two", Lane.ROUTINE, Sector.FINANCE));
            var one = first.next();
            var two = first.next();

            try (var second = resumed(one.id())) {
                assertThat(second.next().data()).isEqualTo(two.data());
            }
        }
    }

    @Test
    void filterIsNotSaidInTheQuery() {
        for (var query : new String[] {"?sector=finance", "?lane=FLASH", "?cursor=x", "?x=1"}) {
            var answer = api.get(path + "/stream" + query, fire);

            assertThat(answer.statusCode()).as(query).isEqualTo(400);
            assertThat(answer.body()).contains("urn:tocsin:problem:bad-query");
        }
        assertThat(api.get(path + "/stream?since=yesterday", fire).statusCode()).isEqualTo(400);
    }

    /// Rule T-5.
    @Test
    void endOfTheSubscriptionEndsItsStreams() {
        try (var stream = open("")) {
            stream.block();

            api.send("DELETE", path, fire, "");

            assertThat(stream.block()).as("a complete answer").isEmpty();
            assertThat(stream.isEnded()).isTrue();
        }
        try (var again = open("")) {
            assertThat(again.head().status()).isEqualTo(404);
        }
    }

    /// Rule T-5.
    @Test
    void otherFilterEndsTheStreamAndIsToldAsAGap() {
        try (var stream = open("")) {
            stream.block();

            api.send("PUT", path, fire, "{\"name\":\"all\"}");

            assertThat(stream.block()).as("a complete answer").isEmpty();
            try (var again = resumed(stream.lastId())) {
                assertThat(again.next().type()).isEqualTo("gap");
                press.publish("a", draft(GREEN, "now wanted", Lane.FLASH, Sector.EMERGENCY));
                assertThat(again.next().data()).contains("now wanted");
            }
        }
    }

    @Test
    void otherNameChangesNothingForAStream() {
        try (var stream = open("")) {
            stream.block();

            api.send("PUT", path, fire, MONEY.replace("money", "still money"));
            press.publish("a", draft(GREEN, "goes on", Lane.FLASH, Sector.FINANCE));

            assertThat(stream.next().data()).contains("goes on");
        }
    }

    @Test
    void changesOfOtherSubscriptionsEndNoStream() {
        var other = api.send("POST", "/v1/subscriptions", fire, MONEY);
        try (var stream = open("");
                var plain = new EventStream(hub.getPort(), "/v1/stream", fire)) {
            stream.block();
            plain.block();

            api.send("DELETE", other.headers().firstValue("Location").orElseThrow(), fire, "");
            press.publish("a", draft(GREEN, "goes on", Lane.FLASH, Sector.FINANCE));

            assertThat(stream.next().data()).contains("goes on");
            assertThat(plain.next().data()).contains("goes on");
        }
    }

    @Test
    void suspensionEndsTheStream() {
        try (var stream = open("")) {
            stream.block();

            world.change("qm-fire", World::suspended);

            assertThat(stream.isEnded()).isTrue();
        }
    }

    private EventStream open(String query) {
        return new EventStream(hub.getPort(), path + "/stream" + query, fire);
    }

    private EventStream resumed(String cursor) {
        return new EventStream(hub.getPort(), path + "/stream", fire, "Last-Event-ID: " + cursor);
    }
}
