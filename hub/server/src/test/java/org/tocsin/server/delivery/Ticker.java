package org.tocsin.server.delivery;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.micronaut.context.annotation.Requires;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.netty.buffer.Unpooled;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/// A stream for tests: greets, writes what the test tells it to, and keeps what happened. Each is
/// of somebody else, or of whom `as` names.
@Requires(property = "test.ticker")
@Controller("/ticker")
class Ticker implements StreamSink {
    final List<String> events = new CopyOnWriteArrayList<>();
    final List<LiveStream> streams = new CopyOnWriteArrayList<>();

    private final AtomicInteger strangers = new AtomicInteger();
    private final StreamTakeover takeover;

    Ticker(StreamTakeover takeover) {
        this.takeover = takeover;
    }

    @Get
    @Produces(MediaType.TEXT_EVENT_STREAM)
    @Secured(SecurityRule.IS_ANONYMOUS)
    HttpResponse<?> stream(HttpRequest<?> request) {
        var participant = request.getParameters().get("as");
        var stranger = "stranger-" + strangers.incrementAndGet();
        return takeover.open(request, participant == null ? stranger : participant, this);
    }

    @Get("/secured")
    @Produces(MediaType.TEXT_EVENT_STREAM)
    @Secured(SecurityRule.IS_AUTHENTICATED)
    HttpResponse<?> secured(HttpRequest<?> request) {
        return takeover.open(request, "secured", this);
    }

    @Override
    public void opened(LiveStream stream) {
        events.add("opened");
        streams.add(stream);
        write(stream, "data: hello\n\n");
    }

    @Override
    public void writable(LiveStream stream) {
        events.add("writable");
    }

    @Override
    public void closed(LiveStream stream) {
        events.add("closed");
        streams.remove(stream);
    }

    void tick(String frame) {
        for (var stream : streams) {
            stream.eventLoop().execute(() -> write(stream, frame));
        }
    }

    private static void write(LiveStream stream, String frame) {
        stream.write(Unpooled.copiedBuffer(frame, UTF_8));
        stream.flush();
    }
}
