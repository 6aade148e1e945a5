package org.tocsin.server.wire;

import io.netty.channel.ChannelHandler.Sharable;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelOutboundHandlerAdapter;
import io.netty.channel.ChannelPromise;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaders;
import io.netty.handler.codec.http.HttpResponse;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/// Sets the header fields that every answer carries, whoever made it.
///
/// Nothing is kept by shared caches unless the answer itself says so, content types are not guessed
/// at, and the server does not name itself.
@Sharable
final class ResponseHeaders extends ChannelOutboundHandlerAdapter {
    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.US)
                    .withZone(ZoneOffset.UTC);

    private final Clock clock;

    ResponseHeaders(Clock clock) {
        this.clock = clock;
    }

    @Override
    public void write(ChannelHandlerContext context, Object written, ChannelPromise promise) {
        if (written instanceof HttpResponse answer && answer.status().code() >= 200) {
            complete(answer.headers());
        }
        var _ = context.write(written, promise);
    }

    private void complete(HttpHeaders headers) {
        headers.remove(HttpHeaderNames.SERVER);
        headers.set("X-Content-Type-Options", "nosniff");
        if (!headers.contains(HttpHeaderNames.CACHE_CONTROL)) {
            headers.set(HttpHeaderNames.CACHE_CONTROL, "private, no-store");
        }
        if (!headers.contains(HttpHeaderNames.DATE)) {
            headers.set(HttpHeaderNames.DATE, DATE.format(clock.instant()));
        }
    }
}
