package org.tocsin.server.api.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tocsin.server.testing.Press.draft;

import io.micronaut.context.annotation.Property;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.tocsin.domain.advisory.AdvisoryId;
import org.tocsin.domain.advisory.Lane;
import org.tocsin.domain.dissemination.DecisionId;
import org.tocsin.domain.marking.Marking;
import org.tocsin.domain.party.ParticipantId;
import org.tocsin.domain.sector.Sector;
import org.tocsin.server.delivery.catalogue.Catalogue;
import org.tocsin.server.delivery.receipt.Outbox;
import org.tocsin.server.testing.HubTest;
import org.tocsin.server.testing.Press;
import org.tocsin.topology.fact.Channel;
import org.tocsin.topology.fact.Delivery;
import org.tocsin.topology.fact.Receipt;

@MicronautTest
@Property(name = "hub.delivery.receipts-waiting-max", value = "1")
class FullOutboxTest extends HubTest {
    private static final String NOBODYS = "/v1/advisories/00000000-0000-8000-8000-000000000000";

    @Inject Outbox receipts;
    @Inject Catalogue catalogue;

    /// Rule S-5: what is there and what is not are answered alike.
    @Test
    void whatCouldNotBeRecordedIsNotDelivered() {
        var press = new Press(catalogue, Clock.systemUTC());
        var clear = draft(Marking.CLEAR, "gate four", Lane.FLASH, Sector.EMERGENCY);
        var path = "/v1/advisories/" + press.publish("a", clear);
        fill();
        world.confirm();

        for (var asked : List.of(path, NOBODYS, "/v1/advisories")) {
            var answer = api.get(asked, world.bearer("qm-fire"));

            assertRefused(answer, 503, "unavailable");
            assertThat(answer.headers().firstValue("Retry-After")).contains("5");
        }
    }

    private void fill() {
        var id = new AdvisoryId(new UUID(0, 1));
        var decision = new DecisionId("0".repeat(32));
        var delivery = new Delivery("x", id, decision, Optional.empty());
        receipts.close();
        receipts.add(
                new Receipt(
                        new ParticipantId("qm-fire"),
                        Optional.empty(),
                        Channel.PULL,
                        Instant.EPOCH,
                        List.of(delivery)));
    }
}
