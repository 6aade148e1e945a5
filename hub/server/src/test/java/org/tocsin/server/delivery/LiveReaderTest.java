package org.tocsin.server.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import io.netty.buffer.ByteBuf;
import io.netty.channel.embedded.EmbeddedChannel;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.tocsin.domain.marking.Egress;
import org.tocsin.domain.subscription.Interest;
import org.tocsin.server.config.DeliveryLimits;
import org.tocsin.server.delivery.gate.Filter;
import org.tocsin.server.delivery.gate.Gate;
import org.tocsin.server.delivery.gate.Opening;
import org.tocsin.server.delivery.gate.Order;
import org.tocsin.server.delivery.gate.Reading;
import org.tocsin.server.delivery.gate.Request;
import org.tocsin.server.delivery.gate.Start;
import org.tocsin.server.delivery.receipt.Outbox;
import org.tocsin.server.security.Identity;
import org.tocsin.server.testing.HubTest;

@MicronautTest
class LiveReaderTest extends HubTest {
    @Inject Gate gate;
    @Inject Outbox receipts;
    @Inject DeliveryLimits limits;

    @Test
    void bufferOfAGreetingThatFailsIsReleased() {
        var given = new ArrayList<ByteBuf>();
        var reader =
                reader(out -> {
                    given.add(out);
                    throw new IllegalStateException("no greeting");
                });
        var stream = new LiveStream(new EmbeddedChannel(), true);

        assertThatThrownBy(() -> reader.opened(stream)).hasMessage("no greeting");

        assertThat(given).singleElement().satisfies(out -> assertThat(out.refCnt()).isZero());
    }

    private LiveReader reader(Consumer<ByteBuf> greeting) {
        var service = new Service(gate, receipts, limits, Clock.systemUTC(), Runnable::run);
        return new LiveReader(service, new ReadingRooms(), reading(), () -> true, greeting);
    }

    private Reading reading() {
        world.confirm();
        var filter = new Filter(Interest.ANYTHING, Filter.STREAMED);
        var fire = Identity.parse("qm-fire").orElseThrow();
        var request = new Request(fire, Egress.STREAM, filter, Order.URGENT_FIRST);
        return ((Opening.Opened) gate.open(request, new Start.Now())).reading();
    }
}
