package org.tocsin.server.delivery;

import io.micronaut.context.event.BeanCreatedEvent;
import io.micronaut.context.event.BeanCreatedEventListener;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.server.netty.NettyServerCustomizer;
import jakarta.inject.Singleton;
import java.util.UUID;
import org.tocsin.server.config.StreamLimits;
import org.tocsin.server.wire.Connections;

/// Turns the answer to an ordinary request into a live stream.
///
/// Routing, filters and security decide on the request as on any other. The controller then answers
/// with what [#open] gives; behind the router the answer's head is written as that of a stream, the
/// handlers of HTTP leave the socket, and the sink gets it.
@Singleton
public final class StreamTakeover
        implements BeanCreatedEventListener<NettyServerCustomizer.Registry> {
    private final OpenStreams streams;
    private final StreamLimits limits;

    StreamTakeover(OpenStreams streams, StreamLimits limits) {
        this.streams = streams;
        this.limits = limits;
    }

    /// Returns the answer which makes the connection of `request` a stream for `sink`.
    ///
    /// A `HEAD` request gets the head only, and the sink is not called. At the limit of open
    /// streams the client gets a problem with status 503 instead, and the sink is not called.
    ///
    /// @param participant whose stream it is
    public HttpResponse<?> open(HttpRequest<?> request, String participant, StreamSink sink) {
        var answer =
                HttpResponse.ok()
                        .contentType(MediaType.TEXT_EVENT_STREAM_TYPE)
                        .header("Cache-Control", "private, no-store")
                        .header("X-Accel-Buffering", "no");
        if (request.getMethod() == HttpMethod.HEAD) {
            return answer;
        }
        var mark = UUID.randomUUID().toString();
        Connections.of(request)
                .attr(TakeoverHandler.OPENING)
                .set(new TakeoverHandler.Opening(mark, participant, sink));
        return answer.header(TakeoverHandler.MARK, mark);
    }

    @Override
    public NettyServerCustomizer.Registry onCreated(
            BeanCreatedEvent<NettyServerCustomizer.Registry> event) {
        event.getBean()
                .register(
                        Connections.beforeRouter(
                                "stream-takeover", () -> new TakeoverHandler(streams, limits)));
        return event.getBean();
    }
}
