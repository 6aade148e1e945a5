package org.tocsin.server.wire;

import io.micronaut.context.event.BeanCreatedEvent;
import io.micronaut.context.event.BeanCreatedEventListener;
import io.micronaut.http.netty.channel.ChannelPipelineCustomizer;
import io.micronaut.http.server.netty.NettyServerCustomizer;
import io.netty.channel.Channel;
import jakarta.inject.Singleton;
import java.time.Clock;
import org.tocsin.server.config.HttpLimits;

/// Puts the checks of this package behind the HTTP codec of every connection.
@Singleton
final class Wire implements BeanCreatedEventListener<NettyServerCustomizer.Registry> {
    private final HttpLimits limits;
    private final ResponseHeaders responseHeaders;

    Wire(HttpLimits limits, Clock clock) {
        this.limits = limits;
        this.responseHeaders = new ResponseHeaders(clock);
    }

    @Override
    public NettyServerCustomizer.Registry onCreated(
            BeanCreatedEvent<NettyServerCustomizer.Registry> event) {
        event.getBean().register(Connections.each(Connection::new));
        return event.getBean();
    }

    private final class Connection implements NettyServerCustomizer {
        private final Channel channel;

        Connection(Channel channel) {
            this.channel = channel;
        }

        @Override
        public void onInitialPipelineBuilt() {
            var pipeline = channel.pipeline();
            var codec = ChannelPipelineCustomizer.HANDLER_HTTP_SERVER_CODEC;
            pipeline.addAfter(codec, "request-gate", new RequestGate(limits));
            pipeline.addAfter(codec, "response-headers", responseHeaders);
        }
    }
}
