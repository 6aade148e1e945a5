package org.tocsin.server.wire;

import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.socket.DuplexChannel;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.FullHttpResponse;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaderValues;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpVersion;
import java.time.Duration;
import org.tocsin.server.problem.Problem;

/// The end of a connection whose request cannot be passed on: a problem, then the rest unread.
///
/// The caller's remaining bytes are taken and dropped for a while; closing at once would reset the
/// connection, and the caller might never see why.
///
/// @param problem what the caller is told
/// @param bodiless whether the request was a `HEAD`, whose answer has no body
/// @param own how many of the unanswered requests are the refused one itself: 0 or 1
record Refusal(Problem problem, boolean bodiless, int own) {
    /// Ends the connection; `answered` says whether the refused request has its answer already.
    void end(ChannelHandlerContext context, boolean answered, Deadline deadline, Duration wait) {
        var _ =
                context.writeAndFlush(answered ? Unpooled.EMPTY_BUFFER : document())
                        .addListener(_ -> linger(context, deadline, wait));
    }

    private static void linger(ChannelHandlerContext context, Deadline deadline, Duration wait) {
        var channel = context.channel();
        channel.config().setAutoRead(true);
        if (channel instanceof DuplexChannel duplex) {
            var _ = duplex.shutdownOutput();
            deadline.armToClose(context, wait);
        } else {
            var _ = context.close();
        }
    }

    private FullHttpResponse document() {
        var json = problem.json();
        var answer =
                new DefaultFullHttpResponse(
                        HttpVersion.HTTP_1_1,
                        HttpResponseStatus.valueOf(problem.type().status().getCode()),
                        bodiless ? Unpooled.EMPTY_BUFFER : Unpooled.wrappedBuffer(json));
        answer.headers()
                .set(HttpHeaderNames.CONTENT_TYPE, Problem.MEDIA_TYPE)
                .set(HttpHeaderNames.CONTENT_LENGTH, json.length)
                .set(HttpHeaderNames.CONNECTION, HttpHeaderValues.CLOSE);
        problem.headers().forEach(answer.headers()::set);
        return answer;
    }
}
