package org.tocsin.server.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.tocsin.server.testing.Press.draft;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelOutboundHandlerAdapter;
import io.netty.channel.embedded.EmbeddedChannel;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.tocsin.domain.advisory.Ending;
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
import org.tocsin.server.testing.HubTest;
import org.tocsin.server.testing.Press;

@MicronautTest
class LiveReaderTest extends HubTest {
    @Inject Gate gate;
    @Inject Catalogue catalogue;
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

    /// Rule S-7.
    @Test
    void streamIsCutOffWithWhatIsTakenBackBeforeItsSocketTookIt() {
        var press = new Press(catalogue, Clock.systemUTC());
        var channel = new EmbeddedChannel(new StalledSocket());
        var reader = reader(_ -> {});
        reader.opened(new LiveStream(channel, true));
        var advisory =
                press.publish(
                        "stalled", draft(Marking.CLEAR, "Quay 4", Lane.ROUTINE, Sector.CARGO));
        var _ = reader.turn();

        reader.review();
        assertThat(channel.isOpen()).isTrue();
        press.end(advisory, Ending.RETRACTED);
        reader.review();

        assertThat(channel.isOpen()).isFalse();
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

    /// Takes nothing of what is written.
    private static final class StalledSocket extends ChannelOutboundHandlerAdapter {
        @Override
        public void flush(ChannelHandlerContext context) {
            // The other side does not read.
        }
    }
}
