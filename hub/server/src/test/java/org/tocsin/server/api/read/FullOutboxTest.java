package org.tocsin.server.api.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.tocsin.server.testing.Press.draft;

import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tocsin.domain.advisory.Lane;
import org.tocsin.domain.marking.Marking;
import org.tocsin.domain.sector.Sector;
import org.tocsin.server.delivery.catalogue.Catalogue;
import org.tocsin.server.testing.Api;
import org.tocsin.server.testing.EventStream;
import org.tocsin.server.testing.KeptReceipts;
import org.tocsin.server.testing.Press;
import org.tocsin.server.testing.World;

/// Source: SPECIFICATION.md C-3.
class FullOutboxTest {
    private static final String NOBODYS = "/v1/advisories/00000000-0000-8000-8000-000000000000";

    private final EmbeddedServer hub =
            ApplicationContext.run(
                    EmbeddedServer.class, Map.of("hub.delivery.receipts-waiting-max", 1), "test");
    private final ApplicationContext context = hub.getApplicationContext();
    private final World world = new World(context);
    private final Api api = new Api(hub.getPort());
    private final KeptReceipts receipts = context.getBean(KeptReceipts.class);
    private final Press press = new Press(context.getBean(Catalogue.class), Clock.systemUTC());
    private final String path = "/v1/advisories/" + publish("a", "gate four");

    @BeforeEach
    void confirm() {
        world.confirm();
    }

    @AfterEach
    void stop() {
        receipts.release();
        hub.close();
    }

    /// Rule S-5: what is there and what is not are answered alike.
    @Test
    void whatCouldNotBeRecordedIsNotDelivered() {
        fill();

        for (var asked : List.of(path, NOBODYS, "/v1/advisories")) {
            var answer = api.get(asked, world.bearer("qm-fire"));

            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(503);
            assertThat(answer.body()).contains("\"urn:tocsin:problem:unavailable\"");
            assertThat(answer.headers().firstValue("Retry-After")).contains("5");
        }
    }

    @Test
    void deliveryGoesOnAsSoonAsItCanBeRecorded() {
        var fire = world.bearer("qm-fire");
        try (var stream = new EventStream(hub.getPort(), "/v1/stream", fire)) {
            stream.block();
            fill();
            publish("b", "quay two");
            assertThat(api.get(path, fire).statusCode()).isEqualTo(503);

            receipts.release();

            assertThat(stream.next().data()).contains("quay two");
            await().until(() -> api.get(path, fire).statusCode() == 200);
        }
    }

    private String publish(String reference, String headline) {
        var clear = draft(Marking.CLEAR, headline, Lane.FLASH, Sector.EMERGENCY);
        return press.publish(reference, clear).toString();
    }

    /// Delivers something whose receipt is handed to the log, and not on it yet.
    private void fill() {
        receipts.hold();
        assertThat(api.get(path, world.bearer("qm-fire")).statusCode()).isEqualTo(200);
        await().until(() -> !receipts.of("qm-fire").isEmpty());
    }
}
