package org.tocsin.server.wire;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpRequestWrapper;
import io.micronaut.http.netty.channel.ChannelPipelineCustomizer;
import io.micronaut.http.server.netty.NettyHttpRequest;
import io.micronaut.http.server.netty.NettyServerCustomizer;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandler;
import java.util.function.Function;
import java.util.function.Supplier;

/// The connections of the server, below the router.
public final class Connections {
    private Connections() {}

    /// Returns what puts a handler just in front of the router, on every connection.
    ///
    /// @param name what the handler is called in the pipeline
    /// @param handlers makes one for a connection
    public static NettyServerCustomizer beforeRouter(
            String name, Supplier<ChannelHandler> handlers) {
        return each(channel -> new BeforeRouter(channel, name, handlers));
    }

    /// Returns what customizes every connection by itself.
    static NettyServerCustomizer each(Function<Channel, NettyServerCustomizer> connections) {
        return new Root(connections);
    }

    /// Returns the connection on which a request came.
    ///
    /// @throws IllegalStateException if it came by another server than Netty's
    public static Channel of(HttpRequest<?> request) {
        return switch (request) {
            case HttpRequestWrapper<?> wrapper -> of(wrapper.getDelegate());
            case NettyHttpRequest<?> netty -> netty.getChannelHandlerContext().channel();
            default -> throw new IllegalStateException("only the Netty server has connections");
        };
    }

    private record Root(Function<Channel, NettyServerCustomizer> connections)
            implements NettyServerCustomizer {
        @Override
        public NettyServerCustomizer specializeForChannel(Channel channel, ChannelRole role) {
            return role == ChannelRole.CONNECTION ? connections.apply(channel) : this;
        }
    }

    private record BeforeRouter(Channel channel, String name, Supplier<ChannelHandler> handlers)
            implements NettyServerCustomizer {
        @Override
        public void onStreamPipelineBuilt() {
            channel.pipeline()
                    .addBefore(
                            ChannelPipelineCustomizer.HANDLER_MICRONAUT_INBOUND,
                            name,
                            handlers.get());
        }
    }
}
