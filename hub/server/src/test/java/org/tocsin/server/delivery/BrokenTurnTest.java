package org.tocsin.server.delivery;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.tocsin.server.testing.Press.draft;

import io.micronaut.context.ApplicationContext;
import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelOutboundBuffer;
import io.netty.channel.embedded.EmbeddedChannel;
import java.time.Clock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tocsin.domain.advisory.Lane;
import org.tocsin.domain.marking.Egress;
import org.tocsin.domain.marking.Marking;
import org.tocsin.domain.sector.Sector;
import org.tocsin.domain.subscription.Interest;
import org.tocsin.server.config.DeliveryLimits;
import org.tocsin.server.delivery.catalogue.Catalogue;
import org.tocsin.server.delivery.gate.Filter;
import org.tocsin.server.delivery.gate.Gate;
import org.tocsin.server.delivery.gate.Opening;
import org.tocsin.server.delivery.gate.Order;
import org.tocsin.server.delivery.gate.Reading;
import org.tocsin.server.delivery.gate.Request;
import org.tocsin.server.delivery.gate.Start;
import org.tocsin.server.delivery.receipt.Outbox;
import org.tocsin.server.security.Identity;
import org.tocsin.server.testing.KeptReceipts;
import org.tocsin.server.testing.Press;
import org.tocsin.server.testing.World;

/// What is on record of a turn of which the network took a part. Source: SPECIFICATION.md C-3, D-3.
class BrokenTurnTest {
    private final ApplicationContext context = ApplicationContext.run("test");
    private final World world = new World(context);
    private final KeptReceipts receipts = context.getBean(KeptReceipts.class);
    private final Press press = new Press(context.getBean(Catalogue.class), Clock.systemUTC());

    @AfterEach
    void stop() {
        context.close();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 100})
    void whatWasTakenWholeIsRecordedThoughTheRestIsLost(int more) {
        var socket = new NarrowSocket(more);
        write(socket);

        var _ = socket.close();

        await().until(() -> !receipts.of("qm-fire").isEmpty());
        assertThat(receipts.deliveries("qm-fire")).hasSize(1);
        assertThat(socket.first).contains(receipts.deliveries("qm-fire").getFirst());
    }

    @Test
    void whatWasNotTakenWholeIsNotRecorded() {
        var socket = new NarrowSocket(-1);
        write(socket);

        var _ = socket.close();

        context.getBean(Outbox.class).close();
        assertThat(receipts.of("qm-fire")).isEmpty();
    }

    @Test
    void whatIsTakenAsAWholeIsRecordedTogether() {
        var socket = new EmbeddedChannel();

        write(socket);

        await().until(() -> !receipts.of("qm-fire").isEmpty());
        assertThat(receipts.of("qm-fire")).hasSize(1);
        assertThat(receipts.deliveries("qm-fire")).hasSize(2);
    }

    /// Writes two advisories in one turn.
    private void write(EmbeddedChannel socket) {
        var reader = reader();
        reader.opened(new LiveStream(socket, false));
        press.publish("one", draft(Marking.CLEAR, "Quay 4", Lane.ROUTINE, Sector.CARGO));
        press.publish("two", draft(Marking.CLEAR, "Quay 5", Lane.ROUTINE, Sector.CARGO));
        var _ = reader.turn();
    }

    private LiveReader reader() {
        var service =
                new Service(
                        context.getBean(Gate.class),
                        context.getBean(Outbox.class),
                        context.getBean(DeliveryLimits.class),
                        Clock.systemUTC(),
                        Runnable::run);
        return new LiveReader(service, new ReadingRooms(), reading(), () -> true, _ -> {});
    }

    private Reading reading() {
        world.confirm();
        var filter = new Filter(Interest.ANYTHING, Filter.STREAMED);
        var fire = Identity.parse("qm-fire").orElseThrow();
        var request = new Request(fire, Egress.STREAM, filter, Order.URGENT_FIRST);
        var opening = context.getBean(Gate.class).open(request, new Start.Now());
        return ((Opening.Opened) opening).reading();
    }

    /// Takes the first frame and so many bytes more, and then nothing.
    private static final class NarrowSocket extends EmbeddedChannel {
        private final int more;
        private String first = "";

        NarrowSocket(int more) {
            this.more = more;
        }

        @Override
        protected void doWrite(ChannelOutboundBuffer waiting) {
            if (first.isEmpty() && waiting.current() instanceof ByteBuf frames) {
                var text = frames.toString(UTF_8);
                first = text.substring(0, text.indexOf("\n\n") + 2);
                waiting.removeBytes(first.length() + more);
            }
        }
    }
}
